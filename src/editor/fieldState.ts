/** How the plain text field stood, for Monaco to go on from there. Offsets are UTF-16, into `text`. */
export interface FieldState {
  /** With `\n` at the end of lines, as every text field has it. */
  readonly text: string
  readonly selectionStart: number
  readonly selectionEnd: number
  /** The cursor is at the selection's start. */
  readonly isBackward: boolean
  /** In CSS pixels. */
  readonly scrollTop: number
  readonly hasFocus: boolean
}
