import type { Account, ManagedPolicy } from '../../account/account'
import { policyArn } from '../../account/arn'
import { holdersOf } from '../../account/holders'
import { policyKey, type PolicyKey } from '../../account/policy-ref'
import { auditWords } from '../../explanation/english/audit'
import { benchmarks } from '../benchmarks'
import { distinct, managedKey, sameEffort, type Check } from '../check'
import type { AuditFinding } from '../finding'
import { meaningOfText } from '../meaning'
import { deletePolicyCalls, hasNoTags } from '../mends/deletions'
import { LeftOut } from '../mends/left-out'
import { mendOf } from '../mends/mend'
import { planMerge, type Alike, type HeldInline } from '../mends/merge'
import { isAwsOwned } from '../mends/swaps'

/** Customer managed policies that are neither attached to anyone nor anyone's boundary. */
export const unusedPolicies: Check = (ground) => {
  const { account, attachedTo, boundedBy } = ground.survey
  const policies = account.policies.filter((policy) => {
    const arn = policyArn(account, policy)
    return attachedTo(arn).length + boundedBy(arn).length === 0
  })
  if (policies.length === 0) return []
  const leftOut = new LeftOut()
  const deleted: ManagedPolicy[] = []
  const calls = policies.flatMap((policy) => {
    const deletion = deletePolicyCalls(ground, policy)
    if (deletion === null) leftOut.add('unclearName', policy.name)
    else deleted.push(policy)
    return deletion ?? []
  })
  return [
    {
      id: 'unusedPolicies',
      key: 'unusedPolicies',
      benchmarks: benchmarks.none,
      severity: 'low',
      holders: [],
      policies: policies.map((policy) => managedKey(policyArn(account, policy))),
      places: [],
      ...auditWords.findings.unusedPolicies(policies.map(({ name }) => name)),
      effort: sameEffort(policies.length, 'policy'),
      mend: mendOf({
        title: auditWords.mends.deletePolicies(deleted.length),
        calls,
        promise: deleted.every(hasNoTags) ? 'noDecisionChanges' : null,
        notes: leftOut.notes(auditWords.leftOut),
      }),
    },
  ]
}

/** Customer managed policies, and inline ones of groups and roles, that mean the same. Those of users are told as copies. */
export const duplicatePolicies: Check = (ground) => {
  const { account } = ground.survey
  const byMeaning = new Map<string, { managed: ManagedPolicy[]; inline: HeldInline[] }>()
  const alike = (document: string) => {
    const meaning = meaningOfText(document)
    if (meaning === null) return null
    const known = byMeaning.get(meaning) ?? { managed: [], inline: [] }
    byMeaning.set(meaning, known)
    return known
  }
  for (const policy of account.policies) alike(policy.document)?.managed.push(policy)
  for (const { kind, holder } of holdersOf(account)) {
    if (kind === 'user' || ('trustPolicy' in holder && isAwsOwned(holder))) continue
    for (const { name, document } of holder.inlinePolicies)
      alike(document)?.inline.push({ ref: { kind, name: holder.name }, holder, name, document })
  }
  return [...byMeaning.values()].flatMap((one): AuditFinding | readonly AuditFinding[] => {
    if (one.managed.length + one.inline.length < 2) return []
    const keys = keysOf(account, one)
    const merge = planMerge(ground, one)
    const names = distinct([...one.managed, ...one.inline].map(({ name }) => name))
    return {
      id: 'duplicatePolicies',
      key: `duplicatePolicies ${keys[0] ?? ''}`,
      benchmarks: benchmarks.none,
      severity: 'low',
      holders: one.inline.map(({ ref }) => ref),
      policies: keys,
      places: [],
      ...auditWords.findings.duplicatePolicies(names, keys.length),
      effort: { ...sameEffort(keys.length, 'policy'), withGroups: { count: 1, unit: 'policy' } },
      mend: merge && {
        title: auditWords.mends.merge(merge.kept),
        calls: merge.calls,
        promise: merge.isPure ? 'noDecisionChanges' : null,
        notes: merge.leftOut.notes(auditWords.leftOut),
      },
    }
  })
}

function keysOf(account: Account, { managed, inline }: Alike): readonly PolicyKey[] {
  return [
    ...managed.map((policy) => managedKey(policyArn(account, policy))),
    ...inline.map(({ ref, name }) => policyKey({ kind: 'inline', holder: ref, name })),
  ]
}
