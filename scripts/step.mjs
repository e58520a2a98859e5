import { run } from './command.mjs'

/** @typedef {{ name: string, script: string, live?: boolean, seconds?: number }} Step `script` is one of package.json's. */
/** @typedef {{ name: string, ok: boolean }} Outcome */

export const since = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`

/**
 * Runs one step and prints its name and its seconds; its output too if it fails, or if it is live.
 *
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
export async function take({ name, script, live = false, seconds }) {
  const start = performance.now()
  if (live) console.log(`▸ ${name}`)
  const { ok, output } = await run('npm', ['run', '--silent', script], { live, seconds })
  console.log(`${ok ? '✓' : '✗'} ${name} (${since(start)})`)
  if (!ok) console.log(`${output}  To see this alone: npm run ${script}\n`)
  return { name, ok }
}

/**
 * Runs steps that do not depend on each other, a few at once, and goes on when one fails.
 *
 * @param {readonly Step[]} steps
 * @param {number} atOnce
 * @returns {Promise<Outcome[]>}
 */
export async function takeAll(steps, atOnce) {
  const waiting = [...steps]
  const outcomes = []
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) outcomes.push(await take(next))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return outcomes
}

/** The sentence that names the steps that failed, or null if all went well. */
export function failure(outcomes) {
  const failed = outcomes.filter((outcome) => !outcome.ok).map((outcome) => outcome.name)
  return failed.length > 0 ? `Failed: ${failed.join(', ')}.` : null
}
