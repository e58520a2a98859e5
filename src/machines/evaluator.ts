import { assign, raise, setup } from 'xstate'
import type { StatementRef, Trace } from '../iam'

/** Milliseconds a statement stays under the lamp at speed 1, so that it can be read. */
const BEAT = 1600
/** However many statements there are, collecting them takes no longer than this, in milliseconds, at speed 1. */
const COLLECTING_AT_MOST = 24_000

export const speeds = [0.5, 1, 2, 4] as const
export type Speed = (typeof speeds)[number]

interface EvaluatorContext {
  readonly trace: Trace | null
  /** Every statement of the trace, in the order in which they arrive. */
  readonly statements: readonly StatementRef[]
  /** How many statements have been filed at their gate; the next one is under the lamp while collecting. */
  readonly filed: number
  readonly speed: Speed
}

export type EvaluatorEvent =
  | { type: 'send'; trace: Trace; autoplay: boolean }
  | { type: 'clear' }
  | { type: 'play' }
  | { type: 'pause' }
  | { type: 'step' }
  | { type: 'back' }
  | { type: 'end' }
  | { type: 'replay' }
  | { type: 'speed'; speed: Speed }

/** Play at the end starts over, as a media player does. */
const again = { target: 'collecting', actions: 'unfileAll' } as const

const nothing = { trace: null, statements: [], filed: 0 }

/**
 * Plays a trace: a request's way past the three gates. The machine decides nothing; at each gate it asks the trace
 * what was decided, so any step can be taken back. Two regions: where the request is, and whether time runs.
 */
export const evaluatorMachine = setup({
  types: {
    context: {} as EvaluatorContext,
    events: {} as EvaluatorEvent,
  },
  delays: {
    beat: ({ context }) =>
      Math.min(BEAT, COLLECTING_AT_MOST / Math.max(1, context.statements.length)) / context.speed,
  },
  guards: {
    hasTrace: ({ context }) => context.trace !== null,
    autoplays: ({ event }) => event.type === 'send' && event.autoplay,
    underLamp: ({ context }) => context.filed < context.statements.length - 1,
    somethingFiled: ({ context }) => context.filed > 0,
    stopped: ({ context }) => context.trace?.decision === 'explicitDeny',
    opens: ({ context }) => context.trace?.decision === 'allowed',
  },
  actions: {
    take: assign(({ context, event }) => {
      if (event.type !== 'send') return context
      return { ...context, trace: event.trace, statements: statementsOf(event.trace), filed: 0 }
    }),
    forget: assign(nothing),
    fileOne: assign({ filed: ({ context }) => context.filed + 1 }),
    unfileOne: assign({ filed: ({ context }) => Math.max(0, context.filed - 1) }),
    unfileLast: assign({ filed: ({ context }) => Math.max(0, context.statements.length - 1) }),
    fileAll: assign({ filed: ({ context }) => context.statements.length }),
    unfileAll: assign({ filed: 0 }),
    setSpeed: assign({
      speed: ({ context, event }) => (event.type === 'speed' ? event.speed : context.speed),
    }),
    pause: raise({ type: 'pause' }),
    step: raise({ type: 'step' }),
  },
}).createMachine({
  id: 'evaluator',
  type: 'parallel',
  context: { ...nothing, speed: 1 },
  on: { speed: { actions: 'setSpeed' } },
  states: {
    request: {
      initial: 'idle',
      on: {
        send: { target: '.collecting', actions: 'take' },
        clear: { target: '.idle', actions: 'forget' },
        replay: { guard: 'hasTrace', target: '.collecting', actions: 'unfileAll' },
        end: [
          { guard: 'stopped', target: '.explicitlyDenied', actions: 'fileAll' },
          { guard: 'opens', target: '.allowed', actions: 'fileAll' },
          { guard: 'hasTrace', target: '.deniedByDefault', actions: 'fileAll' },
        ],
      },
      states: {
        idle: {},
        /** Every policy that applies is fetched and each of its statements read: does it match this request? */
        collecting: {
          on: {
            step: [
              { guard: 'underLamp', actions: 'fileOne' },
              { target: 'explicitDeny', actions: 'fileAll' },
            ],
            back: { guard: 'somethingFiled', actions: 'unfileOne' },
          },
        },
        /** The first gate: is there a Deny among the statements that match? */
        explicitDeny: {
          on: {
            step: [{ guard: 'stopped', target: 'explicitlyDenied' }, { target: 'explicitAllow' }],
            back: { target: 'collecting', actions: 'unfileLast' },
          },
        },
        /** The second gate: is there an Allow that holds? */
        explicitAllow: {
          on: {
            step: [{ guard: 'opens', target: 'allowed' }, { target: 'defaultDeny' }],
            back: 'explicitDeny',
          },
        },
        /** The third gate: nobody spoke, so the answer is no. */
        defaultDeny: {
          on: { step: 'deniedByDefault', back: 'explicitAllow' },
        },
        explicitlyDenied: { entry: 'pause', on: { back: 'explicitDeny', play: again } },
        allowed: { entry: 'pause', on: { back: 'explicitAllow', play: again } },
        deniedByDefault: { entry: 'pause', on: { back: 'defaultDeny', play: again } },
      },
    },
    playback: {
      initial: 'paused',
      on: {
        send: [{ guard: 'autoplays', target: '.playing' }, { target: '.paused' }],
        clear: '.paused',
        replay: { guard: 'hasTrace', target: '.playing' },
        pause: '.paused',
        back: '.paused',
      },
      states: {
        paused: { on: { play: { guard: 'hasTrace', target: 'playing' } } },
        playing: { after: { beat: { target: 'playing', reenter: true, actions: 'step' } } },
      },
    },
  },
})

/** Every statement of a trace, policy by policy, in the order of the text. */
function statementsOf(trace: Trace): readonly StatementRef[] {
  return trace.policies.flatMap((policy, p) => policy.statements.map((_, s) => ({ policy: p, statement: s })))
}
