// npm run verify: what npm test does without the build and the browser, for the inner loop.
import './node-version.mjs'
import { checks } from './checks.mjs'
import { installPackages } from './install.mjs'
import { failure, since, takeAll } from './step.mjs'

const start = performance.now()
await installPackages()
const outcomes = await takeAll([{ name: 'tests', script: 'test:unit' }, ...checks], 2)
const failed = failure(outcomes)
console.log(failed ?? `All is well (${since(start)}).`)
process.exitCode = failed ? 1 : 0
