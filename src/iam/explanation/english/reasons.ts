import type { ListReason, Reason } from '../../evaluation/reason'
import type { ElementTrace } from '../../evaluation/trace'
import { explainComparison, explainMissingKey, explainNullTest, explainUnreadable } from './conditions'
import { entryProblems, explainNearMiss } from './entries'
import { explainNamed, explainNotExcepted, explainNotNamed } from './principals'
import { cut, list, quote } from './quote'

type ReasonWith<Code, R = Reason> = R extends { readonly code: infer Its }
  ? Code extends Its
    ? R
    : never
  : never

type Covering = Extract<ListReason, { code: 'entryCovers' | 'entryExcludes' }>

/** What each reason is in a beginner's words, in one or two short sentences. */
export const reasons: {
  readonly [Code in Reason['code']]: (
    reason: ReasonWith<Code>,
    element: ElementTrace['element'],
    /** Whether it is said how to mend it. */
    advises: boolean,
  ) => string
} = {
  principalNamed: explainNamed,
  principalNotNamed: explainNotNamed,
  principalExcepted: ({ entry }) =>
    `${quote(entry.value)} is on the list of exceptions, and it is the caller.`,
  principalNotExcepted: explainNotExcepted,
  boundaryOverridesNotPrincipal: ({ principal }) =>
    `${cut(principal)} has a permissions boundary, and a Deny with NotPrincipal always reaches such a principal.`,
  principalElementMissing: () => 'It names no principal, and a resource’s policy without one never matches.',

  entryCovers: (reason) => covering(reason),
  entryExcludes: (reason, element) => `${covering(reason)} ${element} leaves that out.`,
  noEntryCovers: ({ nearest, request }, _, advises) =>
    nearest === null
      ? `It lists nothing, so it does not cover ${cut(request)}.`
      : explainNearMiss(nearest, advises),
  noEntryExcludes: ({ request, powerless }, element, advises) =>
    [
      `${element} does not list ${cut(request)}, so it matches.`,
      ...powerless.map((entry) => explainNearMiss(entry, advises)),
    ].join(' '),
  invalidEntry: ({ entry, problem }, element) =>
    `${quote(entry.value)} is not valid: ${entryProblems[problem]}. So this ${element} matches nothing.`,

  keyMissing: explainMissingKey,
  nullTest: explainNullTest,
  comparisonMet: explainComparison,
  comparisonNotMet: explainComparison,
  multivaluedKey: ({ key, operator, values }) =>
    `${key} is a list (${list(values.map(quote), 'and')}), and ${operator} alone never matches a list. Put ForAnyValue: or ForAllValues: before it.`,
  unreadableOperand: explainUnreadable,
  unknownOperator: ({ operator }) =>
    `There is no operator ${quote(operator)}, so the condition never holds and the statement never applies.`,
}

function covering({ entry, request, wildcard, substituted, crossesColons }: Covering): string {
  const filledIn = substituted === null ? '' : `, here ${quote(substituted)},`
  const named = `${quote(entry.value)}${filledIn}`
  const sentence =
    wildcard || substituted !== null
      ? `${named} covers ${cut(request)}.`
      : `${named} is exactly what the request asks for.`
  if (!crossesColons) return sentence
  return `${sentence} It does only because a * at the end of an ARN segment may reach over colons, which AWS advises against relying on.`
}
