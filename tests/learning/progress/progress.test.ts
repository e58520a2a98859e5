import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attemptIn,
  decodeProgress,
  emptyProgress,
  encodeProgress,
  mergeProgress,
  withAttempt,
  withAnswer,
  withHint,
  withMissed,
  withMistaken,
  withSeconds,
  withSolved,
  withStep,
  withStepDone,
  withTold,
  withoutAttempt,
} from '../../../src/learning'
import type { Progress } from '../../../src/learning'
import { odd } from '../../scenario/tampering'
import { anyProgress } from './arbitrary-progress'

const NOW = '2026-11-30T10:00:00.000Z'
const begun = withAttempt(emptyProgress, 'w', { kind: 'challenge', id: 'union', seed: 0 }, NOW)

describe('merging', () => {
  it('comes to the same, whoever was first', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        expect(mergeProgress(b, a)).toEqual(mergeProgress(a, b))
      }),
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        expect(mergeProgress(a, a)).toEqual(a)
        const once = mergeProgress(a, b)
        expect(mergeProgress(once, b)).toEqual(once)
        expect(mergeProgress(once, a)).toEqual(once)
      }),
    )
  })

  it('loses nothing that was reached', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        const merged = mergeProgress(a, b)
        for (const [workspace, attempt] of [...Object.entries(a.attempts), ...Object.entries(b.attempts)]) {
          const both = attemptIn(merged, workspace)
          if (both === null) throw new Error(`${workspace} is gone`)
          expect(both.done).toEqual(expect.arrayContaining([...attempt.done]))
          expect(both.missed).toEqual(expect.arrayContaining([...attempt.missed]))
          expect(both.seconds).toBeGreaterThanOrEqual(attempt.seconds)
          expect(both.hints).toBeGreaterThanOrEqual(attempt.hints)
          expect(Object.keys(both.answers)).toEqual(expect.arrayContaining(Object.keys(attempt.answers)))
          if (attempt.solved !== null)
            expect(both.solved !== null && both.solved <= attempt.solved).toBe(true)
          if (attempt.best !== null) expect(both.best?.calls).toBeLessThanOrEqual(attempt.best.calls)
        }
      }),
    )
  })

  it('keeps the latest of more than there may be', () => {
    const many = (from: number): Progress => ({
      ...emptyProgress,
      reviewed: Object.fromEntries(
        Array.from({ length: 700 }, (_, n) => [
          `q${from + n}`,
          { at: new Date(Date.UTC(2026, 0, 1) + (from + n) * 1000).toISOString(), right: true },
        ]),
      ),
    })
    const keys = Object.keys(mergeProgress(many(0), many(700)).reviewed)
    expect(keys).toHaveLength(1_000)
    expect(keys).toContain('q1399')
    expect(keys).not.toContain('q399')
  })
})

describe('progress as a document', () => {
  it('goes round', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        expect(decodeProgress(JSON.stringify(encodeProgress(progress)))).toEqual({
          ok: true,
          value: progress,
        })
      }),
    )
  })

  it('has an answer to whatever anybody wrote', () => {
    const field = fc.constantFrom('attempts', 'reviewed', 'lastVisit', 'format', 'version')
    const document = fc
      .tuple(anyProgress, fc.dictionary(field, odd))
      .map(([progress, fields]) => ({ ...encodeProgress(progress), ...fields }))
    fc.assert(
      fc.property(fc.oneof(document, odd, fc.string({ unit: 'binary' })), (json) => {
        const decoded = decodeProgress(json)
        if (decoded.ok)
          expect(decodeProgress(encodeProgress(decoded.value))).toEqual({ ok: true, value: decoded.value })
        else expect(decoded.issues.every(({ message }) => message.endsWith('.'))).toBe(true)
      }),
    )
  })

  it('may be large, and not larger', () => {
    const attempts = Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`w${n}`, begun.attempts.w]))
    expect(decodeProgress({ ...encodeProgress(emptyProgress), attempts })).toMatchObject({ ok: false })
  })
})

describe('what happens to progress', () => {
  const changes: readonly (readonly [string, (progress: Progress) => Progress])[] = [
    ['a hint', (progress) => withHint(progress, 'w', 2)],
    ['an answer', (progress) => withAnswer(progress, 'w', 'second', 'denied')],
    ['something missed', (progress) => withMissed(progress, 'w', ['second'])],
    ['a mistake', (progress) => withMistaken(progress, 'w', 'second', 'allowed')],
    ['an answer that was told', (progress) => withTold(progress, 'w', 'second')],
    ['a step', (progress) => withStep(progress, 'w', 1)],
    ['a step that is done', (progress) => withStepDone(progress, 'w', 'look')],
    ['a solution', (progress) => withSolved(progress, 'w', NOW, { calls: 2, characters: 90 })],
  ]

  it.each(changes)('%s is noted once, and the same object comes back after that', (_, change) => {
    const once = change(begun)
    expect(once).not.toEqual(begun)
    expect(change(once)).toBe(once)
    expect(decodeProgress(encodeProgress(once))).toEqual({ ok: true, value: once })
  })

  it.each(changes)('%s is passed over where no attempt has begun', (_, change) => {
    expect(change(emptyProgress)).toBe(emptyProgress)
  })

  it('begins an attempt once, and forgets it whole', () => {
    expect(withAttempt(begun, 'w', { kind: 'lesson', id: 'other', seed: 0 }, NOW)).toBe(begun)
    expect(withoutAttempt(begun, 'w')).toEqual(emptyProgress)
    expect(attemptIn(emptyProgress, 'constructor')).toBeNull()
  })

  it('keeps what was said first, and holds nothing for told that was answered', () => {
    const wrong = withMistaken(withAnswer(begun, 'w', 'first', 'allowed'), 'w', 'first', 'allowed')
    const after = withAnswer(
      withMistaken(withTold(wrong, 'w', 'first'), 'w', 'first', 'odd'),
      'w',
      'first',
      'denied',
    )
    expect(after.attempts.w).toMatchObject({
      mistaken: { first: 'allowed' },
      answers: { first: 'denied' },
      told: [],
    })
  })

  it('is read where it was kept before mistakes were', () => {
    const { mistaken: _, told: __, ...old } = begun.attempts.w!
    const kept = { ...encodeProgress(begun), attempts: { w: old } }
    expect(decodeProgress(kept)).toEqual({ ok: true, value: begun })
  })

  it('adds up time, and the best of what was taken', () => {
    const timed = withSeconds(withSeconds(begun, 'w', 20.4), 'w', -5)
    expect(timed.attempts.w?.seconds).toBe(20)
    const solved = [
      { calls: 5, characters: 80 },
      { calls: 3, characters: 120 },
    ].reduce((progress, strokes) => withSolved(progress, 'w', NOW, strokes), begun)
    expect(solved.attempts.w?.best).toEqual({ calls: 3, characters: 80 })
  })
})
