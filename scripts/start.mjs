// npm start: installs what is missing and serves the app for trying and for working on it.
import './node-version.mjs'
import { root } from './command.mjs'
import { installPackages } from './install.mjs'

await installPackages()
const { createServer } = await import('vite')
// Vite takes the next port if this one is taken.
const server = await createServer({ root, server: { host: '127.0.0.1', port: 5173 } })
await server.listen()
console.log(`IAM Groups Playground: ${server.resolvedUrls.local[0]}  (Ctrl+C stops it)`)
