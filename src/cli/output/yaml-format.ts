import { stringify } from 'yaml'
import { isScalar, type JsonValue } from './json-value'

/** `--output yaml`: names from A to Z, dates in quotes, as the CLI writes it. */
export function formatYaml(value: JsonValue): string {
  const text = stringify(value, {
    // A date that were not quoted would be read back as a date.
    customTags: ['timestamp'],
    sortMapEntries: true,
    indentSeq: false,
    singleQuote: true,
    blockQuote: false,
    aliasDuplicateObjects: false,
  })
  // YAML marks the end of a document that is nothing but a plain scalar.
  return isScalar(value) && !/^['"]/.test(text) ? `${text}...\n` : text
}
