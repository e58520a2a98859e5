import { editor } from 'monaco-editor/editor'
import { POLICY_LANGUAGE } from './language'
import { rangeOf } from './ranges'

interface OpenDocument {
  readonly model: editor.ITextModel
  /** Cursor, selection, scroll position and folds as they were left. */
  view: editor.ICodeEditorViewState | null
}

/** The documents that one editor has shown: each keeps its own undo stack and view while another is in front. */
export interface Documents {
  /** Brings a document to the front with this text, which is an undoable change where it differs from what was there. */
  show(key: string, text: string): void
  has(model: editor.ITextModel): boolean
  dispose(): void
}

export function documentsOf(target: editor.IStandaloneCodeEditor): Documents {
  const documents = new Map<string, OpenDocument>()
  let front: OpenDocument | null = null
  return {
    show(key, text) {
      const document = documents.get(key) ?? { model: createModel(text), view: null }
      documents.set(key, document)
      replaceText(document.model, text)
      if (document === front) return
      if (front !== null) front.view = target.saveViewState()
      front = document
      target.setModel(document.model)
      target.restoreViewState(document.view)
    },
    has: (model) => front?.model === model,
    dispose() {
      target.setModel(null)
      for (const { model } of documents.values()) model.dispose()
      documents.clear()
    },
  }
}

function createModel(text: string): editor.ITextModel {
  const model = editor.createModel(text, POLICY_LANGUAGE)
  // On Windows, Monaco would end the lines of a one-line text as Windows does, and its offsets would not be ours.
  model.setEOL(editor.EndOfLineSequence.LF)
  return model
}

/** Changes only what differs, so that cursors, folds and decorations elsewhere stay. */
function replaceText(model: editor.ITextModel, text: string): void {
  const old = model.getValue()
  if (old === text) return
  const shorter = Math.min(old.length, text.length)
  let start = 0
  while (start < shorter && old.charCodeAt(start) === text.charCodeAt(start)) start += 1
  let tail = 0
  while (
    tail < shorter - start &&
    old.charCodeAt(old.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail)
  )
    tail += 1
  model.pushStackElement()
  model.pushEditOperations(
    null,
    [
      {
        range: rangeOf(model, { start, end: old.length - tail }),
        text: text.slice(start, text.length - tail),
      },
    ],
    () => null,
  )
  model.pushStackElement()
}
