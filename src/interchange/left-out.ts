import { parseIamArn, readPolicy, roleArn, userArn, type Account, type Organization } from '../iam'
import { documentTree } from './document-tree'
import { ownBuckets } from './own-buckets'
import { inTrustOrder, principalsIn } from './trust'

/** What no export can take along, in sentences: what it is and why. */
export function leftOut(account: Account): readonly string[] {
  const own = new Set(ownBuckets(account).map(({ resource }) => resource))
  return [
    ...organizationLeftOut(account.organization),
    ...account.resources
      .filter((resource) => !own.has(resource))
      .map(({ arn }) => `${arn} is left out: of all resources only buckets of this account are made.`),
  ]
}

function organizationLeftOut(organization: Organization | null): readonly string[] {
  if (!organization) return []
  const count = [...organization.serviceControlPolicies, ...organization.resourceControlPolicies].flat()
    .length
  const policies = count === 1 ? '1 policy' : `${count || 'no'} policies`
  return [
    `The organization, with ${policies}, is left out: its policies belong to AWS Organizations and its management account, not to IAM.`,
  ]
}

/** Formats that know one version of a policy only. */
export function versionsLeftOut({ policies }: Account): readonly string[] {
  return policies
    .filter(({ versions }) => versions.length > 1)
    .map(
      ({ name, defaultVersionId }) =>
        `Of the policy ${name} only ${defaultVersionId} is here, the version in force.`,
    )
}

/** Formats that make a role in one go: whom it trusts must be there by then, which no order helps with in a circle. */
export function trustCirclesIn(account: Account): readonly string[] {
  return inTrustOrder(account, account.roles)
    .filter(({ trustsLater }) => trustsLater)
    .map(
      ({ role }) =>
        `The role ${role.name} trusts itself or a role that trusts it in turn. AWS refuses that until both exist: ` +
        'leave it out of the trust policy first, and add it when they do.',
    )
}

/** A text that is no JSON object is passed on as text, and AWS will refuse it. */
export function unreadableIn(account: Account): readonly string[] {
  const holders = [
    ...account.users.map((holder) => ({ holder, title: `the user ${holder.name}` })),
    ...account.groups.map((holder) => ({ holder, title: `the group ${holder.name}` })),
    ...account.roles.map((holder) => ({ holder, title: `the role ${holder.name}` })),
  ]
  const texts = [
    ...account.policies.map(({ name, document }) => ({ title: `the policy ${name}`, document })),
    ...holders.flatMap(({ holder, title }) =>
      holder.inlinePolicies.map(({ name, document }) => ({
        title: `the inline policy ${name} of ${title}`,
        document,
      })),
    ),
    ...account.roles.map(({ name, trustPolicy }) => ({
      title: `the trust policy of the role ${name}`,
      document: trustPolicy,
    })),
    ...ownBuckets(account).flatMap(({ name, resource: { policy } }) =>
      policy === null ? [] : [{ title: `the policy of the bucket ${name}`, document: policy }],
    ),
  ]
  return texts
    .filter(({ document }) => typeof documentTree(document) === 'string')
    .map(({ title }) => `The document of ${title} is not JSON, so AWS will refuse it.`)
}

/** S3 blocks public access to every new bucket, and then refuses a policy that would give it. */
export function publicBucketsIn(account: Account): readonly string[] {
  return ownBuckets(account)
    .filter(({ resource }) => resource.blockPublicAccess === undefined && letsEverybodyIn(resource.policy))
    .map(
      ({ name }) =>
        `The policy of the bucket ${name} lets everybody in, which S3 Block Public Access of a new bucket refuses: ` +
        'turn it off for this bucket first, if that is what you mean.',
    )
}

function letsEverybodyIn(policy: string | null): boolean {
  const reading = policy === null ? null : readPolicy(policy, 'resource')
  if (!reading?.ok) return false
  return reading.value.statements.some(
    ({ effect, principal }) =>
      effect === 'Allow' &&
      principal?.element === 'Principal' &&
      principal.entries.some(({ type, value }) => type === '*' || (type === 'AWS' && value === '*')),
  )
}

/** AWS lets one attach so many managed policies until the quota is raised ("IAM and AWS STS quotas"). */
const ATTACHED_BY_DEFAULT = 10

export function raisedQuotasIn({ users, groups, roles }: Account): readonly string[] {
  return [...users, ...groups, ...roles]
    .filter(({ attachedPolicies }) => attachedPolicies.length > ATTACHED_BY_DEFAULT)
    .map(
      ({ name, attachedPolicies }) =>
        `${name} has ${attachedPolicies.length} managed policies. AWS attaches ${ATTACHED_BY_DEFAULT}, and more only after the quota was raised.`,
    )
}

/** A policy that names a user or role is refused unless there is one, and a unique id is never given twice. */
export function strangersIn(account: Account): readonly string[] {
  const present = new Set([
    ...account.users.map((user) => userArn(account, user)),
    ...account.roles.map((role) => roleArn(account, role)),
  ])
  const isStranger = (principal: string) =>
    /^(AIDA|AROA)/.test(principal) ||
    (parseIamArn(principal)?.account === account.id && !present.has(principal))
  const texts = [
    ...account.roles.map(({ name, trustPolicy }) => ({
      title: `The trust policy of the role ${name}`,
      principals: principalsIn(trustPolicy, 'trust'),
    })),
    ...ownBuckets(account).map(({ name, resource: { policy } }) => ({
      title: `The policy of the bucket ${name}`,
      principals: policy === null ? [] : principalsIn(policy, 'resource'),
    })),
  ]
  return texts.flatMap(({ title, principals }) =>
    principals
      .filter(isStranger)
      .map(
        (principal) => `${title} names ${principal}, whom a new account will not have: AWS refuses it so.`,
      ),
  )
}
