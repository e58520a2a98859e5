import { Document } from 'yaml'
import type { Account } from '../../iam'
import type { Tree } from '../document-tree'
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
import { logicalIds } from './logical-ids'
import { templateResources } from './resources'

/** More make AWS refuse the template ("CloudFormation quotas"). */
const MOST_RESOURCES = 500

const HEADING =
  ' aws cloudformation deploy --stack-name iam --template-file account.yaml --capabilities CAPABILITY_NAMED_IAM'

/**
 * The account as a CloudFormation template that creates it; equal accounts give equal templates. What a template cannot say
 * is named in its `Metadata`. Everything has the name it has in the account, which needs CAPABILITY_NAMED_IAM.
 */
export function toCloudFormation(account: Account, format: 'json' | 'yaml'): string {
  const template = templateOf(inNameOrder(account))
  if (format === 'json') return `${JSON.stringify(template, null, 2)}\n`
  // CloudFormation reads YAML 1.1, where an unquoted 2012-10-17 is a date and `on` is true.
  const document = new Document(template, { version: '1.1', aliasDuplicateObjects: false })
  document.commentBefore = HEADING
  document.directives = undefined
  return document.toString({ lineWidth: 0 })
}

function templateOf(account: Account): Tree {
  const resources = templateResources(account, logicalIds(account))
  const notes = [...notesOn(account), ...tooMany(resources.length)]
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `Users, groups, roles, policies and buckets of the account ${account.id}`,
    ...(notes.length > 0 && { Metadata: { Notes: notes } }),
    Resources: Object.fromEntries(
      resources.map(({ id, type, properties }) => [id, { Type: type, Properties: properties }]),
    ),
  }
}

function notesOn(account: Account): readonly string[] {
  return [
    ...leftOut(account),
    ...versionsLeftOut(account),
    ...account.policies
      .filter(({ tags }) => Object.keys(tags).length > 0)
      .map(({ name }) => `The tags of the policy ${name} are left out: AWS::IAM::ManagedPolicy has none.`),
    ...trustCirclesIn(account),
    ...publicBucketsIn(account),
    ...raisedQuotasIn(account),
    ...strangersIn(account),
    ...unreadableIn(account),
  ]
}

function tooMany(count: number): readonly string[] {
  if (count <= MOST_RESOURCES) return []
  return [
    `A template may have ${MOST_RESOURCES} resources and this one has ${count.toLocaleString('en')}: split it into several stacks before deploying it.`,
  ]
}
