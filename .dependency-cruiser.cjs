// Imports run one way: scripts/layers.json says for each folder of src which others it may import from. ESLint reads
// the same table (scripts/import-rules.mjs) for the type-only imports of .svelte files, which are not seen here.
const { existsSync } = require('node:fs')
const { join } = require('node:path')
const layers = require('./scripts/layers.json')

const folders = Object.keys(layers)
const any = (names) => `(${names.join('|')})`
const doors = folders.filter((folder) => existsSync(join(__dirname, 'src', folder, 'index.ts')))

const oneWay = folders.map((folder) => ({
  name: `one-way-${folder}`,
  comment: `src/${folder} may import from: ${layers[folder].join(', ') || 'no other folder'}.`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/${any([folder, ...layers[folder]])}/` },
}))

const byTheDoor = doors.map((folder) => ({
  name: `door-of-${folder}`,
  comment: `From outside, src/${folder} is entered by its index.ts only.`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${folder}/` },
  to: { path: `^src/${folder}/`, pathNot: `^src/${folder}/index\\.ts$` },
}))

const owner = (name, folder) => ({
  name: `${name}-in-${folder}`,
  comment: `Only src/${folder} imports ${name}.`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${folder}/` },
  to: { path: `^node_modules/${name}/` },
})

module.exports = {
  forbidden: [
    ...oneWay,
    ...byTheDoor,
    owner('idb-keyval', 'storage'),
    owner('monaco-editor', 'editor'),
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nothing imports and that imports nothing.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'src-stands-alone',
      comment: 'src knows neither the tests nor the scripts.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'no-development-packages-in-src',
      comment: 'What src imports must be among the dependencies of package.json.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '^node_modules/vite/client' },
    },
    {
      name: 'no-node-in-src',
      comment: 'src runs in a browser.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?' },
    },
  ],
  options: {
    doNotFollow: { path: '^(node_modules|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'types', 'default'],
      extensions: ['.ts', '.svelte', '.mjs', '.js', '.json'],
    },
  },
}
