import type { Account } from '../account/account'
import type { Decision } from '../evaluation/request'
import { ALLOW, DENY, MAY_ALLOW, MAY_DENY, noBits, unite, word, wordsFor } from './bits'
import { decideCell } from './cell'
import { columnOf, sameColumn, sameContext, type Column, type MatrixRequest } from './column'
import { guardrailWord, serviceControl, type Guardrail } from './guardrails'
import { missingFrom } from './missing-from'
import { policyBits } from './policy-bits'
import { changedPolicies, restocked, type PolicyShelf } from './policy-shelf'
import {
  changedByGroups,
  groupHoldingsOf,
  regrouped,
  rowOf,
  staleness,
  type GroupHoldings,
  type Row,
} from './row'

/** Whether each of many principals may make each of many requests. Never changes: `update` makes another. */
export interface AccessMatrix {
  readonly account: Account
  /** Row by row, a byte for each cell: 0 for an implicit deny, 1 for allowed, 2 for an explicit deny. */
  readonly decisions: Uint8Array
  /** Always `evaluate(account, { ...requests[column], principal: principals[row] }).decision`; from 0. */
  readonly decision: (row: number, column: number) => Decision
  /**
   * The matrix of the same principals and requests for another account. Of one that came from this account by a few calls, only
   * what they touched is worked out anew. Entities are compared by identity, as accounts are never changed in place.
   */
  readonly update: (account: Account) => AccessMatrix
}

interface State {
  readonly account: Account
  readonly requests: readonly MatrixRequest[]
  readonly columns: readonly Column[]
  /** A bit for each column that more than the callers' policies have a say in. */
  readonly special: Uint32Array
  readonly shelf: PolicyShelf
  readonly groups: GroupHoldings
  readonly levels: readonly Guardrail[]
  readonly rows: readonly Row[]
  readonly decisions: Uint8Array
}

/** What the bytes of `decisions` stand for. */
export const decisionCodes: readonly Decision[] = ['implicitDeny', 'allowed', 'explicitDeny']

/** Makes all decisions at once. `principals` are ARNs, or whatever else a request's `principal` may be. */
export function accessMatrix(
  account: Account,
  principals: readonly string[],
  requests: readonly MatrixRequest[],
): AccessMatrix {
  return matrixOf(build(account, principals, requests))
}

function matrixOf(state: State): AccessMatrix {
  const { account, requests, rows, decisions } = state
  return {
    account,
    decisions,
    decision: (row, column) => {
      const inside = row >= 0 && row < rows.length && column >= 0 && column < requests.length
      const code = inside ? decisions[row * requests.length + column] : undefined
      const decision = code === undefined ? undefined : decisionCodes[code]
      if (decision === undefined) throw new RangeError(`There is no cell ${row}, ${column}.`)
      return decision
    },
    update: (next) => matrixOf(updated(state, next)),
  }
}

function build(account: Account, principals: readonly string[], requests: readonly MatrixRequest[]): State {
  const columns = requests.map((request) => columnOf(account, request))
  const words = wordsFor(columns.length)
  const bitsOf = policyBits(account, columns)
  const shelf: PolicyShelf = { account, bitsOf, known: new Map() }
  const groups = groupHoldingsOf(shelf, new Map(), new Set(), words).holdings
  const rows = principals.map((principal) => rowOf(shelf, groups, principal, words))
  const decisions = new Uint8Array(rows.length * columns.length)
  const levels = serviceControl(account, bitsOf)
  const special = specialColumns(columns)
  const state: State = { account, requests, columns, special, shelf, groups, levels, rows, decisions }
  rows.forEach((_, row) => decideRow(state, row))
  return state
}

function updated(before: State, account: Account): State {
  if (account === before.account) return before
  const { requests } = before
  const columns = requests.map((request) => columnOf(account, request))
  const isSameWorld =
    account.id === before.account.id && columns.every((column, i) => isSameFor(before.columns[i], column))
  if (!isSameWorld) {
    const principals = before.rows.map(({ principal }) => principal)
    return build(account, principals, requests)
  }
  const words = wordsFor(columns.length)
  const policies = changedPolicies(before.account, account)
  const shelf = restocked(before.shelf, account, policies)
  const { holdings: groups, changed } = groupHoldingsOf(shelf, before.groups, policies, words)
  const sameLevels = account.organization === before.account.organization
  const levels = sameLevels ? before.levels : serviceControl(account, shelf.bitsOf)
  const { users, roles } = before.account
  const gone = new Set([...missingFrom(users, account.users), ...missingFrom(roles, account.roles)])
  const changes = { gone, policies, groups: changed }
  const stale = before.rows.map((row) => staleness(row, changes))
  const rows = before.rows.map((row, i) => {
    if (stale[i] === 'none') return row
    return stale[i] === 'all' ? rowOf(shelf, groups, row.principal, words) : regrouped(row, groups)
  })
  const decisions = before.decisions.slice()
  const special = specialColumns(columns)
  const state: State = { account, requests, columns, special, shelf, groups, levels, rows, decisions }
  const touched = columns.flatMap((column, i) => (isUntouched(before.columns[i], column) ? [] : [i]))
  rows.forEach((one, row) => {
    if (stale[row] === 'all' || !sameLevels) {
      decideRow(state, row)
      return
    }
    if (stale[row] === 'groups') decideRow(state, row, changedByGroups(one, changes, words))
    for (const column of touched) decideOne(state, row, column)
  })
  return state
}

const isSameFor = (a: Column | undefined, b: Column): boolean => a !== undefined && sameContext(a, b)
const isUntouched = (a: Column | undefined, b: Column): boolean => a !== undefined && sameColumn(a, b)

function specialColumns(columns: readonly Column[]): Uint32Array {
  const special = new Uint32Array(wordsFor(columns.length))
  columns.forEach(({ plain }, i) => {
    if (!plain) special[i >>> 5] = (special[i >>> 5] ?? 0) | (1 << (i & 31))
  })
  return special
}

function decideOne(state: State, row: number, column: number): void {
  const { account, levels, rows, columns, decisions } = state
  const one = rows[row]
  if (one === undefined) return
  const decision = decideCell(account, levels, one, columns, column)
  decisions[row * columns.length + column] = decisionCodes.indexOf(decision)
}

/** The columns of a row, all or some: 32 at a time, and one by one where the bits leave them open. */
function decideRow(state: State, row: number, only?: Uint32Array): void {
  const { rows, columns, special, levels, decisions } = state
  const member = rows[row]?.member ?? null
  const words = special.length
  const bits = noBits(words)
  for (const holding of member?.holdings ?? []) unite(bits, holding.bits)
  const guardrails = member?.boundary ? [...levels, [member.boundary]] : levels
  for (let at = 0; at < words; at++) {
    const wanted = only === undefined ? -1 : (only[at] ?? 0)
    if (wanted === 0) continue
    const guard = guardrailWord(guardrails, words, at)
    const deny = word(bits, DENY, words, at) | guard.deny
    const allow = word(bits, ALLOW, words, at)
    const may = guard.may | word(bits, MAY_DENY, words, at) | (word(bits, MAY_ALLOW, words, at) & ~allow)
    const open = member === null ? -1 : (special[at] ?? 0) | (may & ~deny)
    const allowed = allow & guard.allow & ~deny
    const end = Math.min(32, columns.length - at * 32)
    const offset = row * columns.length + at * 32
    for (let bit = 0; bit < end; bit++) {
      if (((wanted >>> bit) & 1) === 0) continue
      if ((open >>> bit) & 1) decideOne(state, row, at * 32 + bit)
      else decisions[offset + bit] = (deny >>> bit) & 1 ? 2 : (allowed >>> bit) & 1
    }
  }
}
