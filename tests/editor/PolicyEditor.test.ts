// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { PolicyEditor } from '../../src/editor'
import type { Finding } from '../../src/iam'

const monaco = vi.hoisted(() => ({
  open: vi.fn<(host: HTMLElement, events: object) => object>(),
  fails: false,
}))
vi.mock('../../src/editor/monaco/openPolicyEditor', () => ({
  get openPolicyEditor() {
    if (monaco.fails) throw new Error('Failed to fetch dynamically imported module')
    return monaco.open
  },
}))

const text = '{\n  "Version": "2012-10-17",\n  "Statement": []\n}'

function finding(severity: Finding['severity'], message: string, on: string): Finding {
  const start = text.indexOf(on)
  return { code: 'X', path: [], severity, message, range: { start, end: start + on.length } }
}

function show(props: object = {}) {
  const onchange = vi.fn<(text: string) => void>()
  const onsave = vi.fn<() => void>()
  const all = {
    text,
    documentKey: 'managed:a',
    label: 'Policy text of ReadBuckets',
    findings: [],
    lamp: null,
    onchange,
    onsave,
  }
  const view = render(PolicyEditor, { ...all, ...props })
  return { ...view, onchange, onsave, field: () => screen.getByRole<HTMLTextAreaElement>('textbox') }
}

const selected = (field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd)

describe('the plain text field', () => {
  test('shows the text under its name', () => {
    show()
    expect(screen.getByRole('textbox', { name: 'Policy text of ReadBuckets' })).toHaveValue(text)
  })

  test('reports what is typed', async () => {
    const { field, onchange } = show({ text: '' })
    await userEvent.type(field(), '[[]')
    expect(onchange).toHaveBeenLastCalledWith('[]')
  })

  test('takes a text from outside, and keeps the cursor when it is the text it has', async () => {
    const { field, rerender } = show()
    await userEvent.type(field(), ' ', { initialSelectionStart: 1, initialSelectionEnd: 1 })
    await rerender({ text: field().value })
    expect(field().selectionStart).toBe(2)
    await rerender({ text: '{}' })
    expect(field()).toHaveValue('{}')
  })

  test('another document has a field of its own, and so an undo stack of its own', async () => {
    const { field, rerender } = show()
    const first = field()
    await rerender({ documentKey: 'managed:b', text: '{}' })
    expect(field()).not.toBe(first)
    expect(field()).toHaveValue('{}')
  })

  test('lists the findings and moves to them', async () => {
    const findings = [
      finding('error', 'A policy needs a statement.', '[]'),
      finding('suggestion', 'Say why.', '"Version"'),
    ]
    const { field } = show({ findings })
    expect(field()).toBeInvalid()
    const list = within(screen.getByRole('list', { name: 'Findings' }))
    expect(list.getAllByRole('button').map((button) => button.textContent)).toEqual([
      expect.stringMatching(/Error.*A policy needs a statement\..*line 3/),
      expect.stringMatching(/Suggestion.*Say why\..*line 2/),
    ])
    await userEvent.click(list.getByRole('button', { name: /needs a statement/ }))
    expect(field()).toHaveFocus()
    expect(selected(field())).toBe('[]')
  })

  test('finds the place in a text whose lines end as on Windows', async () => {
    const windows = text.replaceAll('\n', '\r\n')
    const start = windows.indexOf('[]')
    const range = { start, end: start + 2 }
    const { field } = show({ text: windows, findings: [{ ...finding('warning', 'Empty.', '[]'), range }] })
    await userEvent.click(screen.getByRole('button', { name: /Empty/ }))
    expect(selected(field())).toBe('[]')
  })

  test('lights the statement under the lamp', async () => {
    const { container, rerender } = show({ lamp: { start: 0, end: 1 }, lampTone: 'Deny' })
    expect(container.querySelector('mark')).toHaveTextContent('{')
    expect(container.querySelector('mark')).toHaveClass('Deny')
    await rerender({ lamp: null })
    expect(container.querySelector('mark')).toBeNull()
  })

  test.each([{ ctrlKey: true }, { metaKey: true }])('saves with %j and S', async (modifier) => {
    const { field, onsave } = show()
    const wasLeftToBrowser = await fireEvent.keyDown(field(), { key: 's', ...modifier })
    expect(onsave).toHaveBeenCalledOnce()
    expect(wasLeftToBrowser).toBe(false)
  })

  test('does not write or save what is only to be read', async () => {
    const { field, onchange, onsave } = show({ readOnly: true })
    await userEvent.type(field(), 'x')
    await fireEvent.keyDown(field(), { key: 's', ctrlKey: true })
    expect(onchange).not.toHaveBeenCalled()
    expect(onsave).not.toHaveBeenCalled()
    expect(field()).toHaveValue(text)
  })
})

describe('when Monaco arrives', () => {
  const editor = {
    show: vi.fn(),
    mark: vi.fn(),
    shine: vi.fn(),
    describe: vi.fn(),
    resume: vi.fn(),
    dispose: vi.fn(),
  }
  let see = () => {}

  beforeEach(() => {
    monaco.fails = false
    monaco.open.mockReset().mockReturnValue(editor)
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(report: (entries: readonly { isIntersecting: boolean }[]) => void) {
          see = () => report([{ isIntersecting: true }])
        }
        observe() {}
        disconnect() {}
      },
    )
    vi.stubGlobal('requestIdleCallback', (callback: () => void) => setTimeout(callback, 0))
    vi.stubGlobal('cancelIdleCallback', clearTimeout)
  })
  afterEach(() => {
    // While the page it was made in is still there.
    cleanup()
    vi.unstubAllGlobals()
    vi.clearAllMocks()
  })

  test('it goes on with what was typed, the selection and the focus', async () => {
    const { field, unmount } = show()
    await userEvent.type(field(), 'x', { initialSelectionStart: 1, initialSelectionEnd: 1 })
    field().setSelectionRange(0, 2)
    const typed = field().value
    see()
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull())
    // The owner has not taken up the change; what was typed is there all the same.
    expect(editor.show.mock.calls).toEqual([['managed:a', typed]])
    expect(editor.resume).toHaveBeenCalledWith(
      expect.objectContaining({ selectionStart: 0, selectionEnd: 2, hasFocus: true }),
    )
    unmount()
    expect(editor.dispose).toHaveBeenCalledOnce()
  })

  test('it is told of every later change', async () => {
    const { rerender } = show()
    see()
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull())
    await rerender({ documentKey: 'managed:b', text: '{}', lamp: { start: 0, end: 2 }, lampTone: 'Allow' })
    expect(editor.show).toHaveBeenLastCalledWith('managed:b', '{}')
    expect(editor.shine).toHaveBeenLastCalledWith({ start: 0, end: 2 }, 'Allow', true)
    await rerender({ readOnly: true })
    expect(editor.describe).toHaveBeenLastCalledWith('Policy text of ReadBuckets', true)
  })

  test('or does not, the text field stays, and a word says why', async () => {
    monaco.fails = true
    const logged = vi.spyOn(console, 'error')
    const { field } = show()
    see()
    expect(await screen.findByText(/could not be loaded/)).toBeInTheDocument()
    expect(field()).toHaveValue(text)
    expect(logged).not.toHaveBeenCalled()
  })

  test('where data are to be saved, it waits until the field is touched', async () => {
    Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } })
    onTestFinished(() => void Reflect.deleteProperty(navigator, 'connection'))
    const { field } = show()
    see()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(monaco.open).not.toHaveBeenCalled()
    field().focus()
    await waitFor(() => expect(monaco.open).toHaveBeenCalledOnce())
  })

  test('out of sight, it is not even fetched', async () => {
    show()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(monaco.open).not.toHaveBeenCalled()
  })

  test('on a phone, the text field stays', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }))
    see = () => {}
    const { field } = show()
    see()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(monaco.open).not.toHaveBeenCalled()
    expect(field()).toBeInTheDocument()
  })
})
