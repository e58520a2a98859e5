import type { Guardrail, TracePart } from './part'
import type { Question } from './question'
import type { PrincipalNaming } from './reason'
import type { DecidingRule } from './rule'
import type { PolicyTrace, StatementRef } from './trace'

interface Story {
  readonly rule: DecidingRule
  readonly policies: readonly PolicyTrace[]
  readonly decidedBy: readonly StatementRef[]
  readonly parts: readonly TracePart[]
  readonly guardrail: Guardrail | null
}

/** The numbers of the rules by which the parts were put together, in ascending order. */
export function rulesFollowed(story: Story, question: Question): readonly number[] {
  return [...new Set(numbers(story, question))].sort((a, b) => a - b)
}

function numbers(story: Story, question: Question): readonly number[] {
  const { rule, guardrail } = story
  switch (rule) {
    case 'unknownPrincipal':
      return [1]
    case 'federatingUserUnknown':
      return [22]
    case 'foreignIdentityUnknown':
      return question.sameAccount ? [6] : question.specials.trusts ? [9, 55] : [9]
    case 'foreignNoResourceAllow':
      return [9, 11]
    case 'callerIdentity':
      return [56]
    case 'explicitDeny':
      return ofDeny(story, question)
    case 'ownedByAws':
      return question.specials.changesWhatAwsOwns === 'alias' ? [51] : [57]
    case 'serviceControlNoAllow':
      return ofServiceControl(story, question)
    case 'blockPublicAccess':
      return [49, 58]
    case 'boundaryNoAllow':
      return [31, ...(question.sameAccount ? ofRoleGrant(story, 34, 37) : [38]), ...named(guardrail)]
    case 'sessionNoAllow':
      return [40, ...named(guardrail)]
    case 'rootUser':
      return [6]
    case 'identityAllow':
      return [6, ...(says(story, 'boundary') ? [31] : []), ...(says(story, 'session') ? [40] : [])]
    case 'resourceAllow':
      return ofResource(story, question)
    case 'identityAndResourceAllow':
      return [6]
    case 'delegatedAllow':
    case 'accountDelegation':
      return [7, ...mustAllow(question, 50, 53)]
    case 'crossAccountBothSides':
      return [9, ...mustAllow(question, 50, 55)]
    case 'resourcePolicyMustAllow':
      return mustAllow(question, 50, 54)
    case 'crossAccountNoIdentityAllow':
      return namings(story, 'Allow').includes('everyone') ? [9, 10] : [9]
    case 'crossAccountNoResourceAllow':
      return [9, 11]
    case 'noAllowMatched':
      return [1]
  }
}

const named = (guardrail: Guardrail | null): readonly number[] => (guardrail === null ? [] : [49])

const mustAllow = ({ specials }: Question, key: number, trust: number): readonly number[] =>
  specials.trusts ? [trust] : specials.resourceMustAllow ? [key] : []

const says = ({ parts }: Story, name: TracePart['part']): TracePart['says'] =>
  parts.find(({ part }) => part === name)?.says ?? null

function ofDeny(story: Story, question: Question): readonly number[] {
  const kinds = new Set(story.decidedBy.map(({ policy }) => story.policies[policy]?.source.kind))
  const reached = namings(story, 'Deny')
  return [
    2,
    3,
    ...(kinds.has('identity') && says(story, 'resource') === 'allowed' ? [12] : []),
    ...(reached.includes('account') ? [13] : []),
    ...(kinds.has('boundary') ? [32] : []),
    ...(kinds.has('scp') ? [45] : []),
    ...(kinds.has('rcp') ? [48] : []),
    ...(question.caller.kind === 'anonymous' ? [25] : []),
    ...named(story.guardrail),
  ]
}

function ofServiceControl(story: Story, { sources }: Question): readonly number[] {
  const level = sources.serviceControl?.[story.guardrail?.level ?? -1] ?? []
  const byResource = says(story, 'resource') === 'allowed' && says(story, 'identity') !== 'allowed'
  return [43, ...(level.length === 0 ? [44] : []), ...(byResource ? [46] : []), ...named(story.guardrail)]
}

/** A grant to the role or user behind a session is limited as identity policies are. */
function ofRoleGrant(story: Story, role: number, federatingUser: number): readonly number[] {
  const reached = namings(story, 'Allow')
  return [
    ...(reached.includes('role') ? [role] : []),
    ...(reached.includes('federatingUser') ? [federatingUser] : []),
  ]
}

function ofResource(story: Story, question: Question): readonly number[] {
  const { caller } = question
  if (caller.kind === 'anonymous') return [24, 25]
  if (caller.kind === 'service') return [23]
  const reached = namings(story, 'Allow')
  const passesBoundary = says(story, 'boundary') === 'implicitDeny'
  const passesSession = says(story, 'session') === 'implicitDeny'
  const everyone = reached.includes('everyone')
  const itself = reached.includes('arn') || reached.includes('uniqueId')
  return [
    6,
    ...(everyone ? [8] : []),
    ...mustAllow(question, 50, 52),
    ...(passesBoundary && everyone ? [36] : []),
    ...(passesBoundary && itself ? [caller.kind === 'user' ? 33 : 35] : []),
    ...(passesSession && itself ? [41] : []),
    ...(reached.includes('role') ? [17] : []),
    ...(reached.includes('federatingUser') ? [22] : []),
  ]
}

/** How the resource's applicable statements of one effect reach the caller. */
function namings({ policies }: Story, effect: 'Allow' | 'Deny'): readonly PrincipalNaming[] {
  return policies
    .filter(({ source }) => source.kind === 'resource' || source.kind === 'trust')
    .flatMap(({ statements }) => statements)
    .filter((statement) => statement.applies && statement.effect === effect)
    .flatMap(({ elements }) => elements)
    .flatMap(({ reason }) => (reason.code === 'principalNamed' ? [reason.by] : []))
}
