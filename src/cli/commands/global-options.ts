import type { Option } from '../arguments/grammar'

export const outputFormats = ['json', 'text', 'table', 'yaml', 'yaml-stream', 'off'] as const
export type OutputFormat = (typeof outputFormats)[number]

export const errorFormats = ['legacy', 'json', 'yaml', 'text', 'table', 'enhanced'] as const

const flag = (name: string): Option => ({ name, dest: name.slice(2), takes: 'none' })
const one = (name: string): Option => ({ name, dest: name.slice(2), takes: 'one' })
const choice = (name: string, choices: readonly string[]): Option => ({ ...one(name), choices })

/**
 * What every command of the AWS CLI takes ("Command line options in the AWS CLI"). What makes sense only where there is a
 * network, a pager or a terminal is taken and does nothing.
 */
export const globalOptions: readonly Option[] = [
  flag('--debug'),
  one('--endpoint-url'),
  flag('--no-verify-ssl'),
  flag('--no-paginate'),
  choice('--output', outputFormats),
  one('--query'),
  one('--profile'),
  one('--region'),
  flag('--version'),
  choice('--color', ['on', 'off', 'auto']),
  flag('--no-sign-request'),
  one('--ca-bundle'),
  { ...one('--cli-read-timeout'), integer: true },
  { ...one('--cli-connect-timeout'), integer: true },
  choice('--cli-binary-format', ['base64', 'raw-in-base64-out']),
  flag('--no-cli-pager'),
  flag('--cli-auto-prompt'),
  flag('--no-cli-auto-prompt'),
  choice('--cli-error-format', errorFormats),
]
