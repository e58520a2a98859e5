import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  challenges,
  grade,
  handOut,
  makeSubmission,
  regrade,
  regradeSteps,
  toCsv,
  variantOf,
} from '../../../src/learning'
import { encodeLink, readCode, writeCode } from '../../../src/scenario'
import { challengeOf, codeOf, solvedBy, workBy } from './class'

const union = challengeOf('union')
const first = challengeOf('first-group')

/** A submission whose JSON somebody rewrote by hand, with the right checksum. */
function forged(code: string, change: (document: Record<string, unknown>) => void): string {
  const read = readCode(code.slice(3), 0)
  if (!read.ok) throw new Error(read.code)
  const document = JSON.parse(read.text) as Record<string, unknown>
  change(document)
  return `#a1${writeCode(JSON.stringify(document)) ?? ''}`
}

describe('submissions', () => {
  it.each(challenges.map((challenge) => [challenge.id, challenge] as const))(
    'of %s are graded again, and come to the same',
    (_, challenge) => {
      const works = [
        ...challenge.solutions.map((solution) => workBy('Ana', challenge, solution)),
        ...challenge.wrong.map((way) => workBy('Bo', challenge, way)),
      ]
      const { rows, refused } = regrade(works.map(codeOf))
      expect(refused).toEqual([])
      expect(rows.map(({ grade: { goals } }) => goals.map(({ met }) => met))).toEqual(
        works.map(({ scenario, answers }) => grade(challenge, scenario, answers).goals.map(({ met }) => met)),
      )
      expect(rows.map(({ solved }) => solved)).toEqual([
        ...challenge.solutions.map(() => true),
        ...challenge.wrong.map(() => false),
      ])
      expect(rows.flatMap(({ remarks }) => remarks.map(({ code }) => code))).toEqual([])
    },
  )

  it('are found in a spreadsheet’s column, in chat, in links, encoded and broken into lines', () => {
    const [a, b, c, d] = ['Ana', 'Bo', 'Cy', 'Dee'].map((name) => codeOf(solvedBy(name, first)))
    const text = [
      `Ana\t17:02\t"${a}"`,
      `Bo: here is mine <https://example.org/play/${b}>.`,
      `> ${c?.slice(0, 70)}\n${c?.slice(70)}`,
      `https://example.org/${encodeURIComponent(encodeURIComponent(d ?? ''))}`,
    ].join('\n\n')
    expect(regrade(text).rows.map(({ name }) => name)).toEqual(['Ana', 'Bo', 'Cy', 'Dee'])
  })

  it('come from files that are named', () => {
    const { rows, refused } = regrade([
      { text: codeOf(solvedBy('Ana', first)), from: 'ana.txt' },
      { text: 'I forgot.', from: 'bo.txt' },
    ])
    expect(rows.map(({ from }) => from)).toEqual(['ana.txt'])
    expect(refused).toMatchObject([{ from: 'bo.txt', code: 'nothing-found' }])
  })

  it('of a variant are graded by that variant', () => {
    const variant = variantOf(union, 7)
    const { rows, refused } = regrade(codeOf(solvedBy('Ana', variant)))
    expect(refused).toEqual([])
    expect(rows).toMatchObject([{ solved: true, challenge: { seed: 7 } }])
  })

  it('of a handed out exercise are graded by the teacher’s own', () => {
    const own = { ...first, id: 'my-own', title: 'Mine' }
    const work = { ...solvedBy('Ana', own), challenge: own }
    expect(regrade(codeOf(work)).refused).toMatchObject([{ code: 'other-challenge' }])
    expect(regrade(codeOf(work), [own]).rows).toMatchObject([{ solved: true }])
  })
})

describe('what is not as it should be', () => {
  const good = codeOf(solvedBy('Ana', first))

  it.each<[string, string, string]>([
    ['cut short', good.slice(0, -30), 'cut-short'],
    ['damaged', `${good.slice(0, 60)}AAAA${good.slice(64)}`, 'damaged'],
    ['of a newer version', good.replace('#a1', '#a2'), 'newer-version'],
    ['a link to a workspace', encodeLink(handOut(first)), 'scenario-link'],
    ['no submission at all', `#a1${writeCode('{"format":"something else"}') ?? ''}`, 'not-a-submission'],
    [
      'another challenge',
      forged(
        good,
        (document) => (document.challenge = { ...claim(document), id: 'other', fingerprint: '0'.repeat(16) }),
      ),
      'other-challenge',
    ],
    [
      'an altered challenge',
      forged(good, (document) => (document.challenge = { ...claim(document), fingerprint: '0'.repeat(16) })),
      'altered-challenge',
    ],
    [
      'another version of the challenge',
      forged(
        good,
        (document) => (document.challenge = { ...claim(document), version: 99, fingerprint: '0'.repeat(16) }),
      ),
      'other-version',
    ],
  ])('%s is refused in words', (_, code, refusal) => {
    const { rows, refused } = regrade(code)
    expect(rows).toEqual([])
    expect(refused).toMatchObject([{ code: refusal }])
    expect(refused[0]?.sentence).toMatch(/\.$/)
  })

  it('an account that no call leads to solves nothing, whatever its goals say', () => {
    const impossible = forged(good, (document) => {
      const { account } = document.scenario as { account: { policies: unknown[] } }
      // More characters than AWS lets a policy have.
      const Action = Array.from({ length: 700 }, (_, n) => `s3:Number${n}`)
      const Statement = [{ Effect: 'Allow', Action, Resource: '*' }]
      account.policies.push({ name: 'Huge', document: JSON.stringify({ Version: '2012-10-17', Statement }) })
    })
    const [row] = regrade(impossible).rows
    expect(row?.grade.solved).toBe(true)
    expect(row?.solved).toBe(false)
    expect(row?.remarks.map(({ code }) => code)).toEqual(['forged'])
  })

  it('a score that somebody gave themselves counts for nothing, and is pointed out', () => {
    const boasting = forged(codeOf(workBy('Eve', first, null)), (document) => {
      document.solved = true
      document.score = 100
    })
    const [row] = regrade(boasting).rows
    expect(row?.solved).toBe(false)
    expect(row?.remarks.map(({ code }) => code)).toContain('claims')
  })

  it('answers to questions that nobody asked, and calls that lead elsewhere, are pointed out', () => {
    const odd = forged(good, (document) => {
      document.answers = { __proto__x: 'allowed', nobody: 'asked' }
      document.calls = [{ operation: 'CreateGroup', parameters: { GroupName: 'Elsewhere' } }]
    })
    const [row] = regrade(odd).rows
    expect(row?.solved).toBe(true)
    expect(row?.remarks.map(({ code }) => code)).toEqual(['unexplained', 'other-answers'])
  })

  it.each([
    ['<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>'],
    ['{{constructor}}'],
    ['Ana\u202Eevil'],
    ['\u0000\u0007Ana'],
  ])('a name such as %j stays text, and is pointed out', (name) => {
    const [row] = regrade(forged(good, (document) => (document.name = name))).rows
    expect(row?.solved).toBe(true)
    expect(row?.remarks.map(({ code }) => code)).toEqual(['odd-name'])
    expect(row?.name).not.toMatch(/[\p{Cc}\u202e]/u)
    expect(toCsv(regrade(codeOf(solvedBy(name, first)))).split('\r\n')).toHaveLength(3)
  })

  it('a submission that is too large, or grows without end, is refused', () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024), { level: 9 })
    const long = Buffer.from(Array.from({ length: 300_000 }, (_, n) => (n * 7_919) % 251))
    const refusals = [bomb, long].map((bytes) => {
      const code = Buffer.concat([Buffer.alloc(4), bytes]).toString('base64url')
      const { rows, refused } = regrade(`#a1${code}`)
      expect(rows).toEqual([])
      return refused.map((one) => one.code)
    })
    expect(refusals).toEqual([['too-large'], [expect.stringMatching(/too-large|damaged|cut-short/)]])
  })

  it('work that is too large is not made into a submission', () => {
    const state = { seed: 1 }
    const noise = Array.from({ length: 130_000 }, () => {
      state.seed = (Math.imul(state.seed, 1_103_515_245) + 12_345) >>> 0
      return String.fromCharCode(33 + ((state.seed >>> 16) % 90))
    }).join('')
    const drafts = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`managed:${n}`, noise]))
    const work = solvedBy('Ana', first)
    expect(makeSubmission({ ...work, scenario: { ...work.scenario, drafts } })).toMatchObject({ ok: false })
  })

  it('whatever anybody pastes, nothing is thrown and nothing is solved', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string({ unit: 'binary' }), mutated(good), fc.constant('#a1'), fc.constant('#s1x')),
        ),
        (texts) => {
          const { rows, refused } = regrade(texts)
          expect(rows.every(({ grade: { goals } }) => goals.length > 0)).toBe(true)
          expect(refused.every(({ sentence }) => sentence !== '')).toBe(true)
        },
      ),
    )
  })
})

describe('a class', () => {
  const wrong = union.wrong[0]
  if (!wrong) throw new Error('union has no wrong ways.')

  it('has its misconceptions counted, each student once', () => {
    const bo = codeOf(workBy('Bo', union, wrong))
    const { heat, alike, rows } = regrade([
      codeOf(solvedBy('Ana', union)),
      bo,
      bo,
      codeOf(workBy('Cy', union, wrong)),
    ])
    expect(rows.map(({ repeats }) => repeats)).toEqual([false, false, true, false])
    expect(heat).toMatchObject([{ submissions: 3, solved: 1, wrongWays: [{ title: wrong.title, count: 2 }] }])
    const missed = heat[0]?.goals.find(({ id }) => id === wrong.fails)
    expect(missed).toMatchObject({ missed: 2, share: 2 / 3 })
    expect(missed?.example).not.toBeNull()
    expect(alike.map(({ kind, rows: places }) => [kind, places])).toEqual([
      ['sameLink', [1, 2]],
      ['sameWork', [1, 3]],
    ])
  })

  it('is told how far it is, one submission after the other', () => {
    const steps = [...regradeSteps(['Ana', 'Bo', 'Cy'].map((name) => codeOf(solvedBy(name, first))))]
    expect(steps).toEqual([1, 2, 3].map((done) => ({ done, all: 3 })))
  })
})

const claim = (document: Record<string, unknown>) => document.challenge as Record<string, unknown>

const mutated = (code: string) =>
  fc
    .tuple(fc.nat(code.length - 1), fc.string({ minLength: 1, maxLength: 3 }))
    .map(([at, text]) => code.slice(0, at) + text + code.slice(at + 1))
