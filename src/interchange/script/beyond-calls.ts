import { awsManagedPolicy, isAwsManaged, type Account } from '../../iam'
import { leftOut, publicBucketsIn, raisedQuotasIn, strangersIn, unreadableIn } from '../left-out'
import { ownBuckets } from '../own-buckets'

/** What is different between two accounts and no command of the script changes, or what may keep one from working. */
export function beyondCalls(from: Account, to: Account): readonly string[] {
  const known = new Set(sentences(from))
  const isSameOrganization = JSON.stringify(from.organization) === JSON.stringify(to.organization)
  return [
    ...leftOut({ ...to, organization: isSameOrganization ? null : to.organization }),
    ...sentences(to),
  ].filter((sentence) => !known.has(sentence))
}

function sentences(account: Account): readonly string[] {
  return [
    ...leftOut({ ...account, organization: null }),
    ...bucketSettingsIn(account),
    ...publicBucketsIn(account),
    ...raisedQuotasIn(account),
    ...strangersIn(account),
    ...unknownPoliciesIn(account),
    ...unreadableIn(account),
  ]
}

function bucketSettingsIn(account: Account): readonly string[] {
  return ownBuckets(account)
    .filter(
      ({ resource: { tags, blockPublicAccess } }) =>
        Object.keys(tags).length > 0 || blockPublicAccess !== undefined,
    )
    .map(
      ({ name }) =>
        `Tags and Block Public Access of the bucket ${name} are left out: this script sets neither.`,
    )
}

function unknownPoliciesIn(account: Account): readonly string[] {
  const holders = [...account.users, ...account.groups, ...account.roles]
  const boundaries = [...account.users, ...account.roles].flatMap(
    ({ permissionsBoundary }) => permissionsBoundary ?? [],
  )
  const arns = new Set([...holders.flatMap(({ attachedPolicies }) => attachedPolicies), ...boundaries])
  return [...arns]
    .filter((arn) => isAwsManaged(arn) && !awsManagedPolicy(arn))
    .map(
      (arn) => `The playground does not have AWS's policy ${arn}, so its console refuses what AWS will do.`,
    )
}
