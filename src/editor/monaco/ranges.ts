import { Range } from 'monaco-editor/editor'
import type { editor } from 'monaco-editor/editor'
import type { SourceRange } from '../../iam'

/** A range of offsets as Monaco's lines and columns; an offset beyond the text is taken for its end. */
export function rangeOf(model: editor.ITextModel, range: SourceRange): Range {
  return Range.fromPositions(model.getPositionAt(range.start), model.getPositionAt(range.end))
}
