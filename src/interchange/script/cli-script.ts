import { commandLine } from '../../cli'
import { emptyAccount, type Account } from '../../iam'
import { comment } from '../comment'
import { chapters } from '../difference/difference'
import { beyondCalls } from './beyond-calls'
import { wrapped } from './wrap'

/** Stop at a failure, and print answers rather than page them. */
const SETTINGS = "set -eu\nexport AWS_PAGER=''"

/**
 * A bash script of AWS CLI commands that makes an account, from nothing or from what it was before: see `difference`. What
 * the commands cannot do is said in comments.
 *
 * @param from the account as it is when the script runs; by default an empty one
 * @param notes sentences for whoever runs it, said first of all
 */
export function toCliScript(
  account: Account,
  from: Account = emptyAccount(account.id),
  notes: readonly string[] = [],
): string {
  const parts = chapters(from, account)
  const commands = parts.reduce((sum, { calls }) => sum + calls.length, 0)
  const isNew = [from.users, from.groups, from.roles, from.policies, from.resources].every(
    (list) => list.length === 0,
  )
  const heading = [
    ...notes,
    isNew
      ? `Creates everything in the account ${account.id} from nothing, in ${count(commands)}.`
      : `Turns the account ${account.id} as it was into what it is now, in ${count(commands)}.`,
    'It stops at the first command that fails; what went before has been done by then.',
    ...(isNew
      ? []
      : [
          'What is taken off comes before what is given: while it runs, some may do less than before and after.',
        ]),
    'IAM takes some seconds until a new user or role is known everywhere: if a policy that names one is refused as having an ' +
      'invalid principal, wait and go on from there.',
    ...beyondCalls(from, account),
  ]
  return [
    `#!/usr/bin/env bash\n${comment(heading)}`,
    SETTINGS,
    ...parts.map(({ title, calls }) =>
      [comment([title]), ...calls.map((call) => wrapped(commandLine(call)))].join('\n'),
    ),
  ]
    .join('\n\n')
    .concat('\n')
}

const count = (commands: number): string =>
  commands === 1 ? '1 command' : `${commands.toLocaleString('en')} commands`
