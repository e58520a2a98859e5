// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { challenges, encodeChallenge, encodeSubmission, handOut, variantOf } from '../../../src/learning'
import { encodeFile, encodeLink, openStarter } from '../../../src/scenario'
import { exerciseScenario } from '../../../src/state/classroom/begin-exercise'
import { answeredChallenges, arranged } from '../../../src/state/classroom/book-rows'
import { classHeat } from '../../../src/state/classroom/class-heat'
import { exercisesMadeHere, readExercises } from '../../../src/state/classroom/exercises'
import { readPile } from '../../../src/state/classroom/files-in'
import { GradeBook } from '../../../src/state/classroom/grade-book.svelte'
import { challengeOf, codeOf, solvedBy, workBy } from '../../learning/grade-book/class'
import { exerciseBegun } from './desk'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

const union = challengeOf('union')
const solved = (name: string) => codeOf(solvedBy(name, union))
const missed = (name: string) => codeOf(workBy(name, union, null))

async function bookWith(...texts: readonly string[]): Promise<GradeBook> {
  const book = new GradeBook()
  await book.add(texts.map((text, at) => ({ from: `text ${at + 1}`, text })))
  return book
}

const namesIn = ({ regraded }: GradeBook) => regraded?.rows.map(({ name }) => name)

describe('a grade book', () => {
  it('grades everything that was ever put in, together', async () => {
    const book = await bookWith(solved('ana'))
    await book.add([{ from: 'later', text: `${missed('bo')} and ${solved('ana')}` }])
    expect(namesIn(book)).toEqual(['ana', 'bo', 'ana'])
    expect(book.regraded?.rows.map((row) => row.solved)).toEqual([true, false, true])
    expect(book.regraded?.rows.map(({ repeats }) => repeats)).toEqual([false, false, true])
    expect(book.progress).toBeNull()
  })

  it('gives back what was taken out', async () => {
    const book = await bookWith(solved('ana'), missed('bo'))
    const back = book.remove(book.sources[0] ?? { from: '', text: '' })
    await expect.poll(() => namesIn(book)).toEqual(['bo'])
    await back()
    expect(namesIn(book)).toEqual(['ana', 'bo'])
    const all = book.empty()
    expect(book.regraded).toBeNull()
    await all()
    expect(namesIn(book)).toEqual(['ana', 'bo'])
  })

  it('grades by exercises that were added, from a file or a link, with solutions or without', async () => {
    const own = { ...union, id: 'my-own' }
    const book = await bookWith(encodeSubmission({ ...solvedBy('ana', own), challenge: own }))
    expect(book.regraded?.refused[0]?.code).toBe('other-challenge')
    const texts = [
      encodeFile([{ title: 'Mine', scenario: exerciseScenario(own) }]),
      `see https://example.org/${encodeLink(handOut(own))}`,
      JSON.stringify(encodeChallenge(own)),
    ]
    for (const text of texts) {
      const read = readExercises(text)
      if (!read.ok) throw new Error(read.sentence)
      await book.addExercises(read.exercises)
    }
    expect(book.exercises).toHaveLength(1)
    expect(book.exercises[0]?.solutions).toEqual(union.solutions)
    await book.addExercises([{ ...own, title: 'Better told' }])
    expect(book.exercises.map(({ title }) => title)).toEqual(['Better told'])
    expect(namesIn(book)).toEqual(['ana'])
    book.removeExercise(book.exercises[0] ?? own)
    await expect.poll(() => book.regraded?.refused.length).toBe(1)
  })

  it.each([
    ['a workspace', encodeLink(openStarter('alice')), /no exercise in it/],
    ['no link', 'https://example.org/', /link/i],
    ['broken JSON', '{"format": ', /JSON/],
  ])('says why %s is no exercise', (_, text, sentence) => {
    const read = readExercises(text)
    expect(read.ok ? '' : read.sentence).toMatch(sentence)
  })

  it('knows the exercises made in this browser', async () => {
    const { draft, keeper } = await exerciseBegun()
    draft.title = 'Mine'
    await keeper.settled()
    expect((await exercisesMadeHere(keeper)).map(({ title }) => title)).toEqual(['Mine'])
  })

  it('is there again after a reload of the tab, exercises and all', async () => {
    const book = await bookWith(solved('ana'))
    await book.addExercises([{ ...union, id: 'my-own' }])
    expect(book.isKept).toBe(true)
    const reloaded = new GradeBook()
    await expect.poll(() => namesIn(reloaded)).toEqual(['ana'])
    expect(reloaded.exercises.map(({ id }) => id)).toEqual(['my-own'])
    void reloaded.empty()
    expect(new GradeBook().sources).toEqual([])
  })

  it.each(['{', '5', '{"sources":[{"text":7}],"exercises":[{}]}'])(
    'begins empty where what was kept cannot be read: %s',
    (text) => {
      sessionStorage.setItem('iam-groups-playground:grade-book', text)
      expect(new GradeBook().sources).toEqual([])
    },
  )

  it('says so where the browser keeps nothing, and works all the same', async () => {
    vi.stubGlobal('sessionStorage', {
      getItem: () => null,
      removeItem: () => {},
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    const book = await bookWith(solved('ana'))
    expect(book.isKept).toBe(false)
    expect(namesIn(book)).toEqual(['ana'])
  })

  it('counts only the last of several gradings that overlap', async () => {
    const book = new GradeBook()
    const first = book.add([{ from: '1', text: solved('ana') }])
    const second = book.add([{ from: '2', text: missed('bo') }])
    await Promise.all([first, second])
    expect(namesIn(book)).toEqual(['ana', 'bo'])
  })

  it('goes on in the page where a worker cannot be had', async () => {
    class Broken {
      onerror: (() => void) | null = null
      postMessage() {
        this.onerror?.()
      }
      terminate() {}
    }
    vi.stubGlobal('Worker', Broken)
    expect(namesIn(await bookWith(solved('ana')))).toEqual(['ana'])
  })

  it('says when a grading stopped', async () => {
    vi.stubGlobal('Worker', function Refusing() {
      throw new Error('No workers today.')
    })
    const book = await bookWith(solved('ana'))
    expect(book.trouble).toBe('The grading stopped. No workers today.')
    expect(book.progress).toBeNull()
  })
})

describe('the rows of a book', () => {
  const variants = [1, 2].map((seed) => variantOf(union, seed))

  it('are put together by exercise, whatever the variant', async () => {
    const book = await bookWith(
      ...variants.map((variant, at) => codeOf(solvedBy(`student ${at}`, variant))),
      codeOf(solvedBy('cy', challengeOf('first-group'))),
    )
    if (!book.regraded) throw new Error('Nothing was graded.')
    const answered = answeredChallenges(book.regraded)
    expect(answered.map(({ challenge, rows }) => [challenge.id, rows.length])).toEqual([
      ['union', 2],
      ['first-group', 1],
    ])
    expect(book.regraded.heat.length).toBe(3)
    expect(classHeat(book.regraded).map((heat) => [heat.submissions, heat.solved])).toEqual([
      [2, 2],
      [1, 1],
    ])
  })

  it('add up what a class missed over all variants', async () => {
    const [first = union, second = union] = variants
    const book = await bookWith(
      codeOf(workBy('ana', first, null)),
      codeOf(workBy('bo', second, null)),
      codeOf(solvedBy('cy', union)),
    )
    if (!book.regraded) throw new Error('Nothing was graded.')
    const [heat] = classHeat(book.regraded)
    const goals = heat?.goals ?? []
    const start = book.regraded.rows[0]?.grade.goals ?? []
    expect(goals.map((goal) => goal.missed)).toEqual(start.map(({ met }) => (met ? 0 : 2)))
    for (const goal of goals) expect(goal.share).toBeCloseTo(goal.missed / 3)
  })

  it('are sorted and shown as is wished', async () => {
    const book = await bookWith(missed('student 10'), solved('student 2'), missed('Ana'))
    const rows = book.regraded?.rows ?? []
    const names = (...options: Parameters<typeof arranged> extends [unknown, infer O] ? [O] : never) =>
      arranged(rows, ...options).map(({ name }) => name)
    const byName = { by: 'name', descending: false } as const
    expect(names({ shown: 'all', sorting: byName })).toEqual(['Ana', 'student 2', 'student 10'])
    expect(names({ shown: 'all', sorting: { by: 'solved', descending: true } })).toEqual([
      'student 2',
      'student 10',
      'Ana',
    ])
    expect(names({ shown: 'unsolved', sorting: byName })).toEqual(['Ana', 'student 10'])
    const goal = rows[0]?.grade.goals.find(({ met }) => !met)?.goal.id ?? ''
    expect(names({ shown: `missed ${goal}`, sorting: byName })).toEqual(['Ana', 'student 10'])
  })
})

describe('files', () => {
  it('are read in the order of their names, and those that cannot be are named', async () => {
    const unreadable = new File(['x'], '3.txt')
    vi.spyOn(unreadable, 'text').mockRejectedValue(new Error('gone'))
    const large = new File(['x'], '4.txt')
    Object.defineProperty(large, 'size', { value: 64 * 1024 * 1024 })
    const { sources, refused } = await readPile([
      new File(['b'], '10.txt'),
      new File(['a'], '9.txt'),
      unreadable,
      large,
    ])
    expect(sources).toEqual([
      { from: '9.txt', text: 'a' },
      { from: '10.txt', text: 'b' },
    ])
    expect(refused).toEqual([
      expect.stringMatching(/^3\.txt: .*read/),
      expect.stringMatching(/^4\.txt: .*larger/),
    ])
  })
})

it('every built-in exercise can be handed out and graded by its file', () => {
  for (const challenge of challenges) {
    const read = readExercises(encodeFile([{ title: 'x', scenario: exerciseScenario(challenge) }]))
    expect(read.ok && read.exercises[0]?.solutions.length).toBe(challenge.solutions.length)
  }
})
