import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './command.mjs'
import { since } from './step.mjs'

const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages

/** Whether a package, by its `os` and `cpu` fields (`linux`, `!win32`), is made for this machine. */
function fits({ os = [], cpu = [] }) {
  const admits = (list, own) =>
    list.length === 0 || list.includes(own) || list.some((name) => name[0] === '!')
  return admits(os, process.platform) && admits(cpu, process.arch)
}

/**
 * Whether node_modules holds what package-lock.json names. npm leaves its own stamp there when an install has ended
 * well: the same list, without the packages of other platforms.
 */
function isInstalled() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false
  const wanted = packagesOf('package-lock.json')
  const present = packagesOf('node_modules/.package-lock.json')
  return (
    Object.values(present).every(fits) &&
    Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
      if (path === '') return true
      const installed = present[path]
      return installed ? installed.version === version && installed.integrity === integrity : optional
    })
  )
}

/** Installs the npm packages if package-lock.json names others than are there. Ends the process if npm cannot. */
export async function installPackages() {
  if (isInstalled()) return
  const start = performance.now()
  console.log('▸ npm packages: installing, which takes a minute the first time')
  const { ok, output } = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])
  console.log(`${ok ? '✓' : '✗'} npm packages (${since(start)})`)
  if (ok) return
  console.error(`${output}\nThe npm packages could not be installed. Is the network there? Then try: npm ci`)
  process.exit(1)
}
