import type { ListElement, Located, PolicyKind, PolicyVersionElement } from '../policy/document'
import { arnDeparture, compileHead, coverage, type ArnHead, type Coverage } from './arn-pattern'
import type { Context } from './context'
import { explainList, listMatches, type CompiledEntry, type CompiledList, type Hit, type Miss } from './list'
import type { Departure, EntryProblem, ListReason } from './reason'
import type { RequestResource } from './request-resource'
import { patternOf, type Pattern } from './glob'
import {
  compileTemplate,
  fixedPattern,
  resolve,
  spelled,
  variablesOf,
  withAnyValue,
  type Template,
} from './variables'

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
  const wildcard = hasWildcard(text)
  if (text === '*') return { source, wildcard, kind: 'all' }
  if (!text.startsWith('arn:'))
    return { source, wildcard, kind: 'invalid', problem: text === '' ? 'empty' : 'notAnArn' }
  const parts = text.split(':')
  if (parts.length < 6 && !isCompleted(text, kind))
    return { source, wildcard, kind: 'invalid', problem: 'shortArn' }
  const head = Array.from({ length: 5 }, (_, i) => parts[i] ?? '*')
  // Variables are for the part after the fifth colon only (rule 79).
  const resource = compileTemplate(parts.length < 6 ? '*' : parts.slice(5).join(':'), version)
  const pattern = fixedPattern(resource)
  return {
    source,
    wildcard: wildcard || parts.length < 6,
    kind: 'arn',
    head: compileHead(head),
    resource,
    pattern,
    loosest: pattern ?? withAnyValue(resource)?.pattern ?? patternOf([]),
  }
}

/** `${*}` and `${?}` are the characters themselves. */
const hasWildcard = (text: string): boolean => /[*?]/.test(text.replace(/\$\{[*?]\}/g, ''))

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
  const pattern = patternFor(entry.resource, context)
  return pattern === null ? null : coverage(entry.head, pattern, request.text, request.arn)
}

/** `null`: a variable has no value, and the entry matches nothing (rules 83, 84). */
function patternFor(template: Template, context: Context): Pattern | null {
  const resolved = resolve(template, context)
  return resolved.ok ? patternOf(resolved.pieces) : null
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
  const crossesColons = coverageOf(entry, request, context) === 'overColons'
  const resolved = entry.kind === 'arn' && entry.pattern === null ? resolve(entry.resource, context) : null
  if (!resolved?.ok) return { substituted: null, crossesColons }
  const head = entry.source.value.split(':').slice(0, 5).join(':')
  return { substituted: `${head}:${spelled(resolved.pieces)}`, crossesColons }
}

function missOf(entry: ResourceEntry, request: RequestResource, context: Context): Miss {
  if (entry.kind === 'invalid') return { miss: { why: 'invalid', problem: entry.problem }, closeness: -1 }
  if (request.isStar) return { miss: { why: 'needsLiteralStar' }, closeness: 0 }
  if (entry.kind === 'all' || request.arn === null) {
    return { miss: wholly(entry.source.value, request.text), closeness: 0 }
  }
  const { arn, text } = request
  const resolved = resolve(entry.resource, context)
  const loosest = withAnyValue(entry.resource)
  const problem = loosest?.problem ?? (resolved.ok ? null : resolved.problem)
  if (loosest !== null && problem !== null) {
    // Had the variable a value, the entry might have matched: then the variable is the thing to speak of.
    if (coverage(entry.head, loosest.pattern, text, arn) !== null)
      return { miss: problem, closeness: Infinity }
  }
  const pattern = resolved.ok ? patternOf(resolved.pieces) : (loosest?.pattern ?? patternOf([]))
  const miss = arnDeparture(entry.head, pattern, text, arn)
  return { miss, closeness: miss.at }
}

/** The request's resource is no ARN, so there is no segment to speak of. */
function wholly(expected: string, found: string): Departure {
  return { why: 'differs', segment: 'arn', at: 0, expected, found, wanted: expected, given: found }
}
