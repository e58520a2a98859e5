import type { ListElement, Located, PolicyKind, PolicyVersionElement } from '../policy/document'
import { arnParting, compileHead, coverage, type ArnHead, type Coverage } from './arn-pattern'
import type { Context } from './context'
import {
  explainList,
  listMatches,
  invalidEntry,
  type CompiledEntry,
  type CompiledList,
  type Hit,
  type Miss,
} from './list'
import type { Departure, EntryProblem, ListReason } from './reason'
import type { RequestResource } from './request-resource'
import { patternOf, type Pattern, type PatternPiece } from './glob/pattern'
import { compileTemplate, fixedPattern, resolve, spelled, variablesOf, type Template } from './variables'

/** An entry of Resource or NotResource. */
type ResourceEntry = CompiledEntry &
  (
    | { readonly kind: 'all' }
    | { readonly kind: 'invalid'; readonly problem: EntryProblem }
    | {
        readonly kind: 'arn'
        readonly head: ArnHead
        readonly resource: Template
        /** `null` where the resource part has variables, so that it depends on the request. */
        readonly pattern: Pattern | null
        /** The same with its variables standing for anything: what this does not match, no value will. */
        readonly loosest: Pattern
      }
  )

export type CompiledResources = CompiledList<ResourceEntry>

export function compileResources(
  { element, entries }: ListElement<'Resource' | 'NotResource'>,
  version: PolicyVersionElement,
  kind: PolicyKind,
): CompiledResources {
  const compiled = entries.map((entry) => compileEntry(entry, version, kind))
  const invalid = compiled.find((entry) => entry.kind === 'invalid')
  const spoiler = invalid ? { entry: invalid.source, problem: invalid.problem } : null
  return { element, negated: element === 'NotResource', entries: compiled, spoiler }
}

function compileEntry(
  source: Located<string>,
  version: PolicyVersionElement,
  kind: PolicyKind,
): ResourceEntry {
  const text = source.value
  if (text === '*') return { source, kind: 'all' }
  if (!text.startsWith('arn:'))
    return { source, kind: 'invalid', problem: text === '' ? 'empty' : 'notAnArn' }
  const fifth = fifthColon(text)
  if (fifth === -1 && !isCompleted(text, kind)) return { source, kind: 'invalid', problem: 'shortArn' }
  // Variables are for the part after the fifth colon only (rule 79).
  const resource = compileTemplate(fifth === -1 ? '*' : text.slice(fifth + 1), version)
  const pattern = fixedPattern(resource)
  return {
    source,
    kind: 'arn',
    head: compileHead(fifth === -1 ? completed(text) : text.slice(0, fifth)),
    resource,
    pattern,
    loosest: pattern ?? resource.withAnyValue()?.pattern ?? patternOf([]),
  }
}

/** -1 where the text has fewer than six parts. */
function fifthColon(text: string): number {
  let colon = -1
  for (let i = 0; i < 5; i++) {
    colon = text.indexOf(':', colon + 1)
    if (colon === -1) return -1
  }
  return colon
}

/** The first five parts of an ARN that has fewer than six. */
const completed = (text: string): string => [...text.split(':'), '*', '*', '*', '*'].slice(0, 5).join(':')

/** `${*}` and `${?}` are the characters themselves. An ARN that AWS completes ends in a wildcard, said or not. */
const hasWildcard = ({ value }: Located<string>): boolean =>
  /[*?]/.test(value.replace(/\$\{[*?]\}/g, '')) || (value !== '*' && fifthColon(value) === -1)

/** Whether AWS fills up an ARN of fewer than six parts with `*` in such a policy (rules 73 to 75). */
function isCompleted(text: string, kind: PolicyKind): boolean {
  switch (kind) {
    case 'identity':
    case 'boundary':
    case 'session':
      return true
    case 'resource':
    case 'trust':
      return text.includes('*')
    case 'scp':
      return text.endsWith('*')
    case 'rcp':
      return false
  }
}

function coverageOf(entry: ResourceEntry, request: RequestResource, context: Context): Coverage {
  if (entry.kind === 'all') return 'bySegments'
  if (entry.kind === 'invalid' || request.arn === null) return null
  const loosest = coverage(entry.head, entry.loosest, request.text, request.arn)
  // Most entries with variables are settled without a look at the context.
  if (loosest === null || entry.pattern !== null) return loosest
  const resolved = resolve(entry.resource, context)
  // A variable without a value: the entry matches nothing (rules 83, 84).
  if (!resolved.ok) return null
  return coverage(entry.head, patternFor(entry.resource, resolved.pieces), request.text, request.arn)
}

function patternFor(template: Template, pieces: readonly PatternPiece[]): Pattern {
  const last = lastMade.get(template)
  if (last !== undefined && same(last.pieces, pieces)) return last.pattern
  const pattern = patternOf(pieces)
  lastMade.set(template, { pieces, pattern })
  return pattern
}

interface Made {
  readonly pieces: readonly PatternPiece[]
  readonly pattern: Pattern
}

/** Of each template the pattern made last: whoever asks once, asks again. */
const lastMade = new WeakMap<Template, Made>()

/** Of one template, whose pieces are alike but for the values. */
function same(a: readonly PatternPiece[], b: readonly PatternPiece[]): boolean {
  return a.every(({ text }, i) => text === b[i]?.text)
}

/** Keys that the entries' variables ask the context for. */
export function resourceVariables(list: CompiledResources): readonly string[] {
  return list.entries.flatMap((entry) => (entry.kind === 'arn' ? variablesOf(entry.resource) : []))
}

export function resourcesMatch(list: CompiledResources, request: RequestResource, context: Context): boolean {
  return listMatches(list, (entry) => coverageOf(entry, request, context) !== null)
}

export function explainResources(
  list: CompiledResources,
  request: RequestResource,
  context: Context,
): ListReason {
  return explainList(list, {
    request: request.text,
    covers: (entry) => coverageOf(entry, request, context) !== null,
    hit: (entry) => hitOf(entry, request, context),
    miss: (entry) => missOf(entry, request, context),
  })
}

function hitOf(entry: ResourceEntry, request: RequestResource, context: Context): Hit {
  const wildcard = hasWildcard(entry.source)
  const crossesColons = coverageOf(entry, request, context) === 'overColons'
  const resolved = entry.kind === 'arn' && entry.pattern === null ? resolve(entry.resource, context) : null
  if (!resolved?.ok) return { wildcard, substituted: null, crossesColons }
  const head = entry.source.value.split(':').slice(0, 5).join(':')
  return { wildcard, substituted: `${head}:${spelled(resolved.pieces)}`, crossesColons }
}

function missOf(entry: ResourceEntry, request: RequestResource, context: Context): Miss {
  if (entry.kind === 'invalid') return invalidEntry(entry.problem)
  if (request.isStar) return whole(() => ({ why: 'needsLiteralStar' }))
  if (entry.kind === 'all' || request.arn === null)
    return whole(() => wholly(entry.source.value, request.text))
  const { arn, text } = request
  const loosest = entry.resource.withAnyValue()
  const resolved = resolve(entry.resource, context)
  const problem = loosest?.problem ?? (resolved.ok ? null : resolved.problem)
  // Had the variable a value, the entry might have matched: then the variable is the thing to speak of.
  if (loosest !== null && problem !== null && coverage(entry.head, loosest.pattern, text, arn) !== null) {
    // As plain text it may match another request.
    const isPowerless = problem.why !== 'variableNotSubstituted'
    return { closeness: Infinity, powerless: isPowerless, tell: () => problem }
  }
  const pattern = entry.pattern ?? (resolved.ok ? patternFor(entry.resource, resolved.pieces) : entry.loosest)
  const { at, tell } = arnParting(entry.head, pattern, text, arn)
  return { closeness: at, powerless: false, tell }
}

/** A miss of the request as a whole: there is no place where it parts from the entry. */
function whole(tell: Miss['tell']): Miss {
  return { closeness: 0, powerless: false, tell }
}

/** The request's resource is no ARN, so there is no segment to speak of. */
function wholly(expected: string, found: string): Departure {
  return { why: 'differs', segment: 'arn', at: 0, expected, found, wanted: expected, given: found }
}
