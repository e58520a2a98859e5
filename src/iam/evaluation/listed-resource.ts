import type { Account, Resource } from '../account/account'

/** The account's listed resources that are what the ARN names, or contain it, the most specific first. */
export function listedResources(account: Account, arn: string): readonly Resource[] {
  return account.resources
    .filter((resource) => holds(resource.arn, arn))
    .sort((a, b) => b.arn.length - a.arn.length)
}

/** A bucket `arn:aws:s3:::b` holds `arn:aws:s3:::b/key`, a log group `…:log-group:g` its `…:log-group:g:log-stream:s`. */
function holds(container: string, arn: string): boolean {
  if (!arn.startsWith(container)) return false
  const next = arn[container.length]
  return next === undefined || next === '/' || next === ':'
}
