import { describe, expect, it } from 'vitest'
import { lengthNote } from '../../../src/components/share/length-note'
import { LONGEST_QR_LINK, qrCode } from '../../../src/components/share/qr'

describe('what becomes of a link on its way', () => {
  it.each([
    [100, 'Every chat and mail program of today takes that.'],
    [1_024, 'Every chat and mail program of today takes that.'],
    [1_025, 'Some older Outlooks cut links off after 1,024 characters'],
    [2_001, 'Most chats take that.'],
    [4_001, 'Better send a file.'],
  ])('%i characters: %s', (length, sentence) => {
    expect(lengthNote(length)).toContain(sentence)
  })
})

describe('a QR code', () => {
  it('has its three corner marks, with nothing around', () => {
    const code = qrCode('https://example.org/#s1abc')
    if (!code) throw new Error('none')
    const dark = squares(code.path)
    const mark = (x: number, y: number) =>
      Array.from({ length: 7 }, (_, row) =>
        Array.from({ length: 7 }, (__, column) => (dark.has(`${x + column} ${y + row}`) ? '#' : '.')).join(
          '',
        ),
      )
    const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######']
    const far = code.size - 4 - 7
    expect(mark(4, 4)).toEqual(finder)
    expect(mark(far, 4)).toEqual(finder)
    expect(mark(4, far)).toEqual(finder)
    expect(
      [...dark].some((at) => at.split(' ').some((n) => Number(n) < 4 || Number(n) >= code.size - 4)),
    ).toBe(false)
  })

  it('is made of the longest link it is promised for, and of none that is longer', () => {
    expect(qrCode('x'.repeat(LONGEST_QR_LINK))).not.toBeNull()
    expect(qrCode('x'.repeat(LONGEST_QR_LINK + 1))).toBeNull()
  })
})

/** The dark squares that a path draws, as `x y`. */
function squares(path: string): ReadonlySet<string> {
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)]
  return new Set(
    runs.flatMap(([, x, y, length]) =>
      Array.from({ length: Number(length) }, (_, i) => `${Number(x) + i} ${y}`),
    ),
  )
}
