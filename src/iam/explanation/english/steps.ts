import type { DecidingRule } from '../../evaluation/rule'
import type { PolicySource, StatementTrace, Trace } from '../../evaluation/trace'
import { isLimit, sideUnknown } from '../blocking-parts'
import { withholds } from './guardrails'
import { originLabel } from './policies'

/** The story of a request while it walks: the statements it meets, then the three gates. */
export const steps = {
  statement: (
    source: PolicySource,
    statement: StatementTrace,
    { number, of }: { readonly number: number; readonly of: number },
  ): string => `Statement ${number} of ${of} comes from ${originLabel(source)}. ${fate(source, statement)}`,

  noStatement: ({ policies }: Trace): string =>
    policies.length === 0
      ? 'No policy applies to this request: not one statement to read.'
      : 'The policies that apply have no statement that can be read.',

  explicitDeny: (trace: Trace): string => {
    if (trace.rule === 'callerIdentity')
      return 'First gate: this call needs no permission, so no Deny can stop it.'
    return trace.decision === 'explicitDeny'
      ? 'First gate: does any Deny match? Yes. One is enough, whatever else allows it.'
      : 'First gate: does any Deny match? None. The request walks on.'
  },

  explicitAllow: (trace: Trace): string => {
    if (trace.rule === 'callerIdentity') return 'Second gate: it needs no Allow either. The gate opens.'
    const { guardrail } = trace
    if (guardrail !== null)
      return `Second gate: does any policy allow it? ${sideUnknown(trace) ? 'That is not known here' : 'Yes'}, but ${withholds[guardrail.by](guardrail)}. The gate stays shut.`
    if (trace.decision !== 'allowed')
      return `Second gate: does any Allow match? ${shut[trace.rule] ?? none(trace)} The gate stays shut.`
    return limited(trace)
      ? 'Second gate: does any Allow match, and does every limit let it pass? Yes. The gate opens.'
      : 'Second gate: does any Allow match? Yes. The gate opens.'
  },

  defaultDeny: (trace: Trace): string => {
    if (trace.rule === 'noAllowMatched' && someAllow(trace))
      return 'Third gate: nobody said no. A limit that lets it pass is no yes, and without a yes the answer is no.'
    return someAllow(trace)
      ? 'Third gate: an Allow alone was not enough here. Without all that it takes, the answer is no.'
      : 'Third gate: nobody said no, and nobody said yes. Without a yes, the answer is no.'
  },
} as const

/** What kept an Allow from being enough. */
const shut: Readonly<Partial<Record<DecidingRule, string>>> = {
  accountDelegation: 'Only one that leaves the choice to the account’s own policies, and none of those does.',
  crossAccountNoIdentityAllow: 'Only on the resource’s side, and between two accounts it takes both.',
  crossAccountNoResourceAllow: 'Only on the caller’s side, and between two accounts it takes both.',
  resourcePolicyMustAllow: 'Only on the caller’s side, and here the resource’s policy has to agree.',
  foreignIdentityUnknown: 'Not as far as is known here: the caller’s own account has to say.',
}

function fate({ kind }: PolicySource, { applies, effect, elements }: StatementTrace): string {
  if (!applies) return 'It does not speak about this request, so it is set aside.'
  if (effect === 'Deny') return 'It speaks about this request, so it goes to the first gate.'
  if (isLimit(kind)) return 'It lets this request pass. That is all a limit can do: it gives nothing.'
  const onlyAccount = elements.some(
    ({ reason }) => reason.code === 'principalNamed' && reason.by === 'account',
  )
  return onlyAccount
    ? 'It speaks about this request, but names the whole account: so it leaves the choice to the account’s own policies.'
    : 'It speaks about this request, so it goes to the second gate.'
}

/** Where neither side allows, all Allows that apply are those of limits. */
function none(trace: Trace): string {
  if (!someAllow(trace)) return 'None.'
  return trace.rule === 'noAllowMatched' ? 'Only in limits, which give nothing.' : 'None that is enough.'
}

function someAllow(trace: Trace): boolean {
  return trace.policies.some(({ statements }) =>
    statements.some(({ effect, applies }) => effect === 'Allow' && applies),
  )
}

/** Whether there are limits, and all of them have had to let the request pass. */
function limited({ parts }: Trace): boolean {
  const limits = parts.filter(({ part }) => isLimit(part))
  return limits.length > 0 && limits.every(({ says }) => says === 'allowed')
}
