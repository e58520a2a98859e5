const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

/**
 * Makes one stop of a table's cells: arrows go from one to the next, also to the heads at -1, and the last one that was visited
 * is where Tab comes back to. Cells are buttons with `data-cell="row column"`.
 */
export function cellMoves(table: HTMLElement): () => void {
  const cellAt = (row: number, column: number) =>
    table.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)

  function keydown(event: KeyboardEvent) {
    const here = placeOf(event.target)
    const step = STEPS[event.key]
    if (!here || !step || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    cellAt(here[0] + step[0], here[1] + step[1])?.focus()
  }

  function focusin({ target }: FocusEvent) {
    if (!placeOf(target) || !(target instanceof HTMLElement)) return
    for (const cell of table.querySelectorAll<HTMLElement>('[data-cell][tabindex="0"]')) cell.tabIndex = -1
    target.tabIndex = 0
  }

  table.addEventListener('keydown', keydown)
  table.addEventListener('focusin', focusin)
  return () => {
    table.removeEventListener('keydown', keydown)
    table.removeEventListener('focusin', focusin)
  }
}

function placeOf(target: EventTarget | null): readonly [row: number, column: number] | null {
  const cell = target instanceof HTMLElement ? target.dataset.cell : undefined
  if (cell === undefined) return null
  const [row = 0, column = 0] = cell.split(' ').map(Number)
  return [row, column]
}
