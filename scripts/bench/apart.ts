import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Runs a script in a process of its own, where nothing is warm, and gives what it prints, which is JSON. */
export function apart(script: URL, input = ''): unknown {
  const path = fileURLToPath(script)
  const { stdout, stderr } = spawnSync(process.execPath, [...process.execArgv, path], {
    input,
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(`${path} printed nothing.\n${stderr}`)
  return JSON.parse(stdout)
}
