import { policyArn, type Account, type ApiCall, type ManagedPolicy } from '../../iam'
import { pairUp, type Pair, type Pairs } from './pairs'
import { tagChanges, tagsParameter } from './tags'
import { versionChanges } from './versions'

/** What becomes of the customer managed policies. A policy's name, path and description cannot be changed. */
export interface PolicyPlan extends Pairs<ManagedPolicy> {
  /** Of those that go: whose names are needed for others, so that nobody may hold them any more by then. */
  readonly makingWay: ReadonlySet<string>
  /** ARNs of all that go. One of them may come again as another policy. */
  readonly goneArns: ReadonlySet<string>
}

export function planPolicies(from: Account, to: Account): PolicyPlan {
  const pairs = pairUp(from.policies, to.policies, ({ name, path, description }) =>
    [path, name, description ?? ''].join('\n'),
  )
  const needed = new Set(pairs.fresh.map(({ name }) => name.toLowerCase()))
  const arns = (policies: readonly ManagedPolicy[]) =>
    new Set(policies.map((policy) => policyArn(from, policy)))
  return {
    ...pairs,
    goneArns: arns(pairs.gone),
    makingWay: arns(pairs.gone.filter(({ name }) => needed.has(name.toLowerCase()))),
  }
}

/** A policy goes when nobody holds it any more and all versions but the one in force are gone. */
export function deletePolicy(account: Account, policy: ManagedPolicy): readonly ApiCall[] {
  const PolicyArn = policyArn(account, policy)
  const others = policy.versions.filter(({ id }) => id !== policy.defaultVersionId)
  return [
    ...others.map(({ id }): ApiCall => ({
      operation: 'DeletePolicyVersion',
      parameters: { PolicyArn, VersionId: id },
    })),
    { operation: 'DeletePolicy', parameters: { PolicyArn } },
  ]
}

/** A policy comes with its oldest version; the others follow in their order. */
export function createPolicy(account: Account, policy: ManagedPolicy): readonly ApiCall[] {
  const { name, path, description, tags, versions, defaultVersionId } = policy
  const [oldest, ...others] = versions
  const PolicyArn = policyArn(account, policy)
  return [
    {
      operation: 'CreatePolicy',
      parameters: {
        PolicyName: name,
        ...(path !== '/' && { Path: path }),
        PolicyDocument: oldest?.document ?? policy.document,
        ...(description !== null && { Description: description }),
        ...tagsParameter(tags),
      },
    },
    ...others.map(({ id, document }): ApiCall => ({
      operation: 'CreatePolicyVersion',
      parameters: {
        PolicyArn,
        PolicyDocument: document,
        ...(id === defaultVersionId && { SetAsDefault: true }),
      },
    })),
  ]
}

export function changePolicy(account: Account, pair: Pair<ManagedPolicy>): readonly ApiCall[] {
  const { before, after } = pair
  const PolicyArn = policyArn(account, before)
  return [
    ...versionChanges(account, pair),
    ...tagChanges(
      before.tags,
      after.tags,
      (TagKeys) => ({ operation: 'UntagPolicy', parameters: { PolicyArn, TagKeys } }),
      (Tags) => ({ operation: 'TagPolicy', parameters: { PolicyArn, Tags } }),
    ),
  ]
}
