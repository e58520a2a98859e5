import type { ApiCall, HolderKind, InlinePolicy, PolicyHolder, Role, User } from '../../iam'
import { holderCalls, identityCalls } from './holder-calls'
import type { Pair } from './pairs'
import type { PolicyPlan } from './policies'
import { tagChanges } from './tags'

/** Somebody who holds policies, before and after; by the name of before until the renames, and of after from then on. */
export interface Holding<Holder extends PolicyHolder = PolicyHolder> {
  readonly kind: HolderKind
  /** `null`: it is new. */
  readonly before: Holder | null
  /** `null`: it goes. */
  readonly after: Holder | null
}

type Gone = Pick<PolicyPlan, 'goneArns'>

/** Takes off what is not to be held any more, and what is held of policies that go. */
export function lettingGo({ kind, before, after }: Holding, { goneArns }: Gone): readonly ApiCall[] {
  if (!before) return []
  const { detach, remove } = holderCalls[kind]
  const kept = new Set(after?.attachedPolicies)
  const names = new Set(after?.inlinePolicies.map(({ name }) => name))
  return [
    ...before.attachedPolicies
      .filter((arn) => !kept.has(arn) || goneArns.has(arn))
      .map((arn) => detach(before.name, arn)),
    ...before.inlinePolicies
      .filter(({ name }) => !names.has(name))
      .map(({ name }) => remove(before.name, name)),
  ]
}

/** Gives what is to be held. */
export function takingUp({ kind, before, after }: Holding, { goneArns }: Gone): readonly ApiCall[] {
  if (!after) return []
  const { attach, put } = holderCalls[kind]
  const kept = new Set(before?.attachedPolicies.filter((arn) => !goneArns.has(arn)))
  return [
    ...after.attachedPolicies.filter((arn) => !kept.has(arn)).map((arn) => attach(after.name, arn)),
    ...changedInline(before?.inlinePolicies ?? [], after.inlinePolicies).map((policy) =>
      put(after.name, policy),
    ),
  ]
}

/** Policies that shrink come first: all inline policies of a holder together have a largest size. */
function changedInline(
  before: readonly InlinePolicy[],
  after: readonly InlinePolicy[],
): readonly InlinePolicy[] {
  const old = new Map(before.map(({ name, document }) => [name, document]))
  const grows = ({ name, document }: InlinePolicy) => Number(size(document) > size(old.get(name) ?? ''))
  return after.filter(({ name, document }) => old.get(name) !== document).sort((a, b) => grows(a) - grows(b))
}

/** White space does not count ("IAM and AWS STS quotas"). */
const size = (document: string): number => document.replace(/\s/g, '').length

type Bounded = User | Role

/** Boundaries that go for good, and those whose policy makes way for another of its name. */
export function unbinding(
  kind: 'user' | 'role',
  pairs: readonly Pair<Bounded>[],
  { makingWay }: PolicyPlan,
): readonly ApiCall[] {
  return pairs
    .filter(({ before, after }) => hasToGo(before, after, makingWay))
    .map(({ before }) => identityCalls[kind].unbound(before.name))
}

/** Boundaries and tags of those who were there before. One boundary takes another's place, so nobody is without meanwhile. */
export function identityChanges(
  kind: 'user' | 'role',
  pairs: readonly Pair<Bounded>[],
  { makingWay }: PolicyPlan,
): readonly ApiCall[] {
  const { bound, tag, untag } = identityCalls[kind]
  return pairs.flatMap(({ before, after }) => {
    const left = hasToGo(before, after, makingWay) ? null : before.permissionsBoundary
    const boundary = after.permissionsBoundary
    return [
      ...(boundary !== null && boundary !== left ? [bound(after.name, boundary)] : []),
      ...tagChanges(
        before.tags,
        after.tags,
        (keys) => untag(after.name, keys),
        (tags) => tag(after.name, tags),
      ),
    ]
  })
}

function hasToGo(before: Bounded, after: Bounded, makingWay: ReadonlySet<string>): boolean {
  const { permissionsBoundary: old } = before
  return old !== null && (after.permissionsBoundary === null || makingWay.has(old))
}

/** Policies that bound somebody until another boundary takes their place, and so can go only afterwards. */
export function boundingMeanwhile(pairs: readonly Pair<Bounded>[]): ReadonlySet<string> {
  const replaced = pairs.filter(({ after }) => after.permissionsBoundary !== null)
  return new Set(replaced.flatMap(({ before }) => before.permissionsBoundary ?? []))
}
