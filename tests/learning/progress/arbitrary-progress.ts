import fc from 'fast-check'
import type { Attempt, Progress } from '../../../src/learning'

const moment = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) })
  .map((time) => new Date(time).toISOString())
/** Few, so that two progresses often speak of the same. */
const soon = fc.constantFrom('2026-11-01T10:00:00.000Z', '2026-11-02T10:00:00.000Z')
const when = fc.oneof(soon, moment)
const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'constructor'))
const seconds = fc.constantFrom(0, 30, 600)

const attempt: fc.Arbitrary<Attempt> = fc.record({
  of: fc.record({
    kind: fc.constantFrom('lesson', 'challenge'),
    id: fc.constantFrom('union', 'why-groups'),
    seed: fc.constantFrom(0, 7),
  }),
  begun: when,
  seconds,
  hints: fc.nat(4),
  answers: fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('allowed', 'denied')),
  mistaken: fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('allowed', 'denied')),
  told: ids,
  missed: ids,
  step: fc.nat(6),
  done: ids,
  solved: fc.option(when),
  best: fc.option(fc.record({ calls: fc.nat(20), characters: fc.nat(900) })),
})

/** Two of the same workspace are about the same task, as they are where ids are made of tasks. */
const ofItsWorkspace = (attempts: Readonly<Record<string, Attempt>>): Progress['attempts'] =>
  Object.fromEntries(
    Object.entries(attempts).map(([workspace, one]) => [
      workspace,
      { ...one, of: { kind: 'challenge', id: 'union', seed: 0 } as const },
    ]),
  )

export const anyProgress: fc.Arbitrary<Progress> = fc.record({
  attempts: fc
    .dictionary(fc.constantFrom('lesson:x', 'challenge:y', 'constructor', 'toString'), attempt)
    .map(ofItsWorkspace),
  reviewed: fc.dictionary(
    fc.constantFrom('union/order', 'one-deny/admin', 'valueOf'),
    fc.record({ at: when, right: fc.boolean() }),
  ),
  lastVisit: fc.option(when),
  set: fc.option(fc.constantFrom('#set=first-hour', '#set=groups&exam')),
})
