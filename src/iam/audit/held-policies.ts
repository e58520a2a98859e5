import type { HolderRef } from '../account/account'
import { isAwsManaged, managedPolicyName, policyArn } from '../account/arn'
import { holdersOf } from '../account/holders'
import { policyKey, type PolicyKey } from '../account/policy-ref'
import { effort, sameEffort } from './check'
import type { Effort } from './finding'
import { readText, type ReadText } from './meaning'
import type { Survey } from './survey'

/** Identity policies of one kind that mean the same, and who has them. */
export interface HeldPolicies {
  readonly kind: 'awsManaged' | 'customerManaged' | 'inline'
  readonly read: ReadText
  readonly policies: readonly OnePolicy[]
  /** Each once. */
  readonly holders: readonly HolderRef[]
}

interface OnePolicy {
  readonly key: PolicyKey
  readonly name: string
  /** `null` for an inline policy. */
  readonly arn: string | null
  readonly read: ReadText
}

/** All policies that give somebody something, or could: managed ones, then inline ones. Those that only bound are left out. */
export function heldPolicies(survey: Survey): readonly HeldPolicies[] {
  const holders = holdersOf(survey.account)
  const [customerManaged, awsManaged, inline] = [
    new SameMeaning('customerManaged'),
    new SameMeaning('awsManaged'),
    new SameMeaning('inline'),
  ]
  const addManaged = (found: SameMeaning, arn: string): void => {
    const attached = survey.attachedTo(arn).map(({ ref }) => ref)
    if (attached.length === 0 && survey.boundedBy(arn).length > 0) return
    const policy = { key: policyKey({ kind: 'managed', arn }), name: managedPolicyName(arn), arn }
    found.add(policy, survey.textOf(arn), attached)
  }
  for (const policy of survey.account.policies) addManaged(customerManaged, policyArn(survey.account, policy))
  const inUse = new Set(holders.flatMap(({ holder }) => holder.attachedPolicies.filter(isAwsManaged)))
  for (const arn of inUse) addManaged(awsManaged, arn)
  for (const { kind, holder } of holders) {
    const ref: HolderRef = { kind, name: holder.name }
    for (const { name, document } of holder.inlinePolicies)
      inline.add({ key: policyKey({ kind: 'inline', holder: ref, name }), name, arn: null }, document, [ref])
  }
  return [customerManaged, awsManaged, inline].flatMap((found) => found.all())
}

/** Policies of one kind, put together by what they mean. */
class SameMeaning {
  readonly #kind: HeldPolicies['kind']
  readonly #found = new Map<
    string,
    { read: ReadText; policies: OnePolicy[]; holders: Map<string, HolderRef> }
  >()

  constructor(kind: HeldPolicies['kind']) {
    this.#kind = kind
  }

  /** What cannot be read gives nothing. */
  add(policy: Omit<OnePolicy, 'read'>, text: string | null, holders: readonly HolderRef[]): void {
    const read = text === null ? null : readText(text)
    if (read === null) return
    const same = this.#found.get(read.meaning) ?? {
      read,
      policies: [],
      holders: new Map<string, HolderRef>(),
    }
    this.#found.set(read.meaning, same)
    same.policies.push({ ...policy, read })
    for (const holder of holders) same.holders.set(`${holder.kind}/${holder.name}`, holder)
  }

  all(): readonly HeldPolicies[] {
    return [...this.#found.values()].map(({ read, policies, holders }) => ({
      kind: this.#kind,
      read,
      policies,
      holders: [...holders.values()],
    }))
  }
}

/** How many users a policy reaches, and what there is to look at for that. */
export function reachOf(survey: Survey, { holders, policies }: HeldPolicies): Reach {
  const { account, membersOf } = survey
  const names = (kind: HolderRef['kind']): ReadonlySet<string> =>
    new Set(holders.flatMap((holder) => (holder.kind === kind ? holder.name : [])))
  const [users, groups, roles] = [names('user'), names('group'), names('role')]
  const reached = new Set([
    ...(users.size > 0 ? account.users.filter(({ name }) => users.has(name)) : []),
    ...(groups.size > 0 ? account.groups.filter(({ name }) => groups.has(name)).flatMap(membersOf) : []),
  ])
  // Those who have it directly could have it through one group.
  if (reached.size > 0)
    return {
      users: reached.size,
      effort: effort(reached.size, 'user', groups.size + (users.size > 0 ? 1 : 0)),
    }
  return {
    users: 0,
    effort: roles.size > 0 ? sameEffort(roles.size, 'role') : sameEffort(policies.length, 'policy'),
  }
}

interface Reach {
  readonly users: number
  readonly effort: Effort
}
