// npm start: installs what is missing, builds the app and serves it: the very files that the tests drive.
import './node-version.mjs'
import { root } from './command.mjs'
import { installPackages } from './install.mjs'

await installPackages()
const { build, preview } = await import('vite')
console.log('▸ building the app')
await build({ root, logLevel: 'warn' })
// Vite takes the next port if this one is taken.
const server = await preview({ root, preview: { host: '127.0.0.1', port: 4173 } })
console.log(`IAM Groups Playground: ${server.resolvedUrls.local[0]}  (Ctrl+C stops it)`)
