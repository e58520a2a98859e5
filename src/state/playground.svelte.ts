import { createContext } from 'svelte'
import {
  attachmentsOf,
  policyArn,
  policyText,
  rootArn,
  userArn,
  type ApiCall,
  type ApiError,
  type HolderRef,
  type PolicyRef,
  type User,
} from '../iam'
import type { Scenario } from '../scenario'
import { Announcer } from './announcer.svelte'
import { Desk } from './desk.svelte'
import { Evaluation } from './evaluation.svelte'
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
import { Workspace } from './workspace.svelte'

/** What went wrong and where on the screen it was tried. */
export interface Failure {
  readonly place: string
  readonly error: ApiError
}

/** Tabs of the one-column layout. */
export type Tab = 'people' | 'policies' | 'request'

/** What a new policy says until the learner has written something better: valid, harmless, and the shape to follow. */
const FIRST_TEXT = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::example-bucket/*"
    }
  ]
}
`

function firstBucketText(bucket: string, principal: string): string {
  const statement = {
    Effect: 'Allow',
    Principal: { AWS: principal },
    Action: 's3:GetObject',
    Resource: `${bucket}/*`,
  }
  return `${JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2)}\n`
}

/** Everything the screen shows and does, put together. Components get it from context and call its verbs. */
export class Playground {
  readonly workspace: Workspace
  readonly evaluation: Evaluation
  readonly desk: Desk
  readonly announcer = new Announcer()
  #failure = $state.raw<Failure | null>(null)
  #tab = $state<Tab>('people')

  constructor(id: string, scenario: Scenario, changed: () => void) {
    this.workspace = new Workspace(id, scenario, changed)
    this.evaluation = new Evaluation(this.workspace)
    this.desk = new Desk(this.workspace, this.evaluation)
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
    const outcome = this.workspace.perform('operation' in calls ? [calls] : calls, options)
    if (outcome.ok) {
      this.#failure = null
      const changed = this.account !== account
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
      { operation: 'CreatePolicy', parameters: { PolicyName: name, PolicyDocument: FIRST_TEXT } },
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
    const created = this.perform(putInlineCall(holder, name, FIRST_TEXT), place)
    if (created) this.openPolicy({ kind: 'inline', holder, name })
    return created
  }

  /** Writes a first policy on a bucket: for one of the account's users if there is one. */
  createBucketPolicy(arn: string, place: string): boolean {
    const user = this.account.users[0]
    const principal = user ? userArn(this.account, user) : rootArn(this.account.id)
    const created = this.perform(saveCall({ kind: 'resource', arn }, firstBucketText(arn, principal)), place)
    if (created) this.openPolicy({ kind: 'resource', arn })
    return created
  }

  rename(holder: HolderRef, name: string, place: string): boolean {
    const call: ApiCall =
      holder.kind === 'group'
        ? { operation: 'UpdateGroup', parameters: { GroupName: holder.name, NewGroupName: name } }
        : { operation: 'UpdateUser', parameters: { UserName: holder.name, NewUserName: name } }
    return this.perform(call, place)
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
    return this.perform(deleteHolderCalls(this.account, holder), placeKey(holder), {
      label: `delete ${holder.kind === 'group' ? 'the group' : 'the user'} ${holder.name}`,
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
    const { ref, key, text, valid, dirty } = this.desk
    if (!ref || key === null || !dirty || !valid) return false
    return this.perform(saveCall(ref, text), key, { saves: key })
  }

  undo(): void {
    const label = this.workspace.undo()
    this.#failure = null
    if (label !== null) this.announcer.say(`Undone: ${label}.`)
  }

  redo(): void {
    const label = this.workspace.redo()
    this.#failure = null
    if (label !== null) this.announcer.say(`Done again: ${label}.`)
  }

  /** Turns to another workspace. */
  open(id: string, scenario: Scenario): void {
    this.evaluation.choose(0)
    this.#failure = null
    this.workspace.open(id, scenario)
    this.announcer.say(`Opened ${scenario.title}.`)
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
