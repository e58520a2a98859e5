import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './command.mjs'

const VITEST = join(root, '.cache/vitest.json')
const PLAYWRIGHT = join(root, '.cache/playwright.json')

const read = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** Removes the reports of an earlier run, so that none of its numbers can be taken for this one's. */
export function clearReports() {
  for (const file of [VITEST, PLAYWRIGHT]) rmSync(file, { force: true })
}

/**
 * How many tests of Vitest and Playwright together passed and failed in this run.
 *
 * @throws if a report is missing
 */
export function tally() {
  const unit = read(VITEST)
  const { expected, flaky, unexpected } = read(PLAYWRIGHT).stats
  return { passed: unit.numPassedTests + expected + flaky, failed: unit.numFailedTests + unexpected }
}
