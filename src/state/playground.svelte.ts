import { createContext } from 'svelte'
import {
  attachmentsOf,
  policyArn,
  policyText,
  userArn,
  type ApiCall,
  type ApiError,
  type HolderRef,
  type PolicyRef,
  type User,
} from '../iam'
import type { Scenario } from '../scenario'
import { Announcer } from './announcer.svelte'
import { CallLog } from './call-log.svelte'
import type { Console } from './console.svelte'
import { Desk } from './desk.svelte'
import { Evaluation } from './evaluation.svelte'
import { firstBucketText, firstText } from './first-text'
import {
  attachCalls,
  deleteHolderCalls,
  deletePolicyCalls,
  gestureCalls,
  leaveCalls,
  placeKey,
  putInlineCall,
  saveCall,
  type Carried,
  type Place,
} from './gesture'
import { hasGuide } from './learning/ids'
import type { Opened } from './opened'
import { Workspace } from './workspace.svelte'

/** What went wrong and where on the screen it was tried. */
export interface Failure {
  readonly place: string
  readonly error: ApiError
}

/** Tabs of the one-column layout; `guide` only in a workspace that has one. */
export type Tab = 'guide' | 'people' | 'policies' | 'request' | 'drawer'

const NO_WAY_THERE = 'What was kept of that moment cannot be read any more, so the history ends here.'

/** What the drawer below the board can show. */
export type DrawerPanel = 'matrix' | 'console' | 'activity' | 'audit' | 'account'

/** Everything the screen shows and does, put together. Components get it from context and call its verbs. */
export class Playground {
  readonly workspace: Workspace
  readonly evaluation: Evaluation
  readonly desk: Desk
  readonly announcer = new Announcer()
  /** What left no step in the history. */
  readonly log = new CallLog()
  /** Made when it is first opened, as the command line is heavy. */
  console: Console | null = null
  #failure = $state.raw<Failure | null>(null)
  #tab = $state<Tab>('people')
  #drawer = $state<DrawerPanel | null>(null)
  #turned = false

  constructor(id: string, scenario: Scenario, changed: () => void, { readOnly = false } = {}) {
    this.workspace = new Workspace(id, scenario, changed)
    this.evaluation = new Evaluation(this.workspace, readOnly)
    this.desk = new Desk(this.workspace, this.evaluation)
    this.#turnToFirst()
  }

  get account() {
    return this.workspace.account
  }

  get tab(): Tab {
    return this.#tab
  }

  set tab(tab: Tab) {
    this.#tab = tab
  }

  /** What the drawer shows; `null` while it is shut. */
  get drawer(): DrawerPanel | null {
    return this.#drawer
  }

  set drawer(panel: DrawerPanel | null) {
    this.#drawer = panel
  }

  /** The error AWS would give, if the last thing tried in this place failed. */
  failureAt(place: string): ApiError | null {
    return this.#failure?.place === place ? this.#failure.error : null
  }

  forgiveFailure(): void {
    this.#failure = null
  }

  /** Makes the calls as one step, and says what came of it: aloud, and where it was tried. */
  perform(
    calls: readonly ApiCall[] | ApiCall | null,
    place: string,
    options: Parameters<Workspace['perform']>[1] = {},
  ): boolean {
    if (calls === null) return false
    const account = this.account
    const made = 'operation' in calls ? [calls] : calls
    const outcome = this.workspace.perform(made, options)
    const changed = this.account !== account
    if (!changed) {
      this.log.add({
        at: new Date().toISOString(),
        workspace: this.workspace.id,
        calls: made,
        ...(outcome.ok ? { result: 'unchanged' } : { result: 'refused', error: outcome }),
      })
    }
    if (outcome.ok) {
      this.#failure = null
      this.announcer.say(changed ? `Done: ${outcome.label}.` : `Nothing to do: ${outcome.label}.`)
      return true
    }
    this.#failure = { place, error: outcome }
    return false
  }

  /** Puts what is carried in a place. */
  put(carried: Carried, place: Place): boolean {
    const where = place.kind === 'outside' ? (carried.from ?? place) : place
    return this.perform(gestureCalls(carried, place), placeKey(where))
  }

  setMembership(user: string, group: string, member: boolean, place: string): boolean {
    const parameters = { GroupName: group, UserName: user }
    return this.perform({ operation: member ? 'AddUserToGroup' : 'RemoveUserFromGroup', parameters }, place)
  }

  setAttachment(arn: string, holder: HolderRef, attached: boolean, place: string): boolean {
    const carried = { kind: 'policy', arn, name: arn, from: holder } as const
    return this.perform(attached ? attachCalls(arn, holder) : leaveCalls(carried, holder), place)
  }

  /** Creates a managed policy with a small text to begin with, and puts it on the desk. */
  createPolicy(name: string, place: string): boolean {
    const created = this.perform(
      {
        operation: 'CreatePolicy',
        parameters: { PolicyName: name, PolicyDocument: firstText(this.evaluation.request) },
      },
      place,
    )
    const policy = this.account.policies.at(-1)
    if (created && policy) this.openPolicy({ kind: 'managed', arn: policyArn(this.account, policy) })
    return created
  }

  createInlinePolicy(holder: HolderRef, name: string, place: string): boolean {
    if (policyText(this.account, { kind: 'inline', holder, name }) !== null) {
      this.openPolicy({ kind: 'inline', holder, name })
      return true
    }
    const created = this.perform(putInlineCall(holder, name, firstText(this.evaluation.request)), place)
    if (created) this.openPolicy({ kind: 'inline', holder, name })
    return created
  }

  /** Writes a first policy on a bucket: for one of the account's users if there is one. */
  createBucketPolicy(arn: string, place: string): boolean {
    const text = firstBucketText(arn, this.account.id)
    const created = this.perform(saveCall({ kind: 'resource', arn }, text), place)
    if (created) this.openPolicy({ kind: 'resource', arn })
    return created
  }

  rename(holder: HolderRef, name: string, place: string): boolean {
    const call: ApiCall =
      holder.kind === 'group'
        ? { operation: 'UpdateGroup', parameters: { GroupName: holder.name, NewGroupName: name } }
        : { operation: 'UpdateUser', parameters: { UserName: holder.name, NewUserName: name } }
    const renamed = this.perform(call, place)
    if (renamed) this.desk.follow(holder, name)
    return renamed
  }

  /** Puts a policy on the desk, in front of the learner. */
  openPolicy(ref: PolicyRef): void {
    this.desk.show(ref)
    this.tab = 'policies'
  }

  /** Makes a user the one who asks. */
  askAs(userName: string): void {
    const user = this.account.users.find((candidate) => candidate.name === userName)
    if (user) this.evaluation.change({ principal: userArn(this.account, user) })
    this.tab = 'request'
  }

  isAsker(user: User): boolean {
    return this.evaluation.request.principal === userArn(this.account, user)
  }

  deleteHolder(holder: HolderRef): boolean {
    const calls = deleteHolderCalls(this.account, holder)
    const first = calls.length > 1 ? `, after ${calls.length - 1} calls that empty it, as AWS wants it` : ''
    return this.perform(calls, placeKey(holder), {
      label: `delete the ${holder.kind} ${holder.name}${first}`,
    })
  }

  deletePolicy(ref: PolicyRef, name: string): boolean {
    const attachments = ref.kind === 'managed' ? attachmentsOf(this.account, ref.arn) : []
    return this.perform(deletePolicyCalls(this.account, ref, attachments), placeKey(ref), {
      label: `delete the policy ${name}`,
    })
  }

  /** Saves what is typed on the desk by the real call; an invalid text stays a draft. */
  save(): boolean {
    const { ref, key, text, valid, dirty, findings } = this.desk
    if (!ref || key === null || !dirty) return false
    if (!valid) {
      this.announcer.say(`Cannot be saved yet: ${findings[0]?.message ?? 'it is no policy.'}`)
      return false
    }
    return this.perform(saveCall(ref, text), key, { saves: key })
  }

  undo(): void {
    this.#stepped('Undone', this.workspace.undoable, this.workspace.undo())
  }

  redo(): void {
    this.#stepped('Done again', this.workspace.redoable, this.workspace.redo())
  }

  /** Says which step was gone; `expected` is the one there was to go. */
  #stepped(word: string, expected: string | null, gone: string | null): void {
    this.#failure = null
    if (gone !== null) this.announcer.say(`${word}: ${gone}.`)
    else if (expected !== null) this.announcer.say(NO_WAY_THERE)
  }

  /** Goes to the moment when so many steps of the history were done. */
  goTo(done: number): void {
    const there = this.workspace.goTo(done)
    this.#failure = null
    const { undoable } = this.workspace
    const where = undoable === null ? 'as it began' : `after: ${undoable}`
    this.announcer.say(there ? `This is the account ${where}.` : NO_WAY_THERE)
  }

  /** Puts a scenario from elsewhere in this one's place, as one step that can be undone. */
  replace(
    scenario: Scenario,
    label: string,
    calls: readonly ApiCall[],
    options: Parameters<Workspace['replace']>[3] = {},
  ): void {
    this.evaluation.choose(0)
    this.#failure = null
    this.workspace.replace(scenario, label, calls, options)
    this.announcer.say(`${scenario.title} is on the board. Undo brings back what was there.`)
  }

  /** Whether one has turned to another workspace since the page was opened. */
  get turned(): boolean {
    return this.#turned
  }

  /** Turns to another workspace. */
  open(opened: Opened): void {
    this.#turned = true
    this.evaluation.choose(0)
    this.#failure = null
    this.workspace.open(opened)
    this.announcer.say(`Opened ${opened.scenario.title}.`)
    this.#turnToFirst()
  }

  /** A workspace with a guide begins with it; without one there is no such tab. */
  #turnToFirst(): void {
    const { id, scenario } = this.workspace
    if (hasGuide(id, scenario)) this.#tab = 'guide'
    else if (this.#tab === 'guide') this.#tab = 'people'
  }

  /** Begins the workspace in hand again from its starter; undo brings the present state back. */
  startOver(scenario: Scenario): void {
    this.evaluation.clear()
    this.#failure = null
    this.workspace.replace(scenario, `start ${scenario.title} over`)
    this.announcer.say(`Started ${scenario.title} over.`)
  }
}

export const [getPlayground, setPlayground] = createContext<Playground>()
