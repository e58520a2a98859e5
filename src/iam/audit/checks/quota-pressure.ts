import { managedPolicyName, policyArn } from '../../account/arn'
import { parsePolicyKey } from '../../account/policy-ref'
import { auditWords } from '../../explanation/english/audit'
import { benchmarks } from '../benchmarks'
import { effort, managedKey, sameEffort, type Check } from '../check'
import type { AuditFinding, Effort } from '../finding'
import { deleteVersionCall, notInForce } from '../mends/deletions'
import type { Ground } from '../mends/ground'
import { mendOf, type Mend } from '../mends/mend'
import { pressedQuotas, type QuotaUsage, type Usage } from '../quotas'

/** Who is near one of AWS's quotas, or at it: a finding for each quota. */
export const quotaPressure: Check = (ground) =>
  pressedQuotas(ground.survey.account).map((usage): AuditFinding => {
    const { quota, limit, near } = usage
    const isFull = near.some(({ used }) => used >= limit)
    return {
      id: 'quotaPressure',
      key: `quotaPressure ${quota}`,
      benchmarks: benchmarks.none,
      severity: isFull ? 'medium' : 'low',
      holders: near.flatMap(({ subject }) =>
        subject.kind === 'policy' || subject.kind === 'account' ? [] : subject,
      ),
      policies: near.flatMap(({ subject }) => (subject.kind === 'policy' ? subject.key : [])),
      places: [],
      ...auditWords.findings.quotaPressure(
        quota,
        near.map(({ subject, used }) => auditWords.usage(nameOf(subject), used, limit)),
        isFull,
      ),
      effort: effortOf(usage),
      mend: quota === 'versionsPerPolicy' ? deleteOldest(ground, usage) : null,
    }
  })

/** Of users with many policies of their own it is enough to look at the groups, once they have them from there. */
function effortOf({ quota, near }: QuotaUsage): Effort {
  const [first] = near
  if (quota === 'attachedPoliciesPerUser' || quota === 'inlineSizePerUser')
    return effort(near.length, 'user', 1)
  return sameEffort(near.length, first?.subject.kind ?? 'account')
}

/** Room for one more version: the oldest that is not in force goes. */
function deleteOldest({ survey, addressable }: Ground, { near }: QuotaUsage): Mend | null {
  const full = new Set(near.flatMap(({ subject }) => (subject.kind === 'policy' ? subject.key : [])))
  const calls = survey.account.policies.flatMap((policy) => {
    const arn = policyArn(survey.account, policy)
    const [oldest] = notInForce(policy)
    const isClear = oldest && full.has(managedKey(arn)) && addressable.deletable(policy)
    return isClear ? deleteVersionCall(arn, oldest.id) : []
  })
  return mendOf({
    title: auditWords.mends.oldVersions(calls.length),
    calls,
    promise: 'noDecisionChanges',
    notes: [],
  })
}

function nameOf(subject: Usage['subject']): string {
  switch (subject.kind) {
    case 'account':
      return auditWords.theAccount
    case 'policy': {
      const ref = parsePolicyKey(subject.key)
      return ref?.kind === 'managed' ? managedPolicyName(ref.arn) : subject.key
    }
    default:
      return subject.name
  }
}
