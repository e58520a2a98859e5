/** A command that failed, before it is known in which form the CLI is to say so. */
export type CliError =
  /** The CLI could not make sense of the command line, or botocore of its values: nothing was sent. */
  | { readonly kind: 'paramValidation'; readonly message: string; readonly usage: boolean }
  | { readonly kind: 'unknownOptions'; readonly words: readonly string[] }
  /** AWS refused the call. */
  | { readonly kind: 'api'; readonly code: string; readonly operation: string; readonly message: string }
  /** Whatever else goes wrong in the CLI. */
  | { readonly kind: 'general'; readonly message: string }

/** "AWS CLI return codes". */
export const exitCodeOf = ({ kind }: CliError): number =>
  ({ paramValidation: 252, unknownOptions: 252, api: 254, general: 255 })[kind]

export const generalError = (message: string): CliError => ({ kind: 'general', message })
export const parseError = (message: string): CliError => ({ kind: 'paramValidation', message, usage: true })
export const validationError = (message: string): CliError => ({
  kind: 'paramValidation',
  message,
  usage: false,
})
/** `name` as the CLI has it: with dashes for what is a member of the input, without for what is not. */
export const parameterError = (name: string, message: string): CliError =>
  validationError(`Error parsing parameter '${name}': ${message}`)
