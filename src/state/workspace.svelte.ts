import {
  call,
  describeCall,
  userArn,
  type Account,
  type ApiCall,
  type ApiError,
  type PolicyKey,
} from '../iam'
import { decodeScenario, encodeScenario, type Scenario } from '../scenario'
import {
  continued,
  emptyHistory,
  endedBefore,
  record,
  stepTo,
  travel,
  type Change,
  type History,
} from './history'
import type { Opened } from './opened'
import { renamedDrafts, renameOf } from './renames'

export type Outcome = { readonly ok: true; readonly label: string } | ApiError

interface PerformOptions {
  /** What to call the step when it is more than one call; by default the call describes itself. */
  readonly label?: string
  /** The draft that these calls save. */
  readonly saves?: PolicyKey
  /** The moment of the calls, ISO 8601 in UTC, where they have been made elsewhere already; by default now. */
  readonly at?: string
}

/** The scenario in hand, and the only way to change it: every change goes through one private gateway, so that none is left unsaved. */
export class Workspace {
  #id = $state('')
  #scenario: Scenario
  #history: History = $state.raw(emptyHistory)
  readonly #changed: () => void
  readonly #now: () => Date
  /** Which opening it is that is in hand, so that what comes late for another is not taken for its own. */
  #opening = {}
  /** Accounts that were found again in the history and hold together. */
  readonly #proven = new WeakSet<Account>()

  /** `changed` is told after every change there is; `now` dates what is created. */
  constructor(id: string, scenario: Scenario, changed: () => void, now: () => Date = () => new Date()) {
    this.#id = id
    this.#scenario = $state.raw(scenario)
    this.#changed = changed
    this.#now = now
  }

  get id(): string {
    return this.#id
  }

  get scenario(): Scenario {
    return this.#scenario
  }

  get account(): Account {
    return this.#scenario.account
  }

  /** What `undo` would take back, in words; `null` when there is nothing. */
  get undoable(): string | null {
    return this.#history.past.at(-1)?.label ?? null
  }

  get redoable(): string | null {
    return this.#history.future[0]?.label ?? null
  }

  /** Makes the calls in order as one step that can be undone. If one fails, none was made. */
  perform(calls: readonly ApiCall[], options: PerformOptions = {}): Outcome {
    const before = this.#scenario
    const at = options.at ?? this.#now().toISOString()
    let after = before
    for (const apiCall of calls) {
      const result = call(after.account, apiCall, { at })
      if (!result.ok) return result
      const rename = renameOf(apiCall)
      after = {
        ...after,
        account: result.account,
        requests: renameIn(after, apiCall, result.account),
        drafts: renamedDrafts(after.drafts, rename ? [rename] : []),
      }
    }
    const label = options.label ?? calls.map(describeCall).join(', then ')
    const draft = options.saves === undefined ? undefined : before.drafts[options.saves]
    const drafts = options.saves !== undefined && draft !== undefined ? { [options.saves]: draft } : {}
    if (options.saves !== undefined) after = { ...after, drafts: without(after.drafts, options.saves) }
    if (after.account !== before.account) {
      this.#history = record(this.#history, { label, at, before, after, calls, replaces: false, drafts })
    }
    this.#update(after)
    return { ok: true, label }
  }

  /** What was done and what was undone. */
  get history(): History {
    return this.#history
  }

  /** @returns what was undone; `null` if nothing was */
  undo(): string | null {
    const label = this.undoable
    return this.goTo(this.#history.past.length - 1) ? label : null
  }

  redo(): string | null {
    const label = this.redoable
    return this.goTo(this.#history.past.length + 1) ? label : null
  }

  /**
   * Goes to the moment when so many steps of the history were done. Those after it can be done again. A moment of an
   * earlier visit that no longer holds together is not gone to: the history ends before it.
   *
   * @returns whether that is where one is now
   */
  goTo(done: number): boolean {
    const moment = Math.max(0, done)
    const step = stepTo(this.#history, moment)
    if (!step) return moment === this.#history.past.length
    const { history, scenario } = travel(this.#history, this.#scenario, moment)
    if (step.recalled && !this.#holds(scenario)) {
      this.#history = endedBefore(this.#history, moment)
      return false
    }
    this.#history = history
    this.#update(scenario)
    return true
  }

  /** What was kept is trusted no more than a link is. */
  #holds(scenario: Scenario): boolean {
    if (this.#proven.has(scenario.account)) return true
    const { ok } = decodeScenario(encodeScenario(scenario))
    if (ok) this.#proven.add(scenario.account)
    return ok
  }

  /** Keeps policy text that was typed; text equal to what is saved is no draft. */
  draft(key: PolicyKey, text: string, saved: string | null): void {
    const drafts = without(this.#scenario.drafts, key)
    this.#update({ ...this.#scenario, drafts: text === saved ? drafts : { ...drafts, [key]: text } })
  }

  /** Keeps the requests as they are being put together; not a step to undo, since typing undoes itself. */
  ask(requests: Scenario['requests']): void {
    this.#update({ ...this.#scenario, requests })
  }

  /**
   * Puts another scenario in this one's place, as one step that can be undone. `calls` say, for the record, what would make
   * its account from nothing; `masked`: that what it calls things is made up.
   */
  replace(
    scenario: Scenario,
    label: string,
    calls: readonly ApiCall[] = [],
    { masked = false }: Pick<Change, 'masked'> = {},
  ): void {
    const before = this.#scenario
    const at = this.#now().toISOString()
    const made = { label, at, before, after: scenario, calls, replaces: true, drafts: {} }
    const change = masked ? { ...made, masked } : made
    this.#history = record(this.#history, change)
    this.#update(scenario)
  }

  /** Gives it another title; not a step to undo, since the account stays as it is. */
  retitle(title: string): void {
    this.#update({ ...this.#scenario, title })
  }

  /** Sets an exercise on it, under the exercise's title; not a step to undo, since the account stays as it is. */
  setExercise(title: string, challenge: object): void {
    this.#update({ ...this.#scenario, title, challenge })
  }

  /** Turns to another workspace, or to this one as another tab has left it: nothing that would have to be saved. */
  open({ id, scenario, history, recalled }: Opened): void {
    const opening = {}
    this.#opening = opening
    this.#id = id
    this.#scenario = scenario
    this.#history = history
    void recalled?.then((accept) => {
      if (this.#opening === opening) this.#history = continued(accept(), this.#history)
    })
  }

  /** Goes on as another workspace, under another title, with all that was done. */
  become(id: string, title: string): void {
    this.#opening = {}
    this.#id = id
    this.#scenario = { ...this.#scenario, title }
  }

  #update(scenario: Scenario): void {
    if (scenario === this.#scenario) return
    this.#scenario = scenario
    this.#changed()
  }
}

function without(drafts: Scenario['drafts'], key: PolicyKey): Scenario['drafts'] {
  return Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== key))
}

/** AWS rewrites no policy when a user is renamed; but a question about alice goes on being about her. */
function renameIn(before: Scenario, apiCall: ApiCall, account: Account): Scenario['requests'] {
  if (apiCall.operation !== 'UpdateUser') return before.requests
  const index = before.account.users.findIndex(
    (user) => user.name.toLowerCase() === apiCall.parameters.UserName.toLowerCase(),
  )
  const [old, renamed] = [before.account.users[index], account.users[index]]
  if (!old || !renamed) return before.requests
  const [from, to] = [userArn(before.account, old), userArn(account, renamed)]
  return before.requests.map((request) =>
    request.principal === from ? { ...request, principal: to } : request,
  )
}
