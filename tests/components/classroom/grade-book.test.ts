// @vitest-environment happy-dom
import { screen, within } from '@testing-library/svelte'
import { afterEach, describe, expect, it } from 'vitest'
import GradeBookDialog from '../../../src/components/classroom/grade-book/GradeBookDialog.svelte'
import { spent } from '../../../src/components/classroom/grade-book/spent'
import { handOut } from '../../../src/learning'
import { encodeLink, openStarter } from '../../../src/scenario'
import { gradeBook } from '../../../src/state/classroom/grade-book.svelte'
import { Keeper } from '../../../src/state/keeper.svelte'
import { memoryStorage } from '../../state/memory-storage'
import { challengeOf, codeOf, solvedBy, workBy } from '../../learning/grade-book/class'
import { soon, stage } from '../stage'
import Shown from './Shown.svelte'

afterEach(() => {
  void gradeBook().empty()
  document.body.replaceChildren()
})

const union = challengeOf('union')
const solved = (name: string) => codeOf(solvedBy(name, union))
const missed = (name: string) => codeOf(workBy(name, union, null))

function opened() {
  const keeper = new Keeper(memoryStorage())
  const page = stage(Shown, { props: { keeper, dialog: GradeBookDialog } })
  keeper.hold(page.playground.workspace)
  return { ...page, keeper }
}

async function bookOf(...texts: readonly string[]) {
  const page = opened()
  const field = screen.getByRole('textbox', { name: 'Submissions' })
  await page.user.click(field)
  await page.user.paste(texts.join('\n'))
  await page.user.click(screen.getByRole('button', { name: 'Grade them' }))
  await screen.findByRole('navigation', { name: 'Pages of the grade book' })
  return page
}

const turnTo = (name: RegExp) =>
  within(screen.getByRole('navigation', { name: 'Pages of the grade book' })).getByRole('button', { name })
function first<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new Error('There is none.')
  return item
}

function row(name: string): HTMLElement {
  const [head] = screen.getAllByRole('rowheader', { name: new RegExp(`^${name}`) })
  const found = head?.closest('tr')
  if (!found) throw new Error(`${name} has no row.`)
  return found
}
const names = () => screen.getAllByRole('rowheader').map((head) => head.querySelector('.name')?.textContent)

describe('what was handed in', () => {
  it('becomes a table of students and goals', async () => {
    await bookOf(`Chat: ${solved('ana')} thanks!`, missed('bo'))
    expect(names()).toEqual(['ana', 'bo'])
    expect(row('ana')).toHaveTextContent(/solved.*met/)
    expect(row('bo')).toHaveTextContent('not solved')
    expect(screen.getByText(/of 2 solved it\./)).toHaveTextContent('1 of 2 solved it.')
  })

  it('is sorted, narrowed and found by name', async () => {
    const { user } = await bookOf(missed('bo'), solved('cy'), missed('ana'))
    await user.click(screen.getByRole('button', { name: 'Name' }))
    expect(names()).toEqual(['ana', 'bo', 'cy'])
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending')
    await user.click(screen.getByRole('button', { name: 'Name' }))
    expect(names()).toEqual(['cy', 'bo', 'ana'])
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Who did not')
    expect(names()).toEqual(['bo', 'ana'])
    await user.type(screen.getByRole('searchbox', { name: 'Find a name' }), 'an')
    expect(names()).toEqual(['ana'])
  })

  it('opens a miss as a case with the gates, and the book is still there', async () => {
    const { user } = await bookOf(missed('bo'))
    const miss = within(row('bo')).getAllByRole('button', { name: /^bo, goal \d: not met\. Show why$/ })
    await user.click(first(miss))
    const dialog = screen.getByRole('dialog', { name: 'bo: a goal that is not met' })
    expect(await within(dialog).findByRole('region', { name: 'Evaluator' })).toBeInTheDocument()
    await user.click(within(dialog).getByRole('button', { name: 'Close' }))
    expect(names()).toEqual(['bo'])
  })

  it('goes on the board as somebody else’s, with a way back', async () => {
    const { user, playground } = await bookOf(missed('bo'))
    const mine = playground.workspace.id
    await user.click(first(within(row('bo')).getAllByRole('button', { name: /not met/ })))
    await user.click(screen.getByRole('button', { name: 'Put bo’s work on the board' }))
    await soon(() => playground.workspace.id).toMatch(/^preview:/)
    expect(playground.workspace.scenario.title).toBe(`bo: ${union.title}`)
    await user.click(await screen.findByRole('button', { name: 'Back to the grade book' }))
    await screen.findByRole('dialog', { name: 'Grade book' })
    expect(names()).toEqual(['bo'])
    await soon(() => playground.workspace.id).toBe(mine)
  })

  it('shows names as text, whatever they are', async () => {
    const name = '<img src=x onerror=alert(1)>'
    await bookOf(solved(name))
    expect(names()).toEqual([name])
    expect(document.querySelector('img')).toBeNull()
    expect(screen.getByRole('button', { name: /^Remarks on/ })).toHaveTextContent('odd name')
  })

  it('is pointed at where it is strangely equal', async () => {
    const { user } = await bookOf(solved('ana'), solved('bo'), solved('ana'))
    expect(row('ana')).toHaveTextContent('same as others')
    expect(screen.getByText(/of 2 solved it\./)).toHaveTextContent(
      '3 answers, 1 of them handed in twice. 2 of 2 solved it.',
    )
    await user.click(screen.getByText('2 things are strangely equal'))
    expect(screen.getByText(/The same submission 2 times/)).toBeInTheDocument()
    expect(screen.getByText(/call by call and letter by letter/)).toBeInTheDocument()
  })

  it('says plainly what nobody here can know', async () => {
    await bookOf(solved('ana'))
    expect(screen.getByText(/who really sat there/)).toBeInTheDocument()
    expect(screen.getByText(/Kept in this tab until you close the tab/)).toBeInTheDocument()
  })
})

describe('what cannot be graded', () => {
  it('is told apart, each with its reason', async () => {
    const own = { ...union, id: 'unheard-of' }
    const { user } = await bookOf(
      solved('ana'),
      solved('bo').slice(0, 120),
      `${solved('cy').slice(0, 60)}AAAA${solved('cy').slice(64)}`,
      codeOf({ ...solvedBy('dee', union), challenge: own }),
      encodeLink(openStarter('alice')),
    )
    await user.click(turnTo(/^Not graded/))
    const items = within(screen.getByRole('list', { name: 'Not graded' })).getAllByRole('listitem')
    expect(items.map((item) => item.querySelector('b')?.textContent)).toEqual([
      'Cut short',
      'Damaged',
      'Another exercise',
      'A workspace',
    ])
  })

  it('says where it is, and puts answers to an exercise that is missing together', async () => {
    const own = { ...union, id: 'unheard-of' }
    const lost = (name: string) => codeOf({ ...solvedBy(name, union), challenge: own })
    const { user } = await bookOf(
      `ana: ${solved('ana')}`,
      `bo 17:02 https://example.org/play/${lost('bo')}`,
      `cy, ${lost('cy')}`,
    )
    const said = screen.getByRole('status', { name: 'What was done last' })
    expect(said).toHaveTextContent('In the book: 1 answer. 2 could not be graded.')
    await user.click(turnTo(/^Not graded/))
    const item = first(within(screen.getByRole('list', { name: 'Not graded' })).getAllByRole('listitem'))
    expect(item).toHaveTextContent('2 answers are to an exercise that is not in this grade book.')
    expect(item).toHaveTextContent(/line 2, after “bo 17:02”.*line 3, after “cy,”/)
    await user.click(within(item).getByRole('button', { name: 'Add exercise' }))
    const link = screen.getByRole('textbox', { name: 'Link to an exercise' })
    await user.click(link)
    await user.paste(encodeLink(handOut(own)))
    await user.click(screen.getByRole('button', { name: 'Add exercise' }))
    await soon(() => said.textContent.trim()).toBe('In the book: 3 answers.')
  })

  it('comes first where nothing can', async () => {
    await bookOf('hello')
    expect(await screen.findByText(/No submission found in this text/)).toBeInTheDocument()
    expect(turnTo(/^Not graded/)).toHaveTextContent('Not graded (0)')
    expect(screen.getByRole('status', { name: 'What was done last' })).toHaveTextContent(
      'No submission found in one text.',
    )
  })
})

describe('the class', () => {
  it('is a number, a word and a shade for each goal, and leads to who missed it', async () => {
    const { user } = await bookOf(solved('ana'), missed('bo'))
    await user.click(turnTo(/^The class$/))
    const table = screen.getByRole('region', { name: `Goals of ${union.title}` })
    const who = first(within(table).getAllByRole('button', { name: /^Who missed goal \d/ }))
    expect(who.closest('td')).toHaveTextContent('1 of 2, 50 %')
    expect(who.closest('td')).toHaveTextContent('many missed it')
    await user.click(who)
    expect(names()).toEqual(['bo'])
  })
})

describe('what is in the book', () => {
  it('can be taken out, and comes back', async () => {
    const { user } = await bookOf(solved('ana'))
    await user.click(turnTo(/^What is in it$/))
    await user.click(screen.getByRole('button', { name: 'Empty the book' }))
    expect(await screen.findByText(/Put in whatever your students sent you/)).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByRole('navigation', { name: 'Pages of the grade book' })).toBeInTheDocument()
  })

  it('outlives its dialog', async () => {
    const { user } = await bookOf(solved('ana'))
    await user.click(screen.getByRole('button', { name: 'Close' }))
    document.body.replaceChildren()
    opened()
    expect(names()).toEqual(['ana'])
  })

  it('says why a link is no exercise', async () => {
    const { user } = opened()
    const link = screen.getByRole('textbox', { name: 'Link to an exercise' })
    await user.click(link)
    await user.paste(encodeLink(openStarter('alice')))
    await user.click(screen.getByRole('button', { name: 'Add exercise' }))
    expect(screen.getByText(/no exercise in it/)).toBeInTheDocument()
    expect(link).not.toHaveValue('')
  })
})

it.each([
  [45, '45 s'],
  [60, '1 min'],
  [754, '13 min'],
  [7_500, '2 h 05 min'],
])('%i seconds are %s', (seconds, text) => {
  expect(spent(seconds)).toBe(text)
})
