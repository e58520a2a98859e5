import type { Account } from '../../iam'
import { toCliScript, toCloudFormation, toTerraform } from '../../interchange'
import type { BroughtIn } from '../../state/take-in'

export type ExportFormat = 'script' | 'difference' | 'yaml' | 'json' | 'terraform'

interface FormatChoice {
  readonly format: ExportFormat
  readonly word: string
  readonly about: string
  readonly extension: string
  /** Only where an account was brought in, which it can be compared with. */
  readonly needsImport: boolean
}

export const exportFormats: readonly FormatChoice[] = [
  {
    format: 'script',
    word: 'AWS CLI script',
    about: 'Creates this account from nothing. It also runs in the console here, to the same account.',
    extension: 'sh',
    needsImport: false,
  },
  {
    format: 'difference',
    word: 'Only what you changed',
    about: 'The calls that turn the account you brought in into this one, in an order that works.',
    extension: 'sh',
    needsImport: true,
  },
  {
    format: 'yaml',
    word: 'CloudFormation, YAML',
    about: 'A template. It names what it creates, so that it needs CAPABILITY_NAMED_IAM.',
    extension: 'yaml',
    needsImport: false,
  },
  {
    format: 'json',
    word: 'CloudFormation, JSON',
    about: 'A template. It names what it creates, so that it needs CAPABILITY_NAMED_IAM.',
    extension: 'json',
    needsImport: false,
  },
  {
    format: 'terraform',
    word: 'Terraform',
    about:
      'For the AWS provider. Memberships and attachments are additive, so that nothing else in the account is touched.',
    extension: 'tf',
    needsImport: false,
  },
]

/** Said where it is offered and in the script itself, which may be run days later. */
export const MADE_UP =
  'The names or ids in it are made up, since the account was masked on the way in. For calls that fit the real account, bring it in unmasked.'

/** The account in a format. `baseline` is the account that was brought in. */
export function exported(format: ExportFormat, account: Account, baseline: BroughtIn | null): string {
  switch (format) {
    case 'script':
      return toCliScript(account)
    case 'difference':
      if (baseline === null) return ''
      return toCliScript(account, baseline.account, baseline.masked ? [MADE_UP] : [])
    case 'yaml':
    case 'json':
      return toCloudFormation(account, format)
    case 'terraform':
      return toTerraform(account)
  }
}
