import { conditionOperator } from '../policy/operators'
import type { Question } from './question'
import type { Reason } from './reason'
import { uncertaintyRules, type Uncertainty, type UncertaintyCode } from './uncertainty'
import type { ElementTrace, PolicyTrace, StatementTrace } from './trace'

interface Story {
  readonly policies: readonly PolicyTrace[]
}

/** Everything in a trace of which AWS's own behaviour is not certain. */
export function uncertainties({ policies }: Story, question: Question): readonly Uncertainty[] {
  const inStatements = policies.flatMap(({ source, statements }, policy) =>
    statements.flatMap((one, statement) =>
      one.elements.flatMap((element, place) =>
        ofElement(element, one, question, source.kind).map((code) =>
          uncertainty(code, { policy, statement, element: place }),
        ),
      ),
    ),
  )
  return [...inStatements, ...ofRequest(question).map((code) => uncertainty(code, null))]
}

const uncertainty = (code: UncertaintyCode, at: Uncertainty['at']): Uncertainty => ({
  code,
  rule: uncertaintyRules[code],
  at,
})

/** Services that have resource control policies from the start ("Resource control policies (RCPs)"). */
const UNDER_RESOURCE_CONTROL = new Set(['s3', 'sts', 'kms', 'sqs', 'secretsmanager'])

function ofElement(
  { element, reason, matched }: ElementTrace,
  statement: StatementTrace,
  question: Question,
  kind: PolicyTrace['source']['kind'],
): readonly UncertaintyCode[] {
  const { caller, action } = question
  const codes: UncertaintyCode[] = [...ofCondition(reason)]
  if ('crossesColons' in reason && reason.crossesColons) codes.push('starOverColons')
  if (namesWildcardService(reason)) codes.push('wildcardInService')
  if (reason.code === 'principalNotExcepted' && reason.accountEntry !== null)
    codes.push('notPrincipalAccount')
  if (reason.code === 'principalExcepted' && statement.effect === 'Deny' && reason.by !== 'everyone') {
    if (!reason.accountListed && caller.kind !== 'service') codes.push('notPrincipalWithoutAccount')
    if ('foreign' in caller && caller.foreign && caller.kind !== 'root') codes.push('foreignBoundary')
  }
  const controls = kind === 'rcp' && statement.effect === 'Deny' && statement.applies && matched
  if (
    controls &&
    (element === 'Action' || element === 'NotAction') &&
    !UNDER_RESOURCE_CONTROL.has(action.service)
  )
    codes.push('resourceControlService')
  return codes
}

function ofCondition(reason: Reason): readonly UncertaintyCode[] {
  if (!('operator' in reason)) return []
  const operator = conditionOperator(reason.operator)
  if (operator === null) return []
  const { base, set, ifExists, type, wildcards } = operator
  if (reason.code === 'keyMissing') return set === 'ForAnyValue' && ifExists ? ['forAnyValueIfExists'] : []
  if (reason.code === 'unreadableOperand')
    return base === 'Bool' && reason.side === 'policy' && reason.value.includes('${')
      ? ['variableInBool']
      : []
  if (reason.code !== 'comparisonMet' && reason.code !== 'comparisonNotMet') return []
  const wanted = reason.entries.map(({ value }) => value)
  const has = (pattern: RegExp): boolean => [...wanted, ...reason.found].some((text) => pattern.test(text))
  if (type === 'date' && has(/^-?\d+$/)) return ['wholeNumberDate']
  const globs = wildcards && wanted.some((text) => text.includes('*'))
  return globs && reason.found.some((text) => text.includes('\n')) ? ['starOverNewline'] : []
}

function namesWildcardService(reason: Reason): boolean {
  const misses =
    reason.code === 'noEntryCovers'
      ? reason.nearest === null
        ? []
        : [reason.nearest]
      : reason.code === 'noEntryExcludes'
        ? reason.powerless
        : []
  return misses.some(({ miss }) => miss.why === 'invalid' && miss.problem === 'wildcardInService')
}

function ofRequest({ caller, sources, context }: Question): readonly UncertaintyCode[] {
  const codes: UncertaintyCode[] = []
  if (caller.kind === 'federatedUser' && !caller.foreign) {
    codes.push('federatingUser')
    if (sources.session === null) codes.push('federationWithoutSessionPolicy')
  }
  if (caller.kind === 'role' && caller.foreign && caller.session !== null) codes.push('foreignRolePath')
  if ((sources.session?.length ?? 0) > 1) codes.push('severalSessionPolicies')
  if (context.get('aws:sourcevpce') !== undefined) codes.push('vpcEndpointPolicy')
  return codes
}
