import { describe, expect, it } from 'vitest'
import { emptyAccount, type Account } from '../../src/iam'
import { toCalls } from '../../src/interchange'
import { openStarter } from '../../src/scenario'
import { recall } from '../../src/state/recall'
import { encodeStep } from '../../src/state/step-record'
import { Playground } from '../../src/state/playground.svelte'
import { broughtIn, takeIn } from '../../src/state/take-in'

const account: Account = openStarter('lead').account

function withAccount(masked: boolean): Playground {
  const playground = new Playground('alice', openStarter('alice'), () => {})
  takeIn(playground, { account, masked }, toCalls(account))
  playground.workspace.perform([{ operation: 'CreateUser', parameters: { UserName: 'evan' } }])
  return playground
}

/** The history as another visit finds it: from records that have been through the browser's storage. */
function foundAgain({ workspace }: Playground) {
  const { past, future } = workspace.history
  const steps = structuredClone([...past, ...future].map(encodeStep))
  const range = { first: 0, done: past.length, end: steps.length }
  const recalling = recall(workspace.scenario, { range, steps })
  for (;;) {
    const step = recalling.next()
    if (step.done) return step.value.history
  }
}

describe('an account that was brought in', () => {
  it('is what the one in hand can be compared with, whatever was done since', () => {
    expect(broughtIn(withAccount(false).workspace.history)).toEqual({ account, masked: false })
  })

  it.each([false, true])('is found again on another day, with whether it was masked: %s', (masked) => {
    expect(broughtIn(foundAgain(withAccount(masked)))).toMatchObject({
      account: { id: account.id, users: account.users, policies: account.policies },
      masked,
    })
  })

  it('is none before it came, and none once something else is on the board', () => {
    const playground = withAccount(false)
    playground.goTo(0)
    expect(broughtIn(playground.workspace.history)).toBeNull()
    playground.goTo(2)
    playground.startOver(openStarter('ten-snowflakes'))
    expect(broughtIn(playground.workspace.history)).toBeNull()
    expect(broughtIn(new Playground('a', openStarter('alice'), () => {}).workspace.history)).toBeNull()
  })

  it('is none if there is nothing in it', () => {
    const playground = new Playground('alice', openStarter('alice'), () => {})
    takeIn(playground, { account: emptyAccount('210987654321'), masked: false }, [])
    expect(playground.workspace.undoable).toBe('bring in the account 210987654321')
    expect(broughtIn(playground.workspace.history)).toBeNull()
  })
})
