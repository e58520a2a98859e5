import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Runs a script of this folder in a process of its own, where nothing is warm, and gives what it prints, which is JSON. */
export function apart(script: string, input = ''): unknown {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const { stdout, stderr } = spawnSync(process.execPath, [...process.execArgv, path], {
    input,
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(`${script} printed nothing.\n${stderr}`)
  return JSON.parse(stdout)
}
