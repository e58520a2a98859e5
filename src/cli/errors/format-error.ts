import type { errorFormats } from '../commands/global-options'
import { formatOutput } from '../output/format-output'
import type { CliError } from './cli-error'
import { USAGE } from './usage'

export interface ErrorStyle {
  readonly format: (typeof errorFormats)[number]
  /** Of the terminal, for tables. */
  readonly columns: number
}

/** The style where no option asks for another. */
export const PLAIN_STYLE: ErrorStyle = { format: 'enhanced', columns: 80 }

/** An error as the CLI (2.34 and later) prints it ("Structured error output in the AWS CLI"). */
export function formatError(error: CliError, { format, columns }: ErrorStyle): string {
  switch (error.kind) {
    case 'general':
      return errorLine(error.message)
    case 'unknownOptions':
      return `\n${USAGE}\n${errorLine(`Unknown options: ${error.words.join(', ')}`)}`
    case 'api':
    case 'paramValidation':
      break
  }
  const { code, message, sentence } = described(error)
  if (format === 'enhanced') return errorLine(`An error occurred (${code})${sentence}`)
  if (format === 'legacy')
    return errorLine(error.kind === 'api' ? `An error occurred (${code})${sentence}` : message)
  const formatted = formatOutput('error', { Code: code, Message: message }, { format, columns })
  return formatted.ok ? formatted.text : errorLine(message)
}

const errorLine = (message: string): string => `\naws: [ERROR]: ${message.trim()}\n`

function described(error: Extract<CliError, { readonly kind: 'api' | 'paramValidation' }>) {
  if (error.kind === 'api') {
    const { code, operation, message } = error
    return { code, message, sentence: ` when calling the ${operation} operation: ${message}` }
  }
  const message = error.usage ? `${error.message}\n\n${USAGE}` : error.message
  return { code: 'ParamValidation', message, sentence: `: ${message}` }
}
