import type { ListElement, Located, PolicyKind, Statement } from './document'
import { member, opening, type JsonMember, type JsonNode, type JsonObject } from './json'
import { readConditions } from './read-condition'
import { isMisspelled, unknownElements } from './read-elements'
import { readPrincipal } from './read-principal'
import { readStrings } from './read-strings'
import { error, type Report } from './report'

const STATEMENT_ELEMENTS = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]

/** Which of these kinds of policy sit on a resource, or are one, so that Resource may be left out when reading (rule 30). */
const MAY_OMIT_RESOURCE: readonly PolicyKind[] = ['trust', 'resource']

/** A statement as far as it could be read: what is missing or has the wrong type is `null`. */
export interface StatementDraft extends Omit<Statement, 'effect' | 'effectRange' | 'action'> {
  readonly effect: Located<string> | null
  readonly action: Statement['action'] | null
  readonly node: JsonObject
}

/** Whatever keeps the draft from being a statement is added to `reports`. */
export function readStatement(
  node: JsonNode,
  index: number,
  kind: PolicyKind,
  reports: Report[],
): StatementDraft | null {
  if (node.type !== 'object') {
    const message = 'A statement must be an object: { "Effect": …, "Action": …, "Resource": … }.'
    reports.push(error('DATA_TYPE_MISMATCH', node.range, message))
    return null
  }
  reports.push(...unknownElements(node, STATEMENT_ELEMENTS, 'a statement'))
  return {
    index,
    node,
    sid: readSid(node, reports),
    effect: readEffect(node, reports),
    principal: readPrincipal(onlyOneOf(node, 'Principal', 'NotPrincipal', reports), reports),
    action: readAction(node, reports),
    resource: readResource(node, kind, reports),
    conditions: readConditions(member(node, 'Condition')?.value, reports),
    range: node.range,
  }
}

export function completed(draft: StatementDraft): Statement | null {
  const { index, sid, effect, principal, action, resource, conditions, range } = draft
  if (effect === null || action === null) return null
  const known = effect.value === 'Allow' || effect.value === 'Deny' ? effect.value : null
  return {
    index,
    sid,
    effect: known,
    effectRange: effect.range,
    principal,
    action,
    resource,
    conditions,
    range,
  }
}

function readSid(node: JsonObject, reports: Report[]): string | null {
  const value = member(node, 'Sid')?.value
  if (value === undefined) return null
  if (value.type === 'string') return value.value
  reports.push(error('DATA_TYPE_MISMATCH', value.range, 'Sid must be a string, as in "Sid": "ReadLogs".'))
  return null
}

function readEffect(node: JsonObject, reports: Report[]): Located<string> | null {
  const value = member(node, 'Effect')?.value
  if (value === undefined) {
    reportMissing(
      node,
      'Effect',
      'MISSING_EFFECT',
      'A statement needs an Effect. Add "Effect": "Allow" or "Effect": "Deny".',
      reports,
    )
    return null
  }
  if (value.type === 'string') return value
  reports.push(error('DATA_TYPE_MISMATCH', value.range, 'Effect must be the string "Allow" or "Deny".'))
  return null
}

function readAction(node: JsonObject, reports: Report[]): ListElement<'Action' | 'NotAction'> | null {
  const found = onlyOneOf(node, 'Action', 'NotAction', reports)
  if (found === undefined) {
    const message =
      'A statement needs an Action (or NotAction): what may, or may not, be done. Add "Action": "s3:GetObject".'
    reportMissing(node, 'Action', 'MISSING_ACTION', message, reports)
    return null
  }
  return readList(found, found.key.value === 'NotAction' ? 'NotAction' : 'Action', reports)
}

function readResource(
  node: JsonObject,
  kind: PolicyKind,
  reports: Report[],
): ListElement<'Resource' | 'NotResource'> | null {
  const found = onlyOneOf(node, 'Resource', 'NotResource', reports)
  if (found === undefined) {
    const message =
      'A statement needs a Resource (or NotResource): what the action is done to. Add "Resource": "*" or an ARN.'
    if (!MAY_OMIT_RESOURCE.includes(kind))
      reportMissing(node, 'Resource', 'MISSING_RESOURCE', message, reports)
    return null
  }
  return readList(found, found.key.value === 'NotResource' ? 'NotResource' : 'Resource', reports)
}

function reportMissing(
  node: JsonObject,
  name: string,
  code: string,
  message: string,
  reports: Report[],
): void {
  const misspelled = [name, `Not${name}`].some((spelled) => isMisspelled(node, spelled, STATEMENT_ELEMENTS))
  if (!misspelled) reports.push(error(code, opening(node), message))
}

function onlyOneOf(
  node: JsonObject,
  plain: string,
  negated: string,
  reports: Report[],
): JsonMember | undefined {
  let first: JsonMember | undefined
  let last: JsonMember | undefined
  for (const found of node.members) {
    if (found.key.value !== plain && found.key.value !== negated) continue
    first ??= found
    last = found
  }
  if (first !== undefined && last !== undefined && first.key.value !== last.key.value) {
    const message = `A statement cannot have both ${plain} and ${negated}. Keep one, or make two statements.`
    reports.push(error('UNSUPPORTED_ELEMENT_COMBINATION', last.key.range, message))
  }
  return first
}

function readList<Name extends string>(
  found: JsonMember,
  element: Name,
  reports: Report[],
): ListElement<Name> {
  return { element, entries: readStrings(found.value, element, reports), range: found.range }
}
