import { existsSync, readFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)
const layers = JSON.parse(readFileSync(new URL('scripts/layers.json', root), 'utf8'))
const folders = Object.keys(layers)

/** A folder with an index.ts is entered by it only. */
const doors = folders.filter((folder) => existsSync(new URL(`src/${folder}/index.ts`, root)))

/** Packages that one folder keeps to itself. */
const owners = { 'idb-keyval': 'storage', 'monaco-editor': 'editor' }

const DEEPEST = 4

/** One forbidden way; a path that begins with `start` and goes on with one of the names. */
const forbid = (start, names, end, message) =>
  names.length > 0 ? [{ regex: `^${start}(${names.join('|')})${end}`, message }] : []

const everywhere = (folder) => [
  ...forbid('(\\.\\./)+', ['tests', 'scripts'], '/', 'src knows neither the tests nor the scripts.'),
  ...Object.entries(owners)
    .filter(([, owner]) => owner !== folder)
    .flatMap(([name, owner]) => forbid('', [name], '(/|$)', `Only src/${owner} imports ${name}.`)),
]

const throughDoors = (start, folder) =>
  forbid(
    start,
    doors.filter((name) => name !== folder),
    '/',
    'Import the folder: its index.ts is its only door.',
  )

const entry = (path, patterns) => ({
  name: `import rules of ${path}`,
  files: [`${path}*.ts`, `${path}*.svelte`],
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})

/** Where a relative path leads depends on how deep the file lies, so there is one entry for each depth. */
function rulesOf(folder, depth) {
  const top = `(\\.\\./){${depth}}`
  const foreign = folders.filter((name) => name !== folder && !layers[folder].includes(name))
  const allowed = layers[folder].join(', ') || 'no other folder'
  return entry(`src/${folder}/${'*/'.repeat(depth - 1)}`, [
    ...everywhere(folder),
    ...throughDoors(top, folder),
    ...forbid(top, foreign, '(/|$)', `src/${folder} may import from: ${allowed}.`),
    ...forbid(top, ['main', 'App\\.svelte'], '$', 'Nothing imports the composition root.'),
  ])
}

/**
 * The import rules as ESLint configuration. dependency-cruiser, which reads the same table, sees dynamic imports and
 * cycles; these see the type-only imports of .svelte files, and show in the editor.
 */
export const importRules = [
  entry('src/', [...everywhere(null), ...throughDoors('\\./', null)]),
  ...folders.flatMap((folder) => Array.from({ length: DEEPEST }, (_, index) => rulesOf(folder, index + 1))),
]
