const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

/**
 * Lets arrows go from one cell of a table to the next, also to the heads at -1, and tells which one was visited, so that it can
 * be the one stop for Tab. Cells are buttons with `data-cell="row column"`.
 */
export function cellMoves(table: HTMLElement, visited: (row: number, column: number) => void): () => void {
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
    const here = placeOf(target)
    if (here) visited(...here)
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
