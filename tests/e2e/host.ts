import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../scripts/free-port.mjs'

/** A web host of its own, with a copy of the built app, which can publish a newer version and can go down. */
export interface Host {
  readonly url: string
  /** Puts a newer version of the app in the place of the one that is there; its page has this title. */
  publish(title: string): Promise<void>
  stop(): Promise<void>
}

const PATH = '/some/deep/path/'

export async function startHost(): Promise<Host & { readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'iam-groups-playground-'))
  await cp(process.env.E2E_DIST ?? 'dist', folder, { recursive: true })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}${PATH}`
  const server = spawn('node', ['tests/e2e/static-server.mjs', folder, String(port), PATH])
  await answers(url)
  const stop = () => end(server)
  return {
    url,
    async publish(title) {
      await rewrite(join(folder, 'index.html'), /<title>.*<\/title>/, `<title>${title}</title>`)
      // What Workbox writes when the file is another one: a list with another revision of it.
      await rewrite(join(folder, 'sw.js'), /(url:"index\.html",revision:")\w+/, `$1v${Date.now()}`)
    },
    stop,
    async remove() {
      await stop()
      await rm(folder, { recursive: true })
    },
  }
}

async function rewrite(file: string, before: RegExp, after: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  if (!before.test(text)) throw new Error(`${file} has no ${before}`)
  await writeFile(file, text.replace(before, after))
}

async function answers(url: string): Promise<void> {
  for (;;) {
    const isThere = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isThere) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  server.kill()
  await once(server, 'exit')
}
