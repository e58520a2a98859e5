// What a visitor downloads before the page is usable: the entry's JavaScript and all that it imports statically,
// compressed as a web server would. It has a limit; what comes later, by dynamic import or in a worker, is only told.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './command.mjs'

const LIMIT = 120_000

const dist = join(root, 'dist')
/** @type {Record<string, { file: string, isEntry?: boolean, imports?: string[] }>} */
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))

/** Adds the files of these chunks and of all that they import statically, however far away. */
function collect(keys, files = new Set()) {
  for (const { file, imports = [] } of keys.map((key) => manifest[key])) {
    if (files.has(file)) continue
    files.add(file)
    collect(imports, files)
  }
  return files
}

const isScript = (file) => file.endsWith('.js')
const number = (count) => count.toLocaleString('en-US')

/** Prints one line a file, largest first, and returns the sum in bytes. */
function print(title, files) {
  const rows = files
    .map((file) => ({ file, size: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length }))
    .sort((a, b) => b.size - a.size)
  const sum = rows.reduce((total, { size }) => total + size, 0)
  console.log(title)
  for (const { file, size } of rows) console.log(`  ${number(size).padStart(11)}  ${file}`)
  console.log(`  ${number(sum).padStart(11)}  bytes of gzip in all`)
  return sum
}

const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry)
const first = [...collect(entries)].filter(isScript)
const built = readdirSync(dist, { recursive: true }).map((file) => file.replaceAll('\\', '/'))
const later = built.filter((file) => isScript(file) && !first.includes(file))

const sum = print('At the first load', first)
print('Later, when it is needed', later)
if (sum === 0 || sum > LIMIT) {
  console.error(
    `The first load is ${number(sum)} bytes; it must be more than 0 and at most ${number(LIMIT)}.`,
  )
  process.exitCode = 1
}
