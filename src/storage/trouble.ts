/** Why something could not be kept, as far as one can do something about it. */
export type TroubleKind = 'full' | 'refused' | 'failed'

/** An error of the browser's storage, with a sentence to show. */
export class StorageTrouble extends Error {
  readonly kind: TroubleKind

  constructor(kind: TroubleKind, sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.kind = kind
  }
}

const REFUSALS = [
  'SecurityError',
  'NotAllowedError',
  'InvalidStateError',
  'InvalidAccessError',
  'UnknownError',
]

/** What the browser's error means for whoever has something to lose. */
export function troubleOf(error: unknown): StorageTrouble {
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError') {
    return new StorageTrouble(
      'full',
      'There is no room left in this browser to keep the last change. Delete workspaces you no longer need and empty the trash, or take this one with you as a file.',
      error,
    )
  }
  if (REFUSALS.includes(name)) {
    return new StorageTrouble(
      'refused',
      'The browser refused to keep the last change. It is tried again; meanwhile you can take this with you as a file.',
      error,
    )
  }
  return new StorageTrouble('failed', reasonOf(error), error)
}

/** What an error says, as a sentence to show. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : 'The browser did not say why.'
}
