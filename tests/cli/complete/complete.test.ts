import { describe, expect, it } from 'vitest'
import { complete, run } from '../../../src/cli'
import { grantOf } from '../../../src/iam'
import { AT, company } from '../typed'

const files = { 'Read.json': '{}', 'my policy.json': '{}' }

/** What is suggested at the `|` of a line. */
const suggested = (marked: string): readonly string[] =>
  complete(company, marked.replace('|', ''), marked.indexOf('|'), { files }).map(({ text }) => text)

const ARN = 'arn:aws:iam::123456789012'

describe('complete', () => {
  it.each<[line: string, texts: readonly string[]]>([
    ['|', ['aws', 'help']],
    ['a|', ['aws']],
    ['aws |', ['iam', 'sts', 's3api', 'help']],
    ['aws s|', ['sts', 's3api']],
    ['aws sts |', ['assume-role', 'get-caller-identity', 'help']],
    ['aws iam add|', ['add-user-to-group']],
    [
      'aws iam add-user-to-group --|',
      [
        '--group-name',
        '--user-name',
        '--cli-input-json',
        '--cli-input-yaml',
        '--generate-cli-skeleton',
        '--no-paginate',
        '--output',
        '--query',
        '--profile',
        '--cli-error-format',
      ],
    ],
    ['aws iam add-user-to-group --user-name alice --gr|', ['--group-name']],
    ['aws sts assume-role --serial-number arn:aws:iam::123456789012:mfa/a|', [`${ARN}:mfa/alice`]],
    [
      'aws sts assume-role --policy-arns arn=arn:aws:iam::1|',
      [`arn=${ARN}:policy/Read`, `arn=${ARN}:policy/Write`],
    ],
    ['aws iam simulate-principal-policy --policy-exclusion-list PolicyType=i|', ['PolicyType=inline']],
    ['aws iam add-user-to-group --user-name |', ['alice', 'bob', 'zoe']],
    ['aws iam add-user-to-group --user-name A|', ['alice']],
    ['aws iam add-user-to-group --user-name=b|', ['--user-name=bob']],
    ['aws iam add-user-to-group --group-name D| --user-name bob', ['Developers']],
    ['aws iam remove-user-from-group --group-name Developers --user-name |', ['alice', 'bob']],
    ['aws iam create-group --group-name |', []],
    ['aws iam create-user --user-name |', []],
    ['aws iam create-policy-version --policy-arn |', [`${ARN}:policy/Read`, `${ARN}:policy/Write`]],
    ['aws iam attach-group-policy --policy-arn IAMRead|', ['arn:aws:iam::aws:policy/IAMReadOnlyAccess']],
    ['aws iam detach-group-policy --group-name Developers --policy-arn |', [`${ARN}:policy/Read`]],
    [`aws iam get-policy-version --policy-arn ${ARN}:policy/Write --version-id |`, ['v2', 'v1']],
    ['aws iam get-group-policy --group-name Developers --policy-name |', ['Tape']],
    ['aws iam get-user-policy --policy-name |', ['Own']],
    ['aws iam create-policy --policy-document |', ['file://Read.json', "'file://my policy.json'"]],
    ['aws iam list-policies --scope |', ['All', 'AWS', 'Local']],
    ['aws iam list-users --output t|', ['text', 'table']],
    ['aws iam list-users --profile |', ['alice', 'bob', 'zoe']],
    ['aws iam list-users --query |', []],
    [
      'aws iam untag-user --user-name alice --tag-keys |',
      [
        'team',
        '--cli-input-json',
        '--cli-input-yaml',
        '--generate-cli-skeleton',
        '--no-paginate',
        '--output',
        '--query',
        '--profile',
        '--cli-error-format',
      ],
    ],
    [
      'aws iam simulate-principal-policy --policy-source-arn arn:aws:iam::123456789012:g|',
      [`${ARN}:group/Developers`, `${ARN}:group/staff/Auditors`],
    ],
    ['aws iam simulate-principal-policy --action-names s3:GetO| --resource-arns x', ['s3:GetObject']],
    ['aws iam simulate-principal-policy --resource-arns arn|', ['arn:aws:s3:::app-logs']],
    [
      'aws iam simulate-principal-policy --context-entries ContextKeyName=aws:usern|',
      ['ContextKeyName=aws:username,ContextKeyValues='],
    ],
    ['aws sts assume-role --role-arn |', [`${ARN}:role/Auditor`]],
    ['aws s3api get-bucket-policy --bucket |', ['app-logs']],
    ['aws --output table iam list-gr|', ['list-group-policies', 'list-groups', 'list-groups-for-user']],
    ['aws iam list-users; aws iam get-gr|', ['get-group', 'get-group-policy']],
    ['aws iam list-users && aws s|', ['sts', 's3api']],
    ['aws iam get-group \\\n  --group-name D|', ['Developers']],
    ['AWS_PROFILE=x aws ia|', ['iam']],
    ['$ aws ia|', ['iam']],
    ["aws iam get-group --group-name 'D|", ['Developers']],
    ['# aws |', []],
    ['aws iam list-users | aws |'.replace(' | ', ' \u007C '), []],
    ['aws ec2 |', []],
    ['aws iam nope |', []],
    ['aws iam list-users --foo |', []],
    ['echo |', []],
  ])('%s', (line, texts) => {
    const at = line.lastIndexOf('|')
    const text = line.slice(0, at) + line.slice(at + 1)
    expect(complete(company, text, at, { files }).map((suggestion) => suggestion.text)).toEqual(texts)
  })

  it('offers the required options first, and says what each is', () => {
    const line = 'aws iam create-user '
    const [first, second] = complete(company, line, line.length)
    expect(first).toEqual({
      text: '--user-name',
      from: 20,
      to: 20,
      kind: 'option',
      description: 'The name of the user. Names are compared without regard to case.',
    })
    expect(second).toMatchObject({ text: '--path' })
  })

  it.each<[line: string, range: string]>([
    ['aws iam get-gr|', 'get-gr'],
    ['aws iam get-gr|oops --x', 'get-groops'],
    ["aws iam get-group --group-name 'D|ev'", "'Dev'"],
    ["aws iam get-group --group-name 'D|", "'D"],
    ['aws iam get-group --group-name=D|', '--group-name=D'],
  ])('replaces the whole word of %s', (marked, range) => {
    const line = marked.replace('|', '')
    const [suggestion] = complete(company, line, marked.indexOf('|'))
    expect(line.slice(suggestion!.from, suggestion!.to)).toBe(range)
  })

  it('offers sessions as profiles', () => {
    const shell = {
      variables: {},
      sessions: [
        {
          arn: 'arn:aws:sts::123456789012:assumed-role/Auditor/monday',
          accessKeyId: 'ASIA',
          expiration: AT,
          grant: grantOf({}),
        },
      ],
    }
    const line = 'aws iam list-users --profile Au'
    expect(complete(company, line, line.length, { shell }).map(({ text }) => text)).toEqual([
      'Auditor/monday',
    ])
  })

  it('completes a command until it runs', () => {
    let line = 'aws iam add-user-to-group '
    for (const wanted of ['--group-name', 'Auditors', '--user-name', 'zoe']) {
      const { from, to, text } = complete(company, line, line.length).find(
        (suggestion) => suggestion.text === wanted,
      )!
      line = `${line.slice(0, from)}${text}${line.slice(to)} `
    }
    expect(run(company, line, { at: AT }).exitCode).toBe(0)
    expect(suggested(`${line}|`)).not.toContain('--user-name')
  })
})
