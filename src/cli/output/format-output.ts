import type { OutputFormat } from '../commands/global-options'
import type { JsonValue } from './json-value'
import { formatTable, type Formatted } from './table-format'
import { formatText } from './text-format'
import { formatYaml } from './yaml-format'

/** What `--output` and the terminal ask for. */
export interface OutputStyle {
  readonly format: OutputFormat
  /** Of the terminal, for tables. */
  readonly columns: number
}

/** An answer as the CLI prints it. `title` is what a table is called: the operation. */
export function formatOutput(title: string, value: JsonValue, { format, columns }: OutputStyle): Formatted {
  switch (format) {
    case 'json':
      return { ok: true, text: `${JSON.stringify(value, null, 4)}\n` }
    case 'text':
      return { ok: true, text: formatText(value) }
    case 'table':
      return formatTable(title, value, columns)
    case 'yaml':
      return { ok: true, text: formatYaml(value) }
    case 'yaml-stream':
      return { ok: true, text: formatYaml([value]) }
    case 'off':
      return { ok: true, text: '' }
  }
}
