import type { Account } from '../iam'
import type { CommandResult } from './result'
import type { RunOptions } from './run-options'
import { runScript } from './run-script'

/**
 * Runs a command line as a shell with the AWS CLI would: `aws iam …`, `aws sts …`, `aws s3api …`, `help`. Pure: the account
 * comes back changed, and the calls that changed it or asked it. A command that fails changes nothing and has made no call.
 * Of several commands in one line (`a; b`, `a && b`) each does what it does in a shell, and the last one gives the exit
 * code. Never throws, whatever is typed.
 */
export function run(account: Account, line: string, options: RunOptions = {}): CommandResult {
  const { steps: _, failed: __, ...result } = runScript(account, line, { ...options, goOn: true })
  return result
}
