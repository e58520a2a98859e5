// Imported first by every script that a person starts: on a Node that is too old it says so, instead of letting a
// tool fail later with a syntax error.
import { readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const [needed, neededMinor] = manifest.engines.node.match(/\d+/g).map(Number)
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < needed || (major === needed && minor < neededMinor)) {
  console.error(
    `This project needs Node ${needed}.${neededMinor} or newer, and this is Node ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and try again.',
  )
  process.exit(1)
}
