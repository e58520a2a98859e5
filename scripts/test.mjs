// npm test: everything, from a fresh clone on. It installs what is missing, checks, tests, builds, and drives the
// built app in a real browser. It goes on after a failure, so that one run shows all there is to mend.
import './node-version.mjs'
import { provideBrowser } from './browser-install.mjs'
import { checks } from './checks.mjs'
import { installPackages } from './install.mjs'
import { failure, since, take, takeAll } from './step.mjs'
import { clearReports, tally } from './tally.mjs'

const start = performance.now()
await installPackages()
process.env.CHROME_PATH = await provideBrowser()
clearReports()

const outcomes = await takeAll(
  [{ name: 'unit, property and component tests', script: 'test:unit' }, ...checks],
  2,
)
const build = await take({ name: 'build, with the size of the first load', script: 'build' })
outcomes.push(build)
if (build.ok) {
  // Alone: a browser keeps more than one core busy.
  outcomes.push(await take({ name: 'browser tests', script: 'test:browser', live: true, seconds: 1500 }))
}

console.log(`\nAll of it took ${since(start)}.`)
const failed = failure(outcomes)
if (failed) {
  console.error(failed)
  process.exitCode = 1
} else {
  const { passed, failed: none } = tally()
  console.log(`${passed} passed, ${none} failed`)
}
