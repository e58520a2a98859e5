import { decide, evaluate } from '../../src/iam'
import { decideNaively } from '../../tests/iam/evaluation/naive/decide-naively'
import { statementsOf } from '../../tests/iam/evaluation/naive/document'
import { crowd, everyday, fifteen, growing, guardedFifteen, thousand, type Case } from './cases'
import { microsOf, rateOf } from './measure'
import { table } from './table'

/** Prints how many decisions a second there are, with and without their story, and what they cost beside naive ones. */
export function benchDecisions(): void {
  table(
    'Decisions a second; evaluate tells the whole story',
    ['decide', 'evaluate'],
    [...[fifteen, guardedFifteen, thousand, crowd].map((one) => rates(one))],
  )
  const micros = growing.map(({ count, ...one }) => {
    const story = microsOf(one, evaluate)
    return {
      name: `${count.toLocaleString('en')} statements`,
      values: [microsOf(one, decide), story, story / count],
    }
  })
  table(
    'Microseconds, where all but five statements are of other services',
    ['decide', 'evaluate', 'a statement'],
    micros,
  )
  againstNaive()
}

const rates = (one: Case) => ({ name: one.name, values: [rateOf(one, decide), rateOf(one, evaluate)] })

/** Beside the tests' naive evaluator, which reads every policy for every request. */
function againstNaive(): void {
  const texts = thousand.account.groups.flatMap(({ inlinePolicies }) =>
    inlinePolicies.map(({ document }) => document),
  )
  const naive = microsOf(thousand, decideNaively)
  const reading = microsOf({ ...thousand, requests: everyday.slice(0, 1) }, () => statementsOf(texts))
  const fast = microsOf(thousand, decide)
  table(
    `${thousand.name}, one by one by the tests’ naive evaluator`,
    ['µs', '× decide'],
    [
      { name: 'reading the policies and evaluating them', values: [naive, naive / fast] },
      { name: 'evaluating them', values: [naive - reading, (naive - reading) / fast] },
      { name: 'decide', values: [fast, 1] },
    ],
  )
}
