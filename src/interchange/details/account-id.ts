import type { Result } from '../../iam'
import { iamArn } from './iam-arn'
import { LISTS, type Lists } from './pages'
import { isRecord } from './report'

/**
 * The id of the account that the details are of: that of the first ARN with one. Entities of other accounts are told apart
 * later. An ARN of another partition (China, GovCloud) is an error, since all ARNs of the playground are in `aws`.
 */
export function accountIdIn(lists: Lists): Result<string> {
  const arns = LISTS.flatMap((name) => lists[name]).flatMap(({ path, value }) => {
    const arn = iamArn(isRecord(value) ? value.Arn : undefined)
    return arn ? [{ path, arn }] : []
  })
  const foreign = arns.find(({ arn }) => arn.partition !== 'aws')
  if (foreign) {
    const message = `This account is in the partition ${foreign.arn.partition}. The playground knows only the partition aws.`
    return { ok: false, issues: [{ code: 'other-partition', message, path: foreign.path }] }
  }
  const own = arns.find(({ arn }) => arn.account !== 'aws')
  if (own) return { ok: true, value: own.arn.account }
  const message =
    'There is nothing in these details that belongs to an account: no user, group, role or policy with its Arn.'
  return { ok: false, issues: [{ code: 'no-account', message, path: [] }] }
}
