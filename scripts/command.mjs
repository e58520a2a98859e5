import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs a program in the project's folder, without a keyboard, and never rejects.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ live?: boolean, seconds?: number, env?: Record<string, string> }} [options] `live` shows the output as it
 *   comes instead of keeping it; `seconds` is how long the program may take.
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(program, args, { live = false, seconds = 600, env = {} } = {}) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      timeout: seconds * 1000,
      // On Windows npm is a command file, which only a shell can start.
      shell: process.platform === 'win32' && program === 'npm',
    })
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += text))
    }
    child.on('error', (error) => resolve({ ok: false, output: `${output}${error.message}\n` }))
    child.on('close', (code, signal) => {
      const cut = signal
        ? `${program} was stopped by ${signal}, at most ${seconds} seconds after its start.\n`
        : ''
      resolve({ ok: code === 0, output: output + cut })
    })
  })
}
