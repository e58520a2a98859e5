import { editor, KeyCode, KeyMod, Selection, SelectionDirection } from 'monaco-editor/editor'
import type { Finding, SourceRange } from '../../iam'
import type { EditorSuggestions } from '../suggestions'
import type { TabMeaning } from '../tabKey'
import type { FieldState } from '../fieldState'
import { completePolicies } from './completion'
import { documentsOf } from './documents'
import { lampFor } from './lamp'
import type { LampTone } from './lamp'
import { markFindings } from './markers'
import { setUpMonaco } from './setup'
import { followTokens, POLICY_THEME } from './theme'
import { freeTabKey } from './tabKey'

/** What happens in an editor. */
interface EditorEvents {
  onchange: (text: string) => void
  onsave: () => void
  ontab: (meaning: TabMeaning) => void
}

/** One Monaco editor, in the terms of `PolicyEditor`. All texts and ranges are those of `withLineFeeds`. */
export interface OpenEditor {
  /** Another key is another document; the same key with another text is a change that can be undone. */
  show(key: string, text: string): void
  mark(findings: readonly Finding[]): void
  shine(range: SourceRange | null, tone: LampTone, reveal: boolean): void
  describe(label: string, readOnly: boolean): void
  /** Takes over from the plain text field: selection, scroll position and focus. */
  resume(field: FieldState): void
  dispose(): void
}

export type OpenPolicyEditor = typeof openPolicyEditor

/** Opens Monaco in an element, which must be in the page and have a size. */
export function openPolicyEditor(
  host: HTMLElement,
  events: EditorEvents,
  suggestions: () => EditorSuggestions | undefined,
): OpenEditor {
  setUpMonaco()
  const theme = followTokens(host)
  const target = editor.create(host, { ...OPTIONS, ...fontOf(host), model: null, theme: POLICY_THEME })
  const documents = documentsOf(target)
  const lamp = lampFor(target)
  // Its own changes are no news to the owner of the text.
  let isShowing = false
  const parts = [
    theme,
    target.onDidChangeModelContent(() => {
      if (!isShowing) events.onchange(target.getValue())
    }),
    target.addAction({
      id: 'policy.save',
      label: 'Save',
      keybindings: [KeyMod.CtrlCmd | KeyCode.KeyS],
      run: () => events.onsave(),
    }),
    completePolicies((model) => documents.has(model), suggestions),
    freeTabKey(target, events.ontab),
    documents,
    target,
  ]
  // Measured before the font has come, every column would be a little off.
  void document.fonts.ready.then(() => editor.remeasureFonts())
  return {
    show(key, text) {
      isShowing = true
      documents.show(key, text)
      isShowing = false
    },
    mark(findings) {
      const model = target.getModel()
      if (model !== null) markFindings(model, findings)
    },
    shine: (range, tone, reveal) => lamp.shine(range, tone, reveal),
    describe: (label, readOnly) => target.updateOptions({ ariaLabel: label, readOnly }),
    resume(field) {
      const model = target.getModel()
      if (model === null) return
      const { lineNumber, column } = model.getPositionAt(field.selectionStart)
      const end = model.getPositionAt(field.selectionEnd)
      const direction = field.isBackward ? SelectionDirection.RTL : SelectionDirection.LTR
      target.setSelection(
        Selection.createWithDirection(lineNumber, column, end.lineNumber, end.column, direction),
      )
      target.setScrollTop(field.scrollTop, editor.ScrollType.Immediate)
      if (field.hasFocus) target.focus()
    },
    dispose: () => parts.forEach((part) => part.dispose()),
  }
}

const OPTIONS: editor.IStandaloneEditorConstructionOptions = {
  accessibilitySupport: 'auto',
  autoClosingOvertype: 'always',
  automaticLayout: true,
  detectIndentation: false,
  fixedOverflowWidgets: true,
  fontLigatures: false,
  insertSpaces: true,
  lineDecorationsWidth: 16,
  lineNumbersMinChars: 3,
  minimap: { enabled: false },
  occurrencesHighlight: 'off',
  overviewRulerBorder: false,
  padding: { top: 8, bottom: 8 },
  quickSuggestions: { strings: true, other: true, comments: false },
  renderFinalNewline: 'on',
  renderLineHighlight: 'none',
  scrollBeyondLastLine: false,
  // At its ends, the wheel goes on to scroll the page.
  scrollbar: { alwaysConsumeMouseWheel: false, verticalScrollbarSize: 10 },
  stickyScroll: { enabled: false },
  tabSize: 2,
  // In a shadow root, the context menu would not get the theme.
  useShadowDOM: false,
  wordBasedSuggestions: 'off',
  wordWrap: 'on',
}

function fontOf(host: HTMLElement): Pick<editor.IEditorOptions, 'fontFamily' | 'fontSize' | 'lineHeight'> {
  const { fontFamily, fontSize, lineHeight } = getComputedStyle(host)
  return {
    fontFamily,
    fontSize: Number.parseFloat(fontSize),
    lineHeight: Math.round(Number.parseFloat(lineHeight)),
  }
}
