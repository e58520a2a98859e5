import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runScript } from '../../src/cli'
import { emptyAccount, type Account } from '../../src/iam'
import { toCliScript } from '../../src/interchange'
import { arbitraryAccount, arbitraryAccountWithMore } from './arbitrary-account'
import { arbitraryEdits, edited } from './arbitrary-edits'
import { essence } from './essence'
import { sampleAccount } from './sample'

/** What a script makes of an account; every line of it must succeed. */
function ran(script: string, account: Account): Account {
  const { account: made, failed } = runScript(account, script)
  expect(failed).toBeNull()
  return made
}

describe('toCliScript', () => {
  it('makes an equal account in the console', () => {
    fc.assert(
      fc.property(arbitraryAccountWithMore, (account) => {
        expect(essence(ran(toCliScript(account), emptyAccount(account.id)))).toEqual(essence(account))
      }),
      { numRuns: 30 },
    )
  })

  it('makes of an account as it was the account as it is', () => {
    fc.assert(
      fc.property(arbitraryAccount, arbitraryEdits, (from, edits) => {
        const { account: to } = edited(from, edits)
        expect(essence(ran(toCliScript(to, from), from))).toEqual(essence(to))
      }),
      { numRuns: 30 },
    )
  })

  it('makes everything in the order in which the account has it', () => {
    const made = ran(toCliScript(sampleAccount), emptyAccount(sampleAccount.id))
    expect(made).toEqual(sampleAccount)
  })

  it('reads as one would type it: a heading for each step, an option a line where it gets long', () => {
    expect(toCliScript(sampleAccount)).toMatchInlineSnapshot(`
      "#!/usr/bin/env bash
      # Creates everything in the account 123456789012 from nothing, in 10 commands.
      # It stops at the first command that fails; what went before has been done by then.
      # IAM takes some seconds until a new user or role is known everywhere: if a policy that names one is refused as
      #   having an invalid principal, wait and go on from there.

      set -eu
      export AWS_PAGER=''

      # Policies and their versions
      aws iam create-policy \\
        --policy-name read-home \\
        --policy-document '{
        "Version": "2012-10-17",
        "Statement": {
          "Sid": "Home",
          "Effect": "Allow",
          "Action": [
            "s3:GetObject",
            "s3:PutObject"
          ],
          "Resource": "arn:aws:s3:::app-logs/home/\${aws:username}/*"
        }
      }' \\
        --path /teams/ \\
        --description 'One'\\''s own home'

      # Groups
      aws iam create-group --group-name Developers

      # Users
      aws iam create-user \\
        --user-name alice \\
        --permissions-boundary arn:aws:iam::aws:policy/PowerUserAccess \\
        --tags Key=team,Value=red

      # Roles
      aws iam create-role \\
        --role-name Auditor \\
        --assume-role-policy-document '{
        "Version": "2012-10-17",
        "Statement": {
          "Effect": "Allow",
          "Principal": {
            "AWS": "arn:aws:iam::123456789012:user/alice"
          },
          "Action": "sts:AssumeRole"
        }
      }'

      # Policies of groups, roles and users
      aws iam attach-group-policy --group-name Developers --policy-arn arn:aws:iam::123456789012:policy/teams/read-home
      aws iam attach-group-policy --group-name Developers --policy-arn arn:aws:iam::aws:policy/IAMReadOnlyAccess
      aws iam put-user-policy \\
        --user-name alice \\
        --policy-name Tape \\
        --policy-document '{
        "Version": "2012-10-17",
        "Statement": [
          {
            "Effect": "Deny",
            "Action": "s3:DeleteObject",
            "Resource": "*"
          }
        ]
      }'

      # Members join groups
      aws iam add-user-to-group --group-name Developers --user-name alice

      # Buckets
      aws s3api create-bucket --bucket app-logs
      aws s3api put-bucket-policy \\
        --bucket app-logs \\
        --policy '{
        "Version": "2012-10-17",
        "Statement": {
          "Effect": "Deny",
          "Principal": {
            "AWS": [
              "arn:aws:iam::123456789012:role/Auditor",
              "999999999999"
            ]
          },
          "Action": "s3:PutObject",
          "Resource": "arn:aws:s3:::app-logs/*"
        }
      }'
      "
    `)
  })

  it('says in comments what its commands cannot do', () => {
    const arn = 'arn:aws:sqs:eu-west-1:123456789012:queue\naws iam delete-user --user-name alice'
    const [alice] = sampleAccount.users
    const many = Array.from({ length: 11 }, (_, index) => `arn:aws:iam::aws:policy/Unheard${index}`)
    const account: Account = {
      ...sampleAccount,
      organization: {
        serviceControlPolicies: [[{ name: 'A', document: '{}' }], [{ name: 'B', document: '{}' }]],
        resourceControlPolicies: [],
      },
      resources: [
        { arn: 'arn:aws:s3:::app-logs', account: '123456789012', policy: everybody, tags: { team: 'red' } },
        { arn, account: '123456789012', policy: null, tags: {} },
      ],
      users: alice ? [{ ...alice, attachedPolicies: many }] : [],
      roles: sampleAccount.roles.map((role) => ({
        ...role,
        trustPolicy: role.trustPolicy.replace('user/alice', 'user/gone'),
        inlinePolicies: [{ name: 'Half', document: '{"Ver' }],
      })),
    }
    const comments = commentsAtTheTop(toCliScript(account))
    for (const said of [
      'The organization, with 2 policies, is left out',
      'arn:aws:sqs:eu-west-1:123456789012:queue aws iam delete-user --user-name alice is left out',
      'Tags and Block Public Access of the bucket app-logs are left out',
      'The policy of the bucket app-logs lets everybody in',
      'alice has 11 managed policies',
      "The playground does not have AWS's policy arn:aws:iam::aws:policy/Unheard10",
      'The trust policy of the role Auditor names arn:aws:iam::123456789012:user/gone',
      'The document of the inline policy Half of the role Auditor is not JSON',
    ]) {
      expect(comments).toContain(said)
    }
    // Of what is the same before and after there is nothing to say.
    const unchanged = commentsAtTheTop(toCliScript({ ...account, groups: [] }, account))
    expect(unchanged.split('\n')).toHaveLength(5)
  })

  it('breaks long comments, and lets none of them end before the line does', () => {
    const script = toCliScript(sampleAccount, sampleAccount, [`${'word '.repeat(60)}\n${'x'.repeat(300)}`])
    const [, ...comments] = (script.split('\n\n')[0] ?? '').split('\n')
    expect(comments.length).toBeGreaterThan(5)
    expect(comments.every((line) => line.startsWith('# '))).toBe(true)
    expect(comments.filter((line) => line.length > 115)).toEqual([`#   ${'x'.repeat(300)}`])
    expect(commentsAtTheTop(script)).toContain(`# ${'word '.repeat(60)}${'x'.repeat(300)}`)
  })

  it('puts no command where there is none to put', () => {
    const script = toCliScript(emptyAccount(), emptyAccount())
    expect(script.split('\n').filter((line) => line.startsWith('aws'))).toEqual([])
  })
})

const everybody = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::app-logs/*' },
  ],
})

/** A sentence a line, as a long one goes on in lines that are set in. */
const commentsAtTheTop = (script: string): string => (script.split('\n\n')[0] ?? '').replaceAll('\n#   ', ' ')
