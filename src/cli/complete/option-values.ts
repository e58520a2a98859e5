import type { Account } from '../../iam'
import type { RunOptions } from '../run-options'
import { profilesOf } from '../session/caller'
import { NEW_SHELL } from '../session/shell-state'
import type { CommandSoFar } from './command-so-far'
import { memberValues } from './member-values'
import { candidates, type Candidate } from './suggestion'

/** Values for the option at the cursor: what it can only be, profiles, or what the account has. */
export function optionValues(
  account: Account,
  { command, open, given }: CommandSoFar,
  { files = {}, shell = NEW_SHELL }: RunOptions,
): readonly Candidate[] {
  if (open === null) return []
  if (open.choices) return candidates(open.choices)
  const parameters = command?.parameters ?? {}
  const parameter = Object.hasOwn(parameters, open.dest) ? parameters[open.dest] : undefined
  if (parameter === undefined) return open.dest === 'profile' ? candidates(profilesOf(account, shell)) : []
  const values = parameter.values ?? parameter.items?.values
  if (values) return candidates(values)
  return memberValues(account, open.dest, {
    operation: command?.operation ?? '',
    given,
    files: typeof files === 'function' ? [] : Object.keys(files),
  })
}
