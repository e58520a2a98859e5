import { cpus, hostname } from 'node:os'
import { decide, evaluate, type Account, type Decision, type Request } from '../src/iam'
import { decideNaively } from '../tests/iam/evaluation/naive/decide-naively'
import { cases, thousand, type Case } from './bench/cases'
import { benchLinks } from './bench/link'
import { benchGradeBook } from './bench/grade-book'
import { honestCase, hostileCases, hostileMatrix } from './bench/hostile'
import { benchMatrix } from './bench/matrix'
import { median, rate, ROUNDS, rounds } from './bench/measure'

/** Prints what the engine can do on this machine. Run it on a quiet one. */
const processors = cpus()
console.log(
  `${hostname()}: ${processors[0]?.model ?? 'unknown processor'}, ${processors.length} cores, Node ${process.version}`,
)
console.log(`Decisions a second, the median of ${ROUNDS} rounds; evaluate tells the whole story\n`)

for (const one of cases) {
  print(one.name)
  show('decide', ratesOf(one, decide))
  show('evaluate', ratesOf(one, evaluate))
}

const naive = ratesOf(thousand, decideNaively)
print(`${thousand.name}, read and evaluated one by one by the tests’ naive evaluator`)
show('naive', naive)
console.log(`  decide is ${Math.round(ratesOf(thousand, decide) / naive).toLocaleString('en')} times as fast`)
const micros = 1_000_000 / ratesOf(thousand, evaluate) / 1000
console.log(`  evaluate takes ${micros.toFixed(1)} µs a statement\n`)

console.log('The largest policies there may be')
for (const one of [honestCase, ...hostileCases]) {
  print(one.name)
  show('decide', ratesOf(one, decide))
  show('evaluate', ratesOf(one, evaluate))
}
const matrices = rounds(() => 0).map(hostileMatrix)
console.log('Matrix of 100 users, each with one such policy, by 50 requests; policies read')
console.log(`  honest  ${median(matrices.map(({ honest }) => honest)).toFixed(1)} ms`)
console.log(`  hostile ${median(matrices.map(({ hostile }) => hostile)).toFixed(1)} ms`)

benchMatrix()
benchLinks()
benchGradeBook()

type Answer = (account: Account, request: Request) => Decision | object

function ratesOf({ account, requests }: Case, answer: Answer): number {
  return rate(() => {
    for (const one of requests) answer(account, one)
  }, requests.length)
}

function print(name: string): void {
  console.log(name)
}

function show(what: string, perSecond: number): void {
  console.log(`  ${what.padEnd(8)} ${Math.round(perSecond).toLocaleString('en').padStart(12)}`)
}
