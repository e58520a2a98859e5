import {
  awsManagedPolicies,
  findHolder,
  findPolicy,
  policyArn,
  type Account,
  type HolderKind,
  type PolicyHolder,
} from '../../iam'
import { candidates, type Candidate } from './suggestion'
import type { ValueContext } from './value-context'

/** The kind of holder that an operation is about, as its name says. */
function kindIn(operation: string): HolderKind | null {
  const [, kind] = /(User|Group|Role)Polic/.exec(operation) ?? []
  return kind ? (kind.toLowerCase() as HolderKind) : null
}

const NAME_MEMBERS = { user: 'UserName', group: 'GroupName', role: 'RoleName' } as const

/** The holder that the options name, or else all of its kind. */
function holdersIn(account: Account, { operation, given }: ValueContext): readonly PolicyHolder[] {
  const kind = kindIn(operation)
  if (kind === null) return []
  const name = given.get(NAME_MEMBERS[kind])
  if (name === undefined) return { user: account.users, group: account.groups, role: account.roles }[kind]
  const holder = findHolder(account, { kind, name })
  return holder ? [holder] : []
}

/** Operations on a managed policy itself, which nobody may do to AWS's own. */
const CHANGES_POLICY =
  /^(CreatePolicyVersion|SetDefaultPolicyVersion|DeletePolicy|DeletePolicyVersion|TagPolicy|UntagPolicy)$/

export const policyValues = {
  /** Names of inline policies. */
  inlineNames: (account: Account, context: ValueContext): readonly Candidate[] =>
    candidates(
      new Set(
        holdersIn(account, context).flatMap(({ inlinePolicies }) => inlinePolicies.map(({ name }) => name)),
      ),
    ),

  /** ARNs of managed policies: those attached, where one is to be detached. */
  arns(account: Account, context: ValueContext): readonly Candidate[] {
    if (context.operation.startsWith('Detach'))
      return candidates(
        new Set(holdersIn(account, context).flatMap(({ attachedPolicies }) => attachedPolicies)),
      )
    const own = account.policies.map((policy) => ({
      word: policyArn(account, policy),
      description: policy.description,
    }))
    if (CHANGES_POLICY.test(context.operation)) return own
    return [...own, ...awsManagedPolicies.map(({ arn, description }) => ({ word: arn, description }))]
  },

  versions(account: Account, { given }: ValueContext): readonly Candidate[] {
    const policy = findPolicy(account, given.get('PolicyArn') ?? '')
    if (!policy) return []
    return policy.versions.toReversed().map(({ id }) => ({
      word: id,
      description: id === policy.defaultVersionId ? 'in force' : null,
    }))
  },
} as const
