import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createActor, SimulatedClock } from 'xstate'
import type { Decision, StatementTrace, Trace } from '../../src/iam'
import { evaluatorMachine } from '../../src/machines/evaluator'

/** A trace with that many statements to each policy, decided as said. */
function traceOf(decision: Decision, ...counts: number[]): Trace {
  const statement = (index: number): StatementTrace => ({
    index,
    sid: null,
    effect: 'Allow',
    range: { start: 0, end: 0 },
    applies: false,
    elements: [],
  })
  return {
    request: { principal: 'p', action: 'a', resource: 'r' },
    context: {},
    decision,
    rule: 'noAllowMatched',
    policies: counts.map((count, i) => ({
      source: { kind: 'identity', key: `managed:${i}`, name: `P${i}`, storage: 'customerManaged', via: [] },
      text: '',
      unreadable: [],
      statements: Array.from({ length: count }, (_, s) => statement(s)),
    })),
    decidedBy: [],
    missingContextKeys: [],
    rules: [],
    parts: [],
    guardrail: null,
    uncertain: [],
  }
}

function play(trace: Trace, autoplay = false) {
  const clock = new SimulatedClock()
  const actor = createActor(evaluatorMachine, { clock }).start()
  actor.send({ type: 'send', trace, autoplay })
  return { actor, clock, place: () => actor.getSnapshot().value.request }
}

const paths: Record<Decision, readonly string[]> = {
  explicitDeny: ['explicitDeny', 'explicitlyDenied'],
  allowed: ['explicitDeny', 'explicitAllow', 'allowed'],
  implicitDeny: ['explicitDeny', 'explicitAllow', 'defaultDeny', 'deniedByDefault'],
}

describe('evaluator machine', () => {
  for (const [decision, path] of Object.entries(paths)) {
    it(`leads a request that is ${decision} past ${path.join(', ')}, and back again`, () => {
      const { actor, place } = play(traceOf(decision as Decision, 2, 1))
      const seen = []
      for (let i = 0; i < 3 + path.length; i += 1) {
        seen.push(place())
        actor.send({ type: 'step' })
      }
      expect(seen).toEqual(['collecting', 'collecting', 'collecting', ...path])
      const back = []
      for (let i = 0; i < 2 + path.length; i += 1) {
        actor.send({ type: 'back' })
        back.push(place())
      }
      expect(back).toEqual([...path.slice(0, -1).reverse(), 'collecting', 'collecting', 'collecting'])
      expect(actor.getSnapshot().context.filed).toBe(0)
    })

    it(`jumps to the verdict ${path.at(-1)} from anywhere`, () => {
      const { actor, place } = play(traceOf(decision as Decision, 3))
      actor.send({ type: 'end' })
      expect(place()).toBe(path.at(-1))
      expect(actor.getSnapshot().context.filed).toBe(3)
    })
  }

  it('reads statements one beat after the other, then the gates, and stops by itself', () => {
    const { actor, clock, place } = play(traceOf('allowed', 2), true)
    expect(actor.getSnapshot().value.playback).toBe('playing')
    for (let i = 0; i < 4; i += 1) clock.increment(1600)
    expect(place()).toBe('allowed')
    expect(actor.getSnapshot().value.playback).toBe('paused')
  })

  it('goes twice as fast at speed 2', () => {
    const { actor, clock } = play(traceOf('allowed', 5))
    actor.send({ type: 'speed', speed: 2 })
    actor.send({ type: 'play' })
    clock.increment(800)
    expect(actor.getSnapshot().context.filed).toBe(1)
  })

  it('shortens the beat where there are many statements', () => {
    const { actor, clock, place } = play(traceOf('allowed', 400), true)
    clock.increment(24_000)
    for (let i = 0; i < 400 && place() === 'collecting'; i += 1) clock.increment(60)
    expect(place()).not.toBe('collecting')
    actor.stop()
  })

  it('has a story even with no statement at all', () => {
    const { actor, place } = play(traceOf('implicitDeny'))
    expect(place()).toBe('collecting')
    for (let i = 0; i < 4; i += 1) actor.send({ type: 'step' })
    expect(place()).toBe('deniedByDefault')
  })

  it('starts over on play at the end, and on replay', () => {
    const { actor, place } = play(traceOf('explicitDeny', 1))
    actor.send({ type: 'end' })
    actor.send({ type: 'play' })
    expect(place()).toBe('collecting')
    expect(actor.getSnapshot().value.playback).toBe('playing')
    actor.send({ type: 'end' })
    actor.send({ type: 'replay' })
    expect(place()).toBe('collecting')
    actor.send({ type: 'clear' })
    expect(place()).toBe('idle')
    actor.send({ type: 'play' })
    expect(actor.getSnapshot().value.playback).toBe('paused')
  })

  it('takes any sequence of events without leaving the trace: the verdict is always the decision', () => {
    const event = fc.constantFrom('step', 'back', 'end', 'replay', 'play', 'pause', 'step', 'step')
    fc.assert(
      fc.property(
        fc.constantFrom<Decision>('allowed', 'explicitDeny', 'implicitDeny'),
        fc.nat(6),
        fc.array(event, { maxLength: 40 }),
        (decision, count, events) => {
          const { actor, place } = play(traceOf(decision, count))
          for (const type of events) {
            actor.send({ type: type as 'step' })
            const { filed, statements } = actor.getSnapshot().context
            expect(filed).toBeGreaterThanOrEqual(0)
            expect(filed).toBeLessThanOrEqual(statements.length)
            const verdicts = ['allowed', 'explicitlyDenied', 'deniedByDefault']
            if (verdicts.includes(place())) expect(place()).toBe(paths[decision].at(-1))
          }
        },
      ),
    )
  })
})
