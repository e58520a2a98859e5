import type { InlinePolicy } from '../../account/account'
import { policyArn } from '../../account/arn'
import { refusedInlineDocument, refusedManagedDocument } from '../../account/documents'
import { managedPolicyExists } from '../../account/managed-policy-arn'
import type { ApiCall } from '../../account/operations'
import { POLICIES_PER_ACCOUNT, POLICIES_PER_HOLDER } from '../../account/quotas'
import { freeName } from './free-name'
import type { Ground } from './ground'
import type { LeftOutReason } from './left-out'
import type { Need } from './need'

/** A group as it will be: what it holds already, and what a mend puts there. */
export interface Vessel {
  readonly name: string
  readonly attached: readonly string[]
  readonly inline: readonly InlinePolicy[]
}

/** Managed policies that a mend makes. */
export class NewPolicies {
  readonly #ground: Ground
  readonly #names = new Set<string>()

  constructor(ground: Ground) {
    this.#ground = ground
  }

  /** Takes a free name that is like another, or says why no policy can be made. */
  make(wanted: string, document: string): { readonly name: string; readonly arn: string } | LeftOutReason {
    const { account } = this.#ground.survey
    if (account.policies.length + this.#names.size >= POLICIES_PER_ACCOUNT) return 'policyQuota'
    if (refusedManagedDocument(document)) return 'refusedDocument'
    const { policyNames } = this.#ground
    const name = freeName(wanted, (taken) => policyNames.has(taken) || this.#names.has(taken))
    const arn = policyArn(account, { name, path: '/' })
    if (!this.#ground.addressable.attachment(arn)) return 'unclearName'
    this.#names.add(name.toLowerCase())
    return { name, arn }
  }
}

/** The calls that put policies into a group: attached, inline, or, where they are too long for that, managed. */
export function storeCalls(
  ground: Ground,
  policies: NewPolicies,
  vessel: Vessel,
  needs: readonly Need[],
): readonly ApiCall[] | LeftOutReason {
  const GroupName = vessel.name
  const attached = [...vessel.attached]
  const inline = [...vessel.inline]
  const calls: ApiCall[] = []
  const attach = (PolicyArn: string): boolean => {
    if (attached.length >= POLICIES_PER_HOLDER.group) return false
    attached.push(PolicyArn)
    calls.push({ operation: 'AttachGroupPolicy', parameters: { GroupName, PolicyArn } })
    return true
  }
  for (const need of needs) {
    if (need.kind === 'managed') {
      if (!managedPolicyExists(ground.survey.account, need.arn)) return 'missingPolicy'
      if (!attach(need.arn)) return 'noRoom'
      continue
    }
    const { document: PolicyDocument } = need
    const refused = refusedInlineDocument(PolicyDocument, { kind: 'group', name: GroupName }, inline)
    if (refused === null) {
      const PolicyName = freeName(need.name, (name) => inline.some((one) => one.name.toLowerCase() === name))
      inline.push({ name: PolicyName, document: PolicyDocument })
      calls.push({ operation: 'PutGroupPolicy', parameters: { GroupName, PolicyName, PolicyDocument } })
      continue
    }
    if (refused.code !== 'LimitExceeded') return 'refusedDocument'
    const made = policies.make(need.name, PolicyDocument)
    if (typeof made === 'string') return made
    calls.push({ operation: 'CreatePolicy', parameters: { PolicyName: made.name, PolicyDocument } })
    if (!attach(made.arn)) return 'noRoom'
  }
  return calls
}
