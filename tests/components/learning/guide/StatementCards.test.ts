// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/svelte'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { policyText } from '../../../../src/iam'
import { refusals, said, soon } from '../../stage'
import { lessonAt, next } from './guided'

const POLICY = 'The inline policy ReadAppData of Guests'
const ref = { kind: 'inline', holder: { kind: 'group', name: 'Guests' }, name: 'ReadAppData' } as const

const chosenList = () => screen.getByRole('list', { name: POLICY })
const leftList = () => screen.getByRole('list', { name: 'Statements to choose from' })
const cardsIn = (list: HTMLElement) =>
  within(list)
    .queryAllByRole('group')
    .map((card) => card.getAttribute('aria-label')?.slice(-1))
const chosen = () => cardsIn(chosenList())
const saveButton = () => screen.getByRole('button', { name: /^(Save these statements|Saved)$/ })

const press = (user: UserEvent, name: RegExp) => user.click(screen.getByRole('button', { name }))

const atCards = () => lessonAt('three-gates', 5)

describe('statements to choose', () => {
  it('are taken, put in order and put back, and the focus goes with the card', async () => {
    const { user } = await atCards()
    expect(chosen()).toEqual([])
    await press(user, /^Take card C: Allow s3:GetObject on/)
    expect(chosen()).toEqual(['C'])
    expect(screen.getByRole('button', { name: /^Put back card C/ })).toHaveFocus()
    await press(user, /^Take card A/)
    expect(said()).toBe('Card A is statement 2 of 2.')
    await press(user, /^Move up card A/)
    expect(chosen()).toEqual(['A', 'C'])
    // There is no further up, so it is the next button of the same card.
    expect(document.activeElement?.closest('[role="group"]')).toHaveAccessibleName('Card A')
    await press(user, /^Move down card A/)
    expect(chosen()).toEqual(['C', 'A'])
    await press(user, /^Put back card A/)
    expect(chosen()).toEqual(['C'])
    expect(cardsIn(leftList())).toEqual(['A', 'B', 'D'])
    expect(said()).toBe('Card A is back among the others.')
  })

  it('are taken and put in order by the keys alone', async () => {
    const { user } = await atCards()
    screen.getByRole('button', { name: /^Take card C/ }).focus()
    await user.keyboard('{Enter}')
    expect(chosen()).toEqual(['C'])
    await user.keyboard(' ')
    expect(chosen()).toEqual([])
  })

  it('are dragged into the policy, within it, and out of it', async () => {
    await atCards()
    const card = (letter: string) => screen.getByRole('group', { name: `Card ${letter}` })
    const drag = async (letter: string, to: HTMLElement) => {
      await fireEvent.dragStart(card(letter))
      await fireEvent.dragOver(to)
      await fireEvent.drop(to)
    }
    await drag('C', chosenList())
    await drag('A', chosenList())
    await soon(chosen).toEqual(['C', 'A'])
    await drag('A', card('C'))
    await soon(chosen).toEqual(['A', 'C'])
    await drag('A', leftList())
    await soon(chosen).toEqual(['C'])
  })

  it('make the policy, by the call that saves any, and meet the goals', async () => {
    const { user, playground } = await atCards()
    await press(user, /^Take card C/)
    await user.click(saveButton())
    const text = policyText(playground.account, ref)
    expect(JSON.parse(text ?? '')).toMatchObject({
      Statement: [{ Sid: 'ReadAppData', Action: 's3:GetObject' }],
    })
    expect(playground.workspace.undoable).toBe('save the inline policy ReadAppData of Guests')
    expect(saveButton()).toHaveTextContent('Saved')
    await soon(() => next().getAttribute('aria-disabled')).toBe('false')
    playground.undo()
    // As with what is typed: the save is undone, and the arrangement is there to be saved again.
    await soon(() => saveButton().textContent).toContain('Save these statements')
    expect(chosen()).toEqual(['C'])
    expect(policyText(playground.account, ref)).toBeNull()
  })

  it('stay as they were arranged, like what is typed, until they are saved', async () => {
    const { user, playground } = await atCards()
    await press(user, /^Take card C/)
    await press(user, /^Take card A/)
    const draft = () => playground.workspace.scenario.drafts['inline:group/Guests/ReadAppData']
    const arranged = draft() ?? ''
    expect(JSON.parse(arranged)).toMatchObject({ Statement: [{ Sid: 'ReadAppData' }, { Effect: 'Deny' }] })
    await press(user, /^Put back card A/)
    await press(user, /^Put back card C/)
    expect(draft()).toBeUndefined()
    // As it comes back after a reload.
    playground.workspace.draft('inline:group/Guests/ReadAppData', arranged, null)
    await soon(chosen).toEqual(['C', 'A'])
  })

  it('do not write over text of one’s own before they are saved', async () => {
    const { user, playground } = await atCards()
    playground.workspace.draft('inline:group/Guests/ReadAppData', '{ "mine"', null)
    await press(user, /^Take card C/)
    expect(chosen()).toEqual(['C'])
    expect(Object.values(playground.workspace.scenario.drafts)).toEqual(['{ "mine"'])
    await user.click(saveButton())
    expect(playground.workspace.scenario.drafts).toEqual({})
    expect(chosen()).toEqual(['C'])
  })

  it('that miss a goal are answered by a case', async () => {
    const { user, playground } = await atCards()
    await press(user, /^Take card C/)
    await press(user, /^Take card A/)
    await user.click(saveButton())
    await user.click(
      await screen.findByRole('button', { name: /^Watch it: cy is denied s3:PutObject .* by a Deny/ }),
    )
    await soon(() => playground.evaluation.trace?.decision).toBe('explicitDeny')
    expect(next()).toHaveAttribute('aria-disabled', 'true')
  })

  it('have to be some', async () => {
    const { user, playground } = await atCards()
    const { account } = playground
    await user.click(saveButton())
    expect(playground.account).toBe(account)
    expect(said()).toBe('Take a card first: a policy needs a statement.')
  })

  it('say what AWS says, where it refuses them', async () => {
    const { user, playground } = await atCards()
    playground.deleteHolder({ kind: 'group', name: 'Guests' })
    await press(user, /^Take card C/)
    await user.click(saveButton())
    expect(refusals()).toEqual([expect.stringMatching(/^NoSuchEntity/)])
    expect(chosen()).toEqual(['C'])
  })
})
