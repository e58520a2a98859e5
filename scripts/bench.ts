import { cpus, hostname, loadavg } from 'node:os'
import { benchDecisions } from './bench/decisions'
import { benchGradeBook } from './bench/grade-book'
import { benchHostile } from './bench/hostile'
import { benchLinks } from './bench/link'
import { benchMatrix } from './bench/matrix'
import { ROUNDS } from './bench/measure'

/**
 * Prints what the engine can do on this machine. Run it on a quiet one, all of it or some parts:
 * `npm run bench -- decisions matrix`.
 */
const parts: Readonly<Record<string, () => void>> = {
  decisions: benchDecisions,
  hostile: benchHostile,
  matrix: benchMatrix,
  links: benchLinks,
  'grade-book': benchGradeBook,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. The parts are ${Object.keys(parts).join(', ')}.`)
  process.exit(1)
}

const processors = cpus()
const [load = 0] = loadavg()
console.log(
  `${hostname()}: ${processors[0]?.model ?? 'unknown processor'}, ${processors.length} cores, Node ${process.version}, load ${load.toFixed(1)}`,
)
console.log(`All numbers are the median of ${ROUNDS} rounds, unless they say otherwise`)
for (const [name, bench] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) bench()
