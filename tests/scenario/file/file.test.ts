import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeFile, decodeScenario, encodeFile, encodeScenario, openStarter } from '../../../src/scenario'
import type { FileEntry } from '../../../src/scenario'
import { arbitraryScenario } from '../arbitrary-scenario'
import { json, tampered } from '../tampering'

const entryOf = (id: 'alice' | 'lead', title?: string): FileEntry => {
  const scenario = openStarter(id)
  return { title: title ?? scenario.title, scenario }
}
const document = encodeScenario(openStarter('alice'))
const fileOf = (...workspaces: readonly unknown[]) =>
  JSON.stringify({ format: 'iam-groups-playground-workspaces', version: 1, workspaces })

describe('a file', () => {
  it('of any workspaces is read as it was written', () => {
    const entry = fc.record({
      title: fc.string({ unit: 'binary', maxLength: 30 }),
      scenario: arbitraryScenario,
    })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 3 }), (value) => {
        expect(decodeFile(encodeFile(value))).toEqual({ ok: true, value, refused: [] })
      }),
    )
  })

  it('of one scenario is the scenario’s document, laid out for people', () => {
    const text = encodeFile([entryOf('lead')])
    expect(text).toBe(`${JSON.stringify(encodeScenario(openStarter('lead')), null, 2)}\n`)
    expect(decodeScenario(text)).toEqual({ ok: true, value: openStarter('lead') })
  })

  it('of one workspace keeps its name, where the scenario has another', () => {
    const value = [entryOf('lead', 'Monday’s exercise')]
    expect(JSON.parse(encodeFile(value))).toMatchObject({ workspaces: [{ title: 'Monday’s exercise' }] })
    expect(decodeFile(encodeFile(value))).toEqual({ ok: true, value, refused: [] })
  })

  it('of several keeps their order and their names, also where they are the same', () => {
    const value = [entryOf('lead', 'Copy'), entryOf('alice', 'Copy'), entryOf('lead')]
    expect(decodeFile(encodeFile(value))).toEqual({ ok: true, value, refused: [] })
  })

  it('of none says so', () => {
    expect(decodeFile(encodeFile([]))).toEqual({ ok: true, value: [], refused: [] })
  })

  it('may begin with a byte order mark', () => {
    expect(decodeFile(`\ufeff${encodeFile([entryOf('alice')])}`)).toMatchObject({ ok: true })
  })

  it('may be larger than a link', () => {
    const scenario = openStarter('alice')
    const drafts = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`managed:${index}`, '{'.repeat(100_000)]),
    )
    const value = [{ title: scenario.title, scenario: { ...scenario, drafts } }]
    expect(encodeFile(value).length).toBeGreaterThan(1024 * 1024)
    expect(decodeFile(encodeFile(value))).toEqual({ ok: true, value, refused: [] })
  })
})

describe('a workspace in a file that cannot be opened', () => {
  it('is named, and the others open', () => {
    const bad = { ...document, account: { ...document.account, users: [{ name: 'a b' }] } }
    const opened = decodeFile(
      fileOf(
        { title: 'First', document },
        { title: 'Broken', document: bad },
        { title: 'From tomorrow', document: { ...document, version: 2 } },
        null,
        { title: 7, document: 'nothing' },
        { title: 'Last', document },
      ),
    )
    expect(opened.ok && opened.value.map(({ title }) => title)).toEqual(['First', 'Last'])
    expect(opened.ok && opened.refused).toMatchObject([
      {
        title: 'Broken',
        index: 1,
        issues: [{ code: 'wrong-spelling', path: ['account', 'users', 0, 'name'] }],
      },
      { title: 'From tomorrow', index: 2, issues: [{ code: 'newer-version' }] },
      { title: 'Workspace 4', index: 3, issues: [{ code: 'other-format' }] },
      { title: 'Workspace 5', index: 4, issues: [{ code: 'not-json' }] },
    ])
  })

  it('is the reason to refuse the file, if there is no other', () => {
    expect(decodeFile(fileOf({ title: 'Broken', document: { ...document, account: 7 } }, {}))).toEqual({
      ok: false,
      issues: [
        {
          code: 'wrong-kind',
          message: '"Broken": account must be an object.',
          path: ['workspaces', 0, 'document', 'account'],
        },
        {
          code: 'other-format',
          message: '"Workspace 2": This is not a scenario of IAM Groups Playground.',
          path: ['workspaces', 1, 'document', 'format'],
        },
      ],
    })
  })

  it('is none of those whose name is missing or long', () => {
    const opened = decodeFile(fileOf({ document }, { title: 'x'.repeat(300), document }))
    expect(opened.ok && opened.value.map(({ title }) => title)).toEqual([document.title, 'x'.repeat(200)])
  })
})

describe('what is no file of ours', () => {
  it.each([
    ['nothing', '', 'not-json'],
    ['no text', undefined, 'not-json'],
    ['half of a file', encodeFile([entryOf('lead')]).slice(0, 500), 'not-json'],
    ['a number', '42', 'other-format'],
    ['a list', '[]', 'other-format'],
    ['another format', '{"format":"excalidraw","version":1}', 'other-format'],
    ['an inherited format', '{"__proto__":{"format":"iam-groups-playground-workspaces"}}', 'other-format'],
    ['a scenario of a newer version', JSON.stringify({ ...document, version: 2 }), 'newer-version'],
    ['workspaces without a version', '{"format":"iam-groups-playground-workspaces"}', 'unknown-version'],
    [
      'workspaces of version 0',
      '{"format":"iam-groups-playground-workspaces","version":0}',
      'unknown-version',
    ],
    [
      'workspaces of a newer version',
      '{"format":"iam-groups-playground-workspaces","version":2}',
      'newer-version',
    ],
    ['workspaces without a list', '{"format":"iam-groups-playground-workspaces","version":1}', 'wrong-kind'],
    ['very many workspaces', fileOf(...Array.from({ length: 1001 }, () => 0)), 'too-large'],
    ['deep brackets', '['.repeat(100_000), 'too-deep'],
    ['a text without end', ' '.repeat(64 * 1024 * 1024 + 1), 'too-long'],
  ])('%s', (_, text, code) => {
    const opened = decodeFile(text)
    expect(opened).toMatchObject({ ok: false, issues: [{ code }] })
    expect(opened.ok ? '' : opened.issues[0]?.message).toMatch(/^[A-Z][^]*\.$/)
  })
})

describe('decodeFile', () => {
  /** What opens could be kept, and of what does not, something is said. */
  function expectSoundAnswer(text: unknown) {
    const opened = decodeFile(text)
    if (!opened.ok) {
      expect(opened.issues.length).toBeGreaterThan(0)
      return
    }
    expect(decodeFile(encodeFile(opened.value))).toEqual({ ok: true, value: opened.value, refused: [] })
    for (const { issues } of opened.refused) expect(issues.length).toBeGreaterThan(0)
  }

  it('has an answer to any value, any text, and any file that somebody tampered with', () => {
    fc.assert(fc.property(fc.anything(), expectSoundAnswer))
    fc.assert(fc.property(fc.string({ unit: 'binary' }), expectSoundAnswer))
    fc.assert(
      fc.property(
        tampered.map((value) => JSON.stringify(value)),
        expectSoundAnswer,
      ),
    )
    fc.assert(
      fc.property(
        fc
          .array(
            fc.oneof(
              json,
              tampered.map((value) => ({ title: 't', document: value })),
            ),
          )
          .map((entries) => fileOf(...entries)),
        expectSoundAnswer,
      ),
    )
  })
})
