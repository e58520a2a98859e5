import { assign, fromPromise, setup } from 'xstate'
import type { SnapshotFrom } from 'xstate'

interface AutosaveContext {
  /** What is not yet known to be kept; `undefined` once it is. */
  readonly pending: unknown
  /** Whether `pending` is newer than what is being saved at this moment. */
  readonly outrun: boolean
  /** Failures in a row. */
  readonly failures: number
  /** Why the last attempt failed; `null` since the last success. */
  readonly error: string | null
  /** What it failed with. */
  readonly cause: unknown
}

type AutosaveEvent =
  /** There is a newer document. It is kept as it is: whoever sends it must not change it afterwards. */
  | { readonly type: 'changed'; readonly document: unknown }
  /** Save now, as when the page is being hidden or closed. */
  | { readonly type: 'flush' }
  /** What is pending is cared for elsewhere by now. */
  | { readonly type: 'moved' }

/** How a save can end well: made, or not made because something newer is kept than it builds upon. */
export type SaveEnd = 'made' | 'overtaken'

/** A wait that starts again at each change, so that a burst of typing is one save. */
const DEBOUNCE_MS = 60
/** … but somebody who never pauses is not left unsaved for longer than this. */
const LONGEST_WAIT_MS = 500
const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 60_000
/** A browser that has not answered by then may never do so. */
const PATIENCE_MS = 30_000

/**
 * When to save: soon after a change, again if something changed meanwhile, and again after a failure, waiting longer
 * each time. It never saves over something newer: then it waits in `conflict` until it is told that what it has is cared
 * for elsewhere. It knows neither what a document is nor where it goes: `provide` the actor `save`.
 */
export const autosaveMachine = setup({
  types: { context: {} as AutosaveContext, events: {} as AutosaveEvent },
  actors: {
    save: fromPromise<SaveEnd, { readonly document: unknown }>(() =>
      Promise.reject(new Error('Nothing was provided to save with.')),
    ),
  },
  actions: {
    keep: assign(({ event }) => (event.type === 'changed' ? { pending: event.document } : {})),
    markOutrun: assign({ outrun: true }),
    startAttempt: assign({ outrun: false }),
    forgetFailures: assign({ failures: 0, error: null, cause: undefined }),
    forgetPending: assign({ pending: undefined }),
    noteFailure: assign({
      failures: ({ context }) => context.failures + 1,
      error: (_, params: { readonly error: unknown }) => sentence(params.error),
      cause: (_, params) => params.error,
    }),
  },
  guards: {
    outrun: ({ context }) => context.outrun,
    overtaken: (_, params: { readonly end: SaveEnd }) => params.end === 'overtaken',
  },
  delays: {
    debounce: DEBOUNCE_MS,
    longestWait: LONGEST_WAIT_MS,
    patience: PATIENCE_MS,
    retryDelay: ({ context }) => Math.min(FIRST_RETRY_MS * 2 ** (context.failures - 1), LONGEST_RETRY_MS),
  },
}).createMachine({
  id: 'autosave',
  context: { pending: undefined, outrun: false, failures: 0, error: null, cause: undefined },
  initial: 'saved',
  states: {
    saved: { on: { changed: { target: 'dirty', actions: 'keep' } } },

    dirty: {
      after: { longestWait: 'attempting' },
      on: { flush: 'attempting' },
      initial: 'settling',
      states: {
        settling: {
          after: { debounce: '#autosave.attempting' },
          on: { changed: { target: 'settling', reenter: true, actions: 'keep' } },
        },
      },
    },

    attempting: {
      entry: 'startAttempt',
      invoke: {
        src: 'save',
        input: ({ context }) => ({ document: context.pending }),
        onDone: [
          {
            guard: { type: 'overtaken', params: ({ event }) => ({ end: event.output }) },
            target: 'conflict',
            actions: 'forgetFailures',
          },
          { guard: 'outrun', target: 'dirty', actions: 'forgetFailures' },
          { target: 'saved', actions: ['forgetFailures', 'forgetPending'] },
        ],
        onError: {
          target: 'failed',
          actions: { type: 'noteFailure', params: ({ event }) => ({ error: event.error }) },
        },
      },
      after: {
        patience: {
          target: 'failed',
          actions: { type: 'noteFailure', params: { error: new Error('The browser does not answer.') } },
        },
      },
      on: {
        changed: { actions: ['keep', 'markOutrun'] },
        // A page about to go cannot wait for the save under way before it starts the newer one.
        flush: { guard: 'outrun', target: 'attempting', reenter: true },
      },
      initial: 'saving',
      states: { saving: {}, retrying: {} },
    },

    failed: {
      after: { retryDelay: 'attempting.retrying' },
      on: { changed: { actions: 'keep' }, flush: 'attempting.retrying' },
    },

    conflict: {
      on: { changed: { actions: 'keep' } },
    },
  },

  on: { moved: { target: '.saved', actions: ['forgetFailures', 'forgetPending'] } },
})

function sentence(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : 'The browser did not say why.'
}

export type SaveStatus = 'saved' | 'dirty' | 'saving' | 'failed' | 'retrying' | 'conflict'

/** The one word to show. In `failed` and `retrying`, `snapshot.context.error` is the sentence that says why. */
export function saveStatus(snapshot: SnapshotFrom<typeof autosaveMachine>): SaveStatus {
  if (snapshot.matches({ attempting: 'retrying' })) return 'retrying'
  if (snapshot.matches('attempting')) return 'saving'
  if (snapshot.matches('failed')) return 'failed'
  if (snapshot.matches('conflict')) return 'conflict'
  return snapshot.matches('dirty') ? 'dirty' : 'saved'
}
