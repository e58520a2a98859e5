import { KeyCode } from 'monaco-editor/editor'
import type { editor, IDisposable } from 'monaco-editor/editor'
import { chosenTabMeaning, rememberTabMeaning } from '../tabKey'
import type { TabMeaning } from '../tabKey'

/** While one of these is open, Esc closes it and means nothing else. */
const NOTHING_TO_CLOSE = [
  'suggestWidgetVisible',
  'findWidgetVisible',
  'markersNavigationVisible',
  'editorHoverVisible',
  'inSnippetMode',
  'editorHasMultipleSelections',
]
  .map((open) => `!${open}`)
  .join(' && ')

const MODIFIERS: readonly KeyCode[] = [KeyCode.Shift, KeyCode.Ctrl, KeyCode.Alt, KeyCode.Meta]

/** Gives the keyboard a way out: Esc lets one Tab leave, Ctrl+M lets every Tab leave, or none. */
export function freeTabKey(
  target: editor.IStandaloneCodeEditor,
  onchange: (meaning: TabMeaning) => void,
): IDisposable {
  let meaning: TabMeaning = 'writes'
  const become = (next: TabMeaning) => {
    if (next === meaning) return
    meaning = next
    target.updateOptions({ tabFocusMode: next !== 'writes' })
    onchange(next)
  }
  become(chosenTabMeaning())
  const parts = [
    target.addAction({
      id: 'policy.letTabLeave',
      label: 'Let Tab leave the editor once',
      keybindings: [KeyCode.Escape],
      keybindingContext: NOTHING_TO_CLOSE,
      run: () => {
        if (meaning === 'writes') become('leavesOnce')
      },
    }),
    target.onKeyDown((event) => {
      if (event.ctrlKey && !event.altKey && !event.metaKey && event.keyCode === KeyCode.KeyM) {
        event.preventDefault()
        event.stopPropagation()
        const choice = meaning === 'leaves' ? 'writes' : 'leaves'
        rememberTabMeaning(choice)
        become(choice)
      } else if (meaning === 'leavesOnce' && !isPartOfLeaving(event.keyCode)) {
        become('writes')
      }
    }),
    target.onDidBlurEditorText(() => {
      if (meaning === 'leavesOnce') become('writes')
    }),
  ]
  return { dispose: () => parts.forEach((part) => part.dispose()) }
}

function isPartOfLeaving(key: KeyCode): boolean {
  return key === KeyCode.Tab || key === KeyCode.Escape || MODIFIERS.includes(key)
}
