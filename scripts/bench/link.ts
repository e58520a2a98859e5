import { decodeLink, encodeLink, openStarter, starters } from '../../src/scenario'
import { handMade } from '../../tests/scenario/hand-made'
import { apart } from './apart'
import { hostileLinks } from './hostile-links'
import { median, rounds, timed } from './measure'

/** What opening a link may take, whatever is in it. */
const PROMISE = { milliseconds: 100, warm: 100, peak: 64 * 2 ** 20 }

/** Prints what links cost: those of everyday scenarios, and texts that were made to cost much. */
export function benchLinks(): void {
  console.log('\nLinks: characters, and milliseconds to make and to open one')
  const scenarios = [
    ...starters.map(({ id }) => [id, openStarter(id)] as const),
    ['made by hand', handMade()] as const,
  ]
  for (const [name, scenario] of scenarios) {
    const link = encodeLink(scenario)
    const make = median(rounds(() => timed(() => encodeLink(scenario))))
    const open = median(rounds(() => timed(() => decodeLink(link))))
    console.log(
      `  ${name.padEnd(16)} ${String(link.length).padStart(5)} ${make.toFixed(1).padStart(8)} ${open.toFixed(1).padStart(8)}`,
    )
  }
  console.log(
    '\nHostile links, each in a process of its own: milliseconds the first time and once warm, and mebibytes at most',
  )
  const all = Object.entries(hostileLinks).map(([name, make]) => {
    const opened = apart(new URL('./open-link.ts', import.meta.url), make()) as Opened
    print(name, opened)
    return opened
  })
  print('the worst', {
    milliseconds: Math.max(...all.map(({ milliseconds }) => milliseconds)),
    warm: Math.max(...all.map(({ warm }) => warm)),
    peak: all.reduce<number | null>(
      (most, { peak }) => (peak === null ? most : Math.max(most ?? 0, peak)),
      null,
    ),
  })
  print('the promise', PROMISE)
}

interface Opened {
  readonly milliseconds: number
  /** Milliseconds too, once the engine has seen such links before. */
  readonly warm: number
  /** Bytes, or null where the system does not tell. */
  readonly peak: number | null
}

function print(name: string, { milliseconds, warm, peak }: Opened): void {
  const mebibytes = peak === null ? 'unknown' : (peak / 2 ** 20).toFixed(0)
  const times = [milliseconds, warm].map((time) => time.toFixed(0).padStart(6)).join(' ')
  console.log(`  ${name.padEnd(52)} ${times} ${mebibytes.padStart(7)}`)
}
