import { conditionOperator } from '../policy/operators'
import type { Caller } from './caller'
import type { Question } from './question'
import type { ConditionReason, NearMiss, Reason } from './reason'
import { uncertaintyRules, type Uncertainty, type UncertaintyCode } from './uncertainty'
import type { ElementTrace, PolicyTrace, StatementTrace } from './trace'

interface Story {
  readonly policies: readonly PolicyTrace[]
}

/** Everything in a trace of which AWS's own behaviour is not certain. */
export function uncertainties({ policies }: Story, question: Question): readonly Uncertainty[] {
  const found: Uncertainty[] = []
  policies.forEach(({ source, statements }, policy) => {
    statements.forEach((one, statement) => {
      one.elements.forEach((traced, element) => {
        for (const code of ofElement(traced, one, question, source.kind))
          found.push(uncertainty(code, { policy, statement, element }))
      })
    })
  })
  return [...found, ...ofRequest(question).map((code) => uncertainty(code, null))]
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
  const codes = ofReason(reason, statement, question.caller)
  const controls =
    kind === 'rcp' &&
    statement.effect === 'Deny' &&
    statement.applies &&
    matched &&
    (element === 'Action' || element === 'NotAction') &&
    !UNDER_RESOURCE_CONTROL.has(question.action.service)
  return controls ? [...codes, 'resourceControlService'] : codes
}

const NONE: readonly UncertaintyCode[] = []

function ofReason(reason: Reason, { effect }: StatementTrace, caller: Caller): readonly UncertaintyCode[] {
  switch (reason.code) {
    case 'entryCovers':
    case 'entryExcludes':
      return reason.crossesColons ? ['starOverColons'] : NONE
    case 'noEntryCovers':
      return reason.nearest !== null && isWildcardInService(reason.nearest) ? ['wildcardInService'] : NONE
    case 'noEntryExcludes':
      return reason.powerless.some(isWildcardInService) ? ['wildcardInService'] : NONE
    case 'principalNotExcepted':
      return reason.accountEntry === null ? NONE : ['notPrincipalAccount']
    case 'principalExcepted':
      return effect === 'Deny' && reason.by !== 'everyone' ? ofException(reason.accountListed, caller) : NONE
    default:
      return 'operator' in reason ? ofCondition(reason) : NONE
  }
}

function isWildcardInService({ miss }: NearMiss): boolean {
  return miss.why === 'invalid' && miss.problem === 'wildcardInService'
}

/** Of a Deny with NotPrincipal that leaves the caller out. */
function ofException(accountListed: boolean, caller: Caller): readonly UncertaintyCode[] {
  const codes: UncertaintyCode[] = []
  if (!accountListed && caller.kind !== 'service') codes.push('notPrincipalWithoutAccount')
  if ('foreign' in caller && caller.foreign && caller.kind !== 'root') codes.push('foreignBoundary')
  return codes
}

function ofCondition(reason: ConditionReason): readonly UncertaintyCode[] {
  const operator = conditionOperator(reason.operator)
  if (operator === null) return NONE
  const { base, set, ifExists, type, wildcards } = operator
  if (reason.code === 'keyMissing') return set === 'ForAnyValue' && ifExists ? ['forAnyValueIfExists'] : NONE
  if (reason.code === 'unreadableOperand')
    return base === 'Bool' && reason.side === 'policy' && reason.value.includes('${')
      ? ['variableInBool']
      : NONE
  if (reason.code !== 'comparisonMet' && reason.code !== 'comparisonNotMet') return NONE
  const wanted = reason.entries.map(({ value }) => value)
  const has = (pattern: RegExp): boolean => [...wanted, ...reason.found].some((text) => pattern.test(text))
  if (type === 'date' && has(/^-?\d+$/)) return ['wholeNumberDate']
  const globs = wildcards && wanted.some((text) => text.includes('*'))
  return globs && reason.found.some((text) => text.includes('\n')) ? ['starOverNewline'] : NONE
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
