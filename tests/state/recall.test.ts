import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ApiCall } from '../../src/iam'
import { openStarter, type Scenario } from '../../src/scenario'
import { recall, type Recalled } from '../../src/state/recall'
import { encodeStep } from '../../src/state/step-record'
import { Workspace } from '../../src/state/workspace.svelte'
import type { KeptSteps } from '../../src/storage'

/** A workspace in which something of every kind was done. */
function worked(): Workspace {
  const workspace = new Workspace('alice', openStarter('alice'), () => undefined)
  const perform = (...calls: ApiCall[]) => {
    const outcome = workspace.perform(calls)
    if (!outcome.ok) throw new Error(outcome.message)
  }
  perform({ operation: 'CreateUser', parameters: { UserName: 'zoe' } })
  perform({ operation: 'CreateGroup', parameters: { GroupName: 'Late' } })
  perform(
    { operation: 'AddUserToGroup', parameters: { UserName: 'zoe', GroupName: 'Late' } },
    { operation: 'AddUserToGroup', parameters: { UserName: 'zoe', GroupName: 'SuperS3Access' } },
  )
  perform({ operation: 'UpdateUser', parameters: { UserName: 'alice', NewUserName: 'alicia' } })
  perform({ operation: 'RemoveUserFromGroup', parameters: { UserName: 'zoe', GroupName: 'Late' } })
  perform({ operation: 'DeleteGroup', parameters: { GroupName: 'Late' } })
  workspace.replace(openStarter('lead'), 'start over as the lead')
  perform({ operation: 'CreateUser', parameters: { UserName: 'yan' } })
  return workspace
}

/** What is kept of a history, in the form in which the browser gives it back. */
function kept({ history: { past, future } }: Workspace, first = 3): KeptSteps {
  const steps = [...past, ...future].map((change): unknown => JSON.parse(JSON.stringify(encodeStep(change))))
  return { range: { first, done: first + past.length, end: first + steps.length }, steps }
}

function recalled(scenario: Scenario, steps: KeptSteps): Recalled {
  const finding = recall(scenario, steps)
  for (;;) {
    const { done, value } = finding.next()
    if (done) return value
  }
}

const labels = ({ past, future }: Recalled['history']) =>
  [past, future].map((steps) => steps.map(({ label }) => label))

describe('the history of an earlier visit', () => {
  it.each([0, 1, 4, 8])('leads to the same scenarios, with %i of its steps taken back', (undone) => {
    const workspace = worked()
    for (let count = 0; count < undone; count += 1) workspace.undo()
    const { history, ended } = recalled(workspace.scenario, kept(workspace))
    expect(ended).toBe(false)
    expect(labels(history)).toEqual(labels(workspace.history))
    const again = new Workspace('again', workspace.scenario, () => undefined)
    again.open({
      id: 'again',
      scenario: workspace.scenario,
      remark: null,
      preview: null,
      history,
      recalled: null,
    })
    const all = history.past.length + history.future.length
    for (let moment = 0; moment <= all; moment += 1) {
      expect([again.goTo(moment), workspace.goTo(moment)]).toEqual([true, true])
      expect(again.scenario).toEqual(workspace.scenario)
    }
  })

  it('has the numbers under which its steps are kept', () => {
    const workspace = worked()
    workspace.undo()
    const { history, numbers } = recalled(workspace.scenario, kept(workspace, 40))
    const all = [...history.past, ...history.future]
    expect(all.map((change) => numbers.get(change))).toEqual(all.map((_, index) => 40 + index))
  })

  it.each([
    ['is missing', undefined],
    ['is of another shape', { record: 2 }],
    ['is another step', (step: object) => ({ ...step, places: { users: { from: 99 } } })],
    ['has a call that there is not', (step: object) => ({ ...step, calls: [{ operation: 'FlyToTheMoon' }] })],
    ['has an account that cannot be read', (step: object) => ({ ...step, before: { account: { id: 'x' } } })],
  ])('ends where a step %s, and keeps those behind it', (_, damage) => {
    const workspace = worked()
    const { range, steps } = kept(workspace)
    const damaged = steps.map((step, index) =>
      index === 4 ? (typeof damage === 'function' ? damage(step as object) : damage) : step,
    )
    const { history, ended } = recalled(workspace.scenario, { range, steps: damaged })
    expect(ended).toBe(true)
    expect(labels(history)).toEqual([labels(workspace.history)[0]?.slice(5), []])
  })

  it('never throws, and gives nothing that was not there, whatever is kept in its place', () => {
    const workspace = worked()
    const known = kept(workspace)
    fc.assert(
      fc.property(fc.nat(known.steps.length - 1), fc.jsonValue(), (index, value) => {
        const { history } = recalled(workspace.scenario, { ...known, steps: known.steps.with(index, value) })
        expect(history.past.length).toBe(known.steps.length - 1 - index)
      }),
      { numRuns: 200 },
    )
  })
})
