import type { Account } from '../../iam'
import { inNameOrder } from '../in-name-order'
import {
  leftOut,
  publicBucketsIn,
  raisedQuotasIn,
  strangersIn,
  trustCirclesIn,
  unreadableIn,
  versionsLeftOut,
} from '../left-out'
import { comment } from '../comment'
import { printBlock } from './hcl'
import { labels } from './labels'
import { terraformResources } from './resources'

const PROVIDER = `terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}`

/**
 * The account as a Terraform configuration that creates it; equal accounts give equal configurations. What it cannot say is
 * named in comments at its beginning.
 */
export function toTerraform(given: Account): string {
  const account = inNameOrder(given)
  const notes = [
    `Users, groups, roles, policies and buckets of the account ${account.id}.`,
    ...leftOut(account),
    ...versionsLeftOut(account),
    ...trustCirclesIn(account),
    ...publicBucketsIn(account),
    ...raisedQuotasIn(account),
    ...strangersIn(account),
    ...unreadableIn(account),
  ]
  const blocks = terraformResources(account, labels(account)).map(printBlock)
  return `${[comment(notes), PROVIDER, ...blocks].join('\n\n')}\n`
}
