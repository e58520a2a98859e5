const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

/**
 * Lets arrows go from one cell of a table to the next, also to the heads at -1, Home and End to the ends of a row and with Ctrl
 * to those of the table, and tells which one was visited, so that it can be the one stop for Tab. Cells are buttons with
 * `data-cell="row column"`.
 */
export function cellMoves(table: HTMLElement, visited: (row: number, column: number) => void): () => void {
  const cellAt = (row: number, column: number) =>
    table.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)

  /** The first or the last cell of a row, or of all that are cells and not heads. */
  function end(last: boolean, row: number | null): HTMLElement | null {
    const cells = [...table.querySelectorAll<HTMLElement>('[data-cell]')].filter((cell) => {
      const place = placeOf(cell)
      return place && place[1] >= 0 && (row === null ? place[0] >= 0 : place[0] === row)
    })
    return cells.at(last ? -1 : 0) ?? null
  }

  function keydown(event: KeyboardEvent) {
    const here = placeOf(event.target)
    if (!here || event.metaKey || event.altKey) return
    const next = nextOf(here, event)
    if (next === undefined) return
    event.preventDefault()
    next?.focus()
  }

  /** Where a key leads, if anywhere; `undefined`: it is no key of the table's. */
  function nextOf(here: readonly [row: number, column: number], { key, ctrlKey }: KeyboardEvent) {
    if (key === 'Home' || key === 'End') return end(key === 'End', ctrlKey ? null : here[0])
    const step = STEPS[key]
    return step && !ctrlKey ? cellAt(here[0] + step[0], here[1] + step[1]) : undefined
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
