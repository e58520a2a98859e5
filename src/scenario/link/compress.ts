import { deflateSync, FlateErrorCode, Inflate } from 'fflate'
import { dictionary } from './dictionary'

/** The bytes deflated with the preset dictionary, as small as the library makes them. */
export function deflate(bytes: Uint8Array): Uint8Array {
  // 64 Ki places to remember in: the longest payload has not many more.
  return deflateSync(bytes, { level: 9, mem: 4, dictionary })
}

export type Inflated =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: 'damaged' | 'cut-short' | 'too-large' }

/** Bytes inflated at a time. At worst a slice becomes a thousand times as large, and then no other one is touched. */
const SLICE = 4096

/** A block of deflated data has at most 64 Ki bytes before something comes of it; after so many there is no more to come. */
const LONGEST_SILENCE = 2 ** 16 / SLICE + 2

/**
 * The bytes that were deflated, if there are at most so many. A small payload can stand for gigabytes, so it is inflated
 * slice by slice, and never much further than `most`. What follows the end of the deflated data is passed over.
 */
export function inflate(deflated: Uint8Array, most: number): Inflated {
  const pieces: Uint8Array[] = []
  let length = 0
  let silence = 0
  const stream = new Inflate({ dictionary }, (piece) => {
    pieces.push(piece)
    length += piece.length
    silence = piece.length > 0 ? 0 : silence + 1
  })
  try {
    let at = 0
    do {
      stream.push(deflated.subarray(at, at + SLICE), at + SLICE >= deflated.length)
      at += SLICE
      if (length > most) return { ok: false, code: 'too-large' }
    } while (at < deflated.length && silence < LONGEST_SILENCE)
  } catch (error) {
    return { ok: false, code: isEarlyEnd(error) ? 'cut-short' : 'damaged' }
  }
  return { ok: true, bytes: joined(pieces, length) }
}

const isEarlyEnd = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === FlateErrorCode.UnexpectedEOF

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
