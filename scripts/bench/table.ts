interface Row {
  readonly name: string
  readonly values: readonly number[]
}

const WIDTH = 12

/** Prints numbers under a title, each with as many digits as mean something. */
export function table(title: string, columns: readonly string[], rows: readonly Row[]): void {
  const wide = Math.max(title.length, ...rows.map(({ name }) => name.length + 2))
  console.log(`\n${title.padEnd(wide)}${columns.map((column) => column.padStart(WIDTH)).join('')}`)
  for (const { name, values } of rows)
    console.log(`  ${name.padEnd(wide - 2)}${values.map((value) => spelled(value).padStart(WIDTH)).join('')}`)
}

function spelled(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
