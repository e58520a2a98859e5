import { run } from '../../src/cli/run'
import type { RunOptions } from '../../src/cli/run-options'
import { runScript } from '../../src/cli/run-script'
import { emptyAccount, type Account } from '../../src/iam'

/** The moment of every command in these tests. */
export const AT = '2026-05-24T18:20:17Z'

export const READ =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}'
export const TRUST =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"sts:AssumeRole"}]}'

/** An account with something of everything, made by commands. */
export const company: Account = scripted(`
  aws iam create-group --group-name Developers
  aws iam create-group --group-name Auditors --path /staff/
  aws iam create-user --user-name alice --tags Key=team,Value=red
  aws iam create-user --user-name bob --path /staff/
  aws iam create-user --user-name zoe
  aws iam add-user-to-group --user-name alice --group-name Developers
  aws iam add-user-to-group --user-name bob --group-name Developers
  aws iam create-policy --policy-name Read --policy-document '${READ}' --description 'Reads buckets'
  aws iam create-policy --policy-name Write --policy-document '${READ}'
  aws iam create-policy-version --policy-arn arn:aws:iam::123456789012:policy/Write --policy-document '${READ}'
  aws iam attach-group-policy --group-name Developers --policy-arn arn:aws:iam::123456789012:policy/Read
  aws iam put-group-policy --group-name Developers --policy-name Tape --policy-document '${READ}'
  aws iam put-user-policy --user-name zoe --policy-name Own --policy-document '${READ}'
  aws iam attach-user-policy --user-name zoe --policy-arn arn:aws:iam::aws:policy/IAMReadOnlyAccess
  aws iam create-role --role-name Auditor --assume-role-policy-document '${TRUST}'
  aws s3api create-bucket --bucket app-logs
`)

/** The account that a script makes, every line of which must succeed. */
export function scripted(text: string, start = emptyAccount('123456789012')): Account {
  const { account, failed } = runScript(start, text, { at: AT })
  if (failed) throw new Error(`line ${failed.line}: ${failed.text}\n${failed.stderr}`)
  return account
}

/** What appears on the screen, output and errors. */
export function screen(account: Account, line: string, options: RunOptions = {}): string {
  const { stdout, stderr } = run(account, line, { at: AT, ...options })
  return stdout + stderr
}

/** The output of a command that must succeed, read as JSON. */
export function answer(account: Account, line: string, options: RunOptions = {}): unknown {
  const { stdout, stderr, exitCode } = run(account, line, { at: AT, ...options })
  if (exitCode !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

/** An error as the CLI shows it: a blank line, then what happened. */
export const error = (text: string): string => `\naws: [ERROR]: ${text}\n`

export const usage = `usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]
To see help text, you can run:

  aws help
  aws <command> help
  aws <command> <subcommand> help
`
