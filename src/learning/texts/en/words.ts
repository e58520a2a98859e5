import { parseIamArn } from '../../../iam'
import type { Decision, HolderRef, OperationName, PolicyKey, Request } from '../../../iam'
import { parsePolicyKey } from '../../../iam'
import type { Cells, Countable, Expectation, Fact, UnchangedGoal } from '../../challenge/goal'

/** Policies as sentences speak of them. */
interface Held {
  readonly place: 'managed' | 'inline' | 'resource' | 'trust'
  readonly name: string
  readonly holder: HolderRef | null
}

/** `alice`, `a session of Deployer`, `somebody who signed nothing`. */
function who(principal: string): string {
  if (principal === '*') return 'somebody who signed nothing'
  const session = /^arn:aws:sts::\d{12}:assumed-role\/([^/]+)\//.exec(principal)?.[1]
  if (session !== undefined) return `a session of ${session}`
  const known = parseIamArn(principal)
  return known?.kind === 'role' ? `the role ${known.name}` : (known?.name ?? principal)
}

/** The same at the beginning of a sentence. The name of a user stays as it is written. */
function subject(principal: string): string {
  const said = who(principal)
  return parseIamArn(principal)?.kind === 'user' ? said : capital(said)
}

/** `payroll/2026.csv` instead of the ARN, where the ARN says no more. */
const what = (resource: string): string =>
  resource.replace(/^arn:aws:s3:::/, '').replace(/^arn:aws:iam::\d{12}:/, '')

/** `s3:GetObject on payroll/2026.csv`, with what else the request says of itself. */
function asks({ action, resource, context = {} }: Request): string {
  const keys = Object.entries(context).map(
    ([key, value]) => `${key} = ${[value].flat().join(', ') || 'empty'}`,
  )
  const on = resource === '*' ? '' : ` on ${what(resource)}`
  return keys.length === 0 ? `${action}${on}` : `${action}${on} with ${keys.join(' and ')}`
}

const denied: Readonly<Record<Decision, string>> = {
  allowed: 'allowed',
  explicitDeny: 'denied by a Deny',
  implicitDeny: 'denied by default',
}

const countables: Readonly<Record<Countable, string>> = {
  policies: 'policies',
  attachments: 'attachments',
  characters: 'characters of policy',
  groups: 'groups',
}

function policyName({ place, name, holder }: Held): string {
  switch (place) {
    case 'managed':
      return `the policy ${name}`
    case 'inline':
      return `the inline policy ${name} of ${holder?.name ?? 'somebody'}`
    case 'resource':
      return `the policy of ${what(name)}`
    case 'trust':
      return `the trust policy of ${name}`
  }
}

/** `ana, bo and 2 more`. */
function some(names: readonly string[]): string {
  const unique = [...new Set(names)]
  const shown = unique.length <= 3 ? unique : unique.slice(0, 2)
  const more = unique.length - shown.length
  const listed = more > 0 ? [...shown, `${more} more`] : shown
  return listed.length < 2
    ? (listed[0] ?? '')
    : `${listed.slice(0, -1).join(', ')} and ${listed.at(-1) ?? ''}`
}

const asked = ({ requests }: Cells): string =>
  some(requests.map((request) => asks({ ...request, principal: '' })))

const verbs: Readonly<Record<Expectation, string>> = {
  allowed: 'can',
  denied: 'cannot',
  explicitDeny: 'cannot, by a Deny',
  implicitDeny: 'cannot, by default',
}

function policyOf(key: PolicyKey): string {
  const ref = parsePolicyKey(key)
  if (ref === null) return key
  if (ref.kind === 'inline') return `${ref.name} of ${ref.holder.name}`
  if (ref.kind === 'managed') return ref.arn.slice(ref.arn.lastIndexOf('/') + 1)
  return ref.kind === 'resource' ? `the policy of ${what(ref.arn)}` : ref.name
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Everything that grading says, in English. What each challenge says is beside this, in a file of its own. */
export const words = {
  /** A decision that is not what it should come to. `before`: what it was at the start. */
  missedDecision(request: Request, expected: Expectation, actual: Decision, before: Decision): string {
    const name = subject(request.principal)
    if (actual === 'allowed') return `${name} can ${before === 'allowed' ? 'still ' : ''}${asks(request)}.`
    if (expected === 'allowed') {
      const why = actual === 'explicitDeny' ? 'a Deny says no' : 'no statement allows it'
      return `${name} cannot ${asks(request)}${before === 'allowed' ? ' any more' : ' yet'}: ${why}.`
    }
    return expected === 'explicitDeny'
      ? `${name} is denied ${asks(request)} only by default: the next Allow that comes along lets it through.`
      : `${name} is denied ${asks(request)} by a Deny, where it is enough that nothing allows it.`
  },

  gone: (user: string): string => `There is no user ${user} any more.`,

  changed(request: Request, before: Decision, after: Decision): string {
    return `${subject(request.principal)}, ${asks(request)}: was ${denied[before]}, is now ${denied[after]}.`
  },

  decisionOption: {
    allowed: 'Allowed',
    denied: 'Denied',
    explicitDeny: 'Denied by a Deny (explicit)',
    implicitDeny: 'Denied because nothing allows it (default)',
  },
  notAnswered: 'There is no guess yet.',
  wrongAnswer: (said: string, right: string): string => `You said “${said}”, and it is “${right}”.`,

  /** What a goal asks for, where its author gave it no words. */
  goal: {
    decision: (cells: Cells, expect: Expectation): string =>
      `${capital(some(cells.principals.map(who)))} ${verbs[expect]}: ${asked(cells)}.`,
    unchanged: ({ principals, requests, except }: UnchangedGoal): string => {
      const [principal = '', request] = [principals[0], requests[0]]
      if (except.length > 0 || request === undefined) return 'Every other decision stays as it is.'
      const decisions = principals.length * requests.length
      if (decisions === 1) {
        const one = asks({ ...request, principal })
        return parseIamArn(principal)?.kind === 'user'
          ? `${who(principal)}’s ${one} stays as it is.`
          : `${one} stays as it is for ${who(principal)}.`
      }
      return `These ${decisions.toLocaleString('en')} decisions stay as they are: ${some(principals.map(who))}, ${asked({ principals, requests })}.`
    },
    touch(
      operations: readonly OperationName[] | undefined,
      users: readonly string[] | undefined,
      groups: readonly string[] | undefined,
      policies: readonly PolicyKey[] | undefined,
    ): string {
      if (operations?.length === 0) return 'Nothing is changed.'
      const limits = [
        operations && `by ${some(operations)}`,
        users?.length && `on the users ${some(users)}`,
        groups?.length && `on the groups ${some(groups)}`,
        policies?.length && `in ${some(policies.map(policyOf))}`,
      ].filter((part) => typeof part === 'string')
      const sentences = [
        ...(limits.length > 0 ? [`Changes are made ${limits.join(', ')} only.`] : []),
        ...(users?.length === 0 ? ['No user may be touched.'] : []),
        ...(groups?.length === 0 ? ['No group may be touched.'] : []),
        ...(policies?.length === 0 ? ['No policy may change, come or go.'] : []),
      ]
      return sentences.length === 0 ? 'Anything may be changed.' : sentences.join(' ')
    },
    shape(fact: Fact): string {
      switch (fact.is) {
        case 'nothingOnUsers':
          return 'Nothing is attached to a user.'
        case 'noInlinePolicies':
          return 'There are no inline policies.'
        case 'atMost':
          return `There are at most ${fact.count.toLocaleString('en')} ${countables[fact.what]}.`
        case 'noWildcard':
          return fact.in === 'Action' ? 'No action has a wildcard.' : 'No resource stands for everything.'
        case 'noElement':
          return `No statement uses ${fact.element}.`
        case 'validPolicies':
          return 'AWS would save every policy.'
        case 'auditClean':
          return fact.codes ? 'The audit finds none of what it is asked for.' : 'The audit finds nothing.'
        case 'resourcePolicy':
          return `${capital(what(fact.arn))} has ${fact.present ? 'a' : 'no'} policy of its own.`
        case 'member':
          return `${fact.user} is ${fact.member ? '' : 'not '}in ${fact.group}.`
      }
    },
  },

  /** `others`: how many more people it would be. */
  lazily(request: Request, others: number): string {
    const name = subject(request.principal)
    const people = others === 0 ? name : `${name} and ${others} more`
    return `${people} could also ${asks(request)}, which nobody asked for.`
  },

  setTitle: (titles: readonly string[]): string => some(titles),

  touched: (call: string): string => `Something else was changed than may be: ${call}.`,

  ownInline: (user: string, policy: string): string =>
    `${user} has an inline policy of their own, ${policy}.`,
  ownAttached: (user: string, arn: string): string =>
    `${user} has ${arn.slice(arn.lastIndexOf('/') + 1)} attached directly, past any group.`,
  inline: (held: Held): string => `${capital(policyName(held))} is still inline.`,
  tooMany: (of: Countable, count: number, most: number): string =>
    `There are ${count.toLocaleString('en')} ${countables[of]}, and ${most.toLocaleString('en')} will do.`,
  wildcard: (held: Held, element: 'Action' | 'Resource'): string =>
    element === 'Action'
      ? `${capital(policyName(held))} allows an action with a wildcard.`
      : `${capital(policyName(held))} allows it on every resource.`,
  element: (held: Held, element: string): string => `${capital(policyName(held))} uses ${element}.`,
  invalid: (held: Held, issue: string): string => `AWS would not save ${policyName(held)}: ${issue}`,
  found: (title: string): string => `The audit finds: ${title}.`,
  resourcePolicy: (arn: string, wanted: boolean): string =>
    wanted ? `${what(arn)} has no policy of its own yet.` : `${what(arn)} still has a policy of its own.`,
  member: (user: string, group: string, wanted: boolean): string =>
    wanted ? `${user} is not in ${group}.` : `${user} is still in ${group}.`,
} as const
