import type { Account, Resource } from '../account/account'
import { remember } from './remember'

const finders = new WeakMap<Account['resources'], (arn: string) => readonly Resource[]>()
/** As many as a screen asks about, many times over. */
const KEPT = 1_000

/** The account's listed resources that are what the ARN names, or contain it, the most specific first. */
export function listedResources({ resources }: Account, arn: string): readonly Resource[] {
  const known = finders.get(resources)
  if (known !== undefined) return known(arn)
  const finder = remember(KEPT, (text) => find(resources, text))
  finders.set(resources, finder)
  return finder(arn)
}

function find(resources: Account['resources'], arn: string): readonly Resource[] {
  return resources.filter((resource) => holds(resource.arn, arn)).sort((a, b) => b.arn.length - a.arn.length)
}

/** A bucket `arn:aws:s3:::b` holds `arn:aws:s3:::b/key`, a log group `…:log-group:g` its `…:log-group:g:log-stream:s`. */
function holds(container: string, arn: string): boolean {
  if (!arn.startsWith(container)) return false
  const next = arn[container.length]
  return next === undefined || next === '/' || next === ':'
}
