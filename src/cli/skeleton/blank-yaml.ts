import type { Parameter, ParameterTable } from '../../iam'
import { memberSentences } from '../help/member-sentences'
import { blankText } from './blank-input'

/** The same as YAML, which has room to say what each member is: `--generate-cli-skeleton yaml-input`. */
export function blankYaml(table: ParameterTable): string {
  const lines = linesOf(table)
  return lines.length === 0 ? '{}\n' : lines.map((line) => `${line}\n`).join('')
}

function memberLines(name: string, parameter: Parameter): readonly string[] {
  const remark = remarkOn(name, parameter)
  switch (parameter.type) {
    case 'string':
      return [`${name}: ${scalar(blankText(parameter))}  ${remark}`]
    case 'boolean':
      return [`${name}: true  ${remark}`]
    case 'integer':
      return [`${name}: 0  ${remark}`]
    case 'strings':
      return [`${name}: ${remark}`, `- ${scalar(blankText(parameter.items ?? {}))}`]
    case 'structures': {
      const [first = '', ...others] = linesOf(parameter.members)
      return [`${name}: ${remark}`, `- ${first}`, ...others.map((line) => `  ${line}`)]
    }
    case 'structure':
      return [`${name}: ${remark}`, ...linesOf(parameter.members).map((line) => `  ${line}`)]
  }
}

const linesOf = (table: ParameterTable): readonly string[] =>
  Object.entries(table).flatMap(([name, parameter]) => memberLines(name, parameter))

const scalar = (text: string): string => (text === '' ? "''" : text)

function remarkOn(name: string, { required, values, items }: Parameter): string {
  const choices = values ?? items?.values
  const words = [
    ...(required ? ['[REQUIRED]'] : []),
    memberSentences[name] ?? '',
    ...(choices ? [`Valid values are: ${choices.join(', ')}.`] : []),
  ]
  return `# ${words.filter((word) => word !== '').join(' ')}`.trimEnd()
}
