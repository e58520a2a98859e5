import { encode } from 'uqr'

/** The largest that a phone's camera still reads off a screen: 137 squares across. */
const LARGEST_VERSION = 30

/** Characters of a link that fit into it: ISO/IEC 18004, table 7, version 30-L in bytes. */
export const LONGEST_QR_LINK = 1_732

/** Empty squares around it, which a reader needs to find it. */
const QUIET = 4

interface QrCode {
  /** Squares across, with the empty ones around. */
  readonly size: number
  /** The dark squares, as the path of an SVG in which a square is 1 by 1. */
  readonly path: string
}

/** A link as a QR code; `null` if it is too long for one that a camera could read. */
export function qrCode(link: string): QrCode | null {
  if (link.length > LONGEST_QR_LINK) return null
  const { size, data } = encode(link, {
    ecc: 'L',
    boostEcc: true,
    maxVersion: LARGEST_VERSION,
    border: QUIET,
  })
  return { size, path: data.map(rowPath).join('') }
}

/** The runs of dark squares of a row, one rectangle each. */
function rowPath(row: readonly boolean[], y: number): string {
  const runs: string[] = []
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x] || row[x - 1]) continue
    const length = row.slice(x).findIndex((dark) => !dark)
    runs.push(`M${x} ${y}h${length}v1h-${length}z`)
  }
  return runs.join('')
}
