/** Tells the About page what it is about: the version, and every package that is shipped, with its licence. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { installed, licencesOf, packageOf } from './licences.ts'

interface Package {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
}

const PLACE = '__LICENCES__'

/** What Workbox puts into the service worker, in a build of its own that shows us no modules. */
const serviceWorker = ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies']

const metadata = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Package

/**
 * In a built page the list is made from the very modules that were put into it, so that nothing can be shipped unnamed.
 * While one works on it, the list is that of the dependencies.
 */
export function aboutPlugin(): Plugin {
  const shipped = new Set<string>()
  const note = (ids: Iterable<string>) => {
    for (const id of ids) shipped.add(id)
  }
  return {
    name: 'about',
    config: (_, { command }) => ({
      define: {
        __VERSION__: JSON.stringify(metadata.version),
        ...(command === 'serve' && {
          [PLACE]: JSON.stringify(licencesOf(Object.keys(metadata.dependencies).map(installed))),
        }),
      },
      worker: { plugins: () => [workerModules(note)] },
    }),
    // Here all chunks are known, and none has its name yet, which is made from what is in it.
    renderChunk(code, _, __, { chunks }) {
      if (!code.includes(PLACE)) return null
      note(Object.values(chunks).flatMap(({ modules }) => Object.keys(modules)))
      note([...this.getModuleIds()].filter((id) => id.endsWith('.css')))
      const folders = [...shipped].map(packageOf).filter((folder) => folder !== null)
      const list = licencesOf([...folders, ...serviceWorker.map(installed)])
      return code.replace(PLACE, () => JSON.stringify(list))
    },
  }
}

/** Workers are built on their own, before the page. */
function workerModules(note: (ids: Iterable<string>) => void): Plugin {
  return {
    name: 'about-workers',
    renderChunk(_, { modules }) {
      note(Object.keys(modules))
      return null
    },
  }
}

/** Fails a build whose service worker holds a part of Workbox that is not named. */
export function serviceWorkerIsNamed(): Plugin {
  let outDir = ''
  return {
    name: 'service-worker-is-named',
    apply: 'build',
    configResolved: ({ root, build }) => void (outDir = resolve(root, build.outDir)),
    closeBundle: {
      order: 'post',
      sequential: true,
      handler(error) {
        if (error) return
        const marks = readFileSync(resolve(outDir, 'sw.js'), 'utf8').matchAll(/"workbox:(\w+):/g)
        const unnamed = [...marks]
          .map(([, part]) => `workbox-${part}`)
          .filter((name) => !serviceWorker.includes(name))
        if (unnamed.length > 0)
          this.error(`The service worker has ${unnamed.join(', ')}: add it to about-plugin.ts.`)
      },
    },
  }
}
