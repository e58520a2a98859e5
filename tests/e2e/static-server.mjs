// Serves the built app as any static host would, under a path of its own: node static-server.mjs FOLDER PORT /base/path/
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, resolve, sep } from 'node:path'

const [folder = 'dist', port = '4179', base = '/'] = process.argv.slice(2)
const root = resolve(folder)
const assets = join(root, 'assets', sep)

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** The file that a URL's path asks for, or null if it lies outside the base path or the folder, or does not exist. */
function fileFor(pathname) {
  if (!pathname.startsWith(base)) return null
  const inside = decodeURIComponent(pathname.slice(base.length))
  const file = normalize(join(root, inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside))
  if (!file.startsWith(root + sep)) return null
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null
}

/** By file. Hundreds of pages ask for the same few, and streaming each anew costs more than drawing a page does. */
const read = new Map()

/** What is in a file, read again once it has changed: a new version may be put in its place. */
function contentOf(file) {
  const { mtimeMs } = statSync(file)
  const known = read.get(file)
  if (known?.mtimeMs === mtimeMs) return known.content
  const content = readFileSync(file)
  read.set(file, { mtimeMs, content })
  return content
}

const server = createServer((request, response) => {
  const file = fileFor(new URL(request.url ?? '/', 'http://localhost').pathname)
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
    return
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    // Their names change with what is in them.
    ...(file.startsWith(assets) && { 'cache-control': 'public, max-age=31536000, immutable' }),
  })
  response.end(contentOf(file))
})
server.listen(Number(port), '127.0.0.1')
