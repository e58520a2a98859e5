import { untrack } from 'svelte'
import { accessMatrix, decisionCodes, userArn, type Decision } from '../../iam'
import {
  cellsOf,
  challengeLimits,
  checklist,
  decodeChallenge,
  encodeChallenge,
  fingerprint,
  goalsFromCells,
  parOf,
  rightAnswers,
  solutionTo,
  type Asked,
  type Challenge,
  type Checklist,
  type Goal,
  type Must,
  type PickedCell,
} from '../../learning'
import type { Scenario } from '../../scenario'
import type { Playground } from '../playground.svelte'
import { FIRST_GOAL, UNTITLED } from './begin-exercise'
import { keepingWords, sameKey } from './goal-words'

type Texts = Pick<Challenge, 'story' | 'misconception'>

/** As much as a scenario takes of an exercise, in characters. */
const LARGEST = 1024 * 1024

/**
 * An exercise while it is being made. It is the workspace on the board: its scenario holds the exercise with its solutions, and is
 * kept like any other, so there is no draft beside it to be lost; its account is where the author may solve it.
 */
export class Draft {
  readonly #playground: Playground
  #challenge: Challenge
  #trouble = $state<string | null>(null)
  /** The fingerprint that was handed out from this page, until it is not the exercise's any more. */
  #handedOut: string | null = null

  constructor(playground: Playground, challenge: Challenge) {
    this.#playground = playground
    this.#challenge = $state.raw(challenge)
  }

  get challenge(): Challenge {
    return this.#challenge
  }

  /** Why what was done last is not kept; `null` while everything is. */
  get trouble(): string | null {
    return this.#trouble
  }

  /** As it is typed: empty where there is none yet. */
  get title(): string {
    return this.#challenge.title === UNTITLED ? '' : this.#challenge.title
  }

  set title(title: string) {
    this.change({ title: title.trim() === '' ? UNTITLED : title })
  }

  setText(texts: Partial<Texts>): void {
    this.change(texts)
  }

  // What is graded stays the same object while texts are typed, so that nothing is graded anew at every key.
  readonly #start = $derived.by(() => this.#challenge.start)
  readonly #goals = $derived.by(() => this.#challenge.goals)
  readonly #solutions = $derived.by(() => this.#challenge.solutions)
  readonly #isTold = $derived.by(() => this.title.trim() !== '' && this.#challenge.story.trim() !== '')

  /** What stands between it and being handed out. */
  readonly checklist: Checklist = $derived.by(() => {
    const told = this.#isTold ? 'told' : ''
    const graded = { start: this.#start, goals: this.#goals, solutions: this.#solutions }
    return checklist({ ...untrack(() => this.#challenge), ...graded, title: told, story: told })
  })

  /** The columns of the table: what the start asks, and what goals are about. */
  readonly requests: readonly Asked[] = $derived.by(() => {
    const asked = [
      ...this.#start.requests.map(({ principal: _, expected: __, ...rest }) => rest),
      ...this.#picked.map(({ request }) => request),
    ].filter(({ action, resource }) => action !== '' && resource !== '')
    return [...new Map(asked.map((one) => [sameKey(one), one])).values()]
  })

  /** The rows of the table, as ARNs: users of the start, and whom else goals are about. */
  readonly principals: readonly string[] = $derived.by(() => {
    const { account } = this.#start
    const users = account.users.map((user) => userArn(account, user))
    return [...new Set([...users, ...this.#picked.map(({ principal }) => principal)])]
  })

  readonly #decisions: Uint8Array = $derived.by(() => {
    const requests = this.requests.map((asked) => ({ ...asked, principal: '' }))
    return accessMatrix(this.#start.account, this.principals, requests).decisions
  })

  readonly #picked: readonly PickedCell[] = $derived.by(() => cellsOf(this.#goals))

  readonly #musts: ReadonlyMap<string, Must> = $derived.by(
    () => new Map(this.#picked.map((cell) => [cellKey(cell), cell.must])),
  )

  /** How a cell is decided at the start. */
  decisionAt(row: number, column: number): Decision {
    return decisionCodes[this.#decisions[row * this.requests.length + column] ?? 0] ?? 'implicitDeny'
  }

  /** What a goal says of a cell; `null` if none does. */
  mustAt(row: number, column: number): Must | null {
    const [principal, request] = [this.principals[row], this.requests[column]]
    if (principal === undefined || request === undefined) return null
    return this.#musts.get(cellKey({ principal, request })) ?? null
  }

  /** Says the same of several cells, or, with `null`, nothing any more. */
  pick(cells: readonly (readonly [row: number, column: number])[], must: Must | null): void {
    const next = new Map(this.#picked.map((cell) => [cellKey(cell), cell]))
    for (const [row, column] of cells) {
      const [principal, request] = [this.principals[row], this.requests[column]]
      if (principal === undefined || request === undefined) continue
      const key = cellKey({ principal, request })
      if (must === null) next.delete(key)
      else next.set(key, { principal, request, must })
    }
    const { goals } = this.#challenge
    const others = goals.filter(({ kind }) => kind !== 'decision' && kind !== 'unchanged')
    this.#setGoals([...keepingWords(goalsFromCells(next.values()), goals), ...others])
  }

  /** A further column. */
  addRequest(asked: Asked): void {
    if (this.requests.some((one) => sameKey(one) === sameKey(asked))) return
    const { start } = this.#challenge
    const request = { ...asked, principal: this.principals[0] ?? '*' }
    this.change({ start: { ...start, requests: [...start.requests, request] } })
  }

  /** Takes a column away, with what was said in it. */
  removeRequest(column: number): void {
    const gone = this.requests[column]
    if (!gone) return
    this.pick(
      this.principals.map((_, row) => [row, column] as const),
      null,
    )
    const { start } = this.#challenge
    const requests = start.requests.filter(
      ({ principal: _, expected: __, ...asked }) => sameKey(asked) !== sameKey(gone),
    )
    this.change({ start: { ...start, requests } })
  }

  /** Adds a goal, or puts it in the place of the one with its id. */
  putGoal(goal: Goal): void {
    const { goals } = this.#challenge
    const known = goals.some(({ id }) => id === goal.id)
    this.#setGoals(known ? goals.map((one) => (one.id === goal.id ? goal : one)) : [...goals, goal])
  }

  removeGoal(id: string): void {
    this.#setGoals(this.#challenge.goals.filter((goal) => goal.id !== id))
  }

  /** An id that no goal has. */
  freshId(kind: string): string {
    const ids = new Set(this.#challenge.goals.map(({ id }) => id))
    let number = 1
    while (ids.has(`${kind}-${number}`)) number += 1
    return `${kind}-${number}`
  }

  #setGoals(goals: readonly Goal[]): void {
    this.change({ goals: goals.length === 0 ? [FIRST_GOAL] : goals })
  }

  /** Whether something has been done on the board since the start. */
  get isBoardElsewhere(): boolean {
    return solutionTo(this.#challenge.start, this.#playground.workspace.scenario, '').calls.length > 0
  }

  /** Adds the way from the start to where the board is, or to another state, as a solution. */
  addSolution(title: string, end: Scenario = this.#playground.workspace.scenario): void {
    const { start, solutions } = this.#challenge
    const solution = solutionTo(start, end, title, rightAnswers(this.#challenge))
    this.change({ solutions: [...solutions, solution].slice(-challengeLimits.solutions) })
  }

  removeSolution(index: number): void {
    this.change({ solutions: this.#challenge.solutions.filter((_, at) => at !== index) })
  }

  /** Whoever made it may show what the best solution takes. */
  showPar(shown: boolean): void {
    this.change({ par: shown ? parOf(this.#challenge) : null })
  }

  /** It was handed out as it is now. What is asked differently from now on is another version. */
  handedOut(): void {
    this.#handedOut = fingerprint(this.#challenge)
  }

  change(part: Partial<Challenge>): void {
    const changed: Challenge = { ...this.#challenge, ...part }
    const isGraded = part.start ?? part.goals ?? part.solutions
    this.#keep(isGraded ? this.#counted(inStep(changed)) : changed)
  }

  #counted(next: Challenge): Challenge {
    if (this.#handedOut === null || fingerprint(next) === this.#handedOut) return next
    this.#handedOut = null
    return { ...next, version: next.version + 1 }
  }

  /** On the screen it is as typed in any case; on the board, only what can be read again. */
  #keep(next: Challenge): void {
    this.#challenge = next
    const document = encodeChallenge(next)
    const read = decodeChallenge(document)
    this.#trouble = read.ok
      ? JSON.stringify(document).length > LARGEST
        ? 'The exercise has become too large to be kept. Take something away again.'
        : null
      : `This is not kept yet. ${read.issues[0]?.message ?? ''}`
    if (this.#trouble === null) this.#playground.workspace.setExercise(next.title, document)
  }
}

/** With the answers to its guesses in every solution, and with the par that these make. */
function inStep(challenge: Challenge): Challenge {
  const answers = rightAnswers(challenge)
  const solutions = challenge.solutions.map((solution) => ({ ...solution, answers }))
  const next = { ...challenge, solutions }
  return next.par === null ? next : { ...next, par: parOf(next) }
}

const cellKey = ({ principal, request }: Pick<PickedCell, 'principal' | 'request'>): string =>
  `${principal} ${sameKey(request)}`
