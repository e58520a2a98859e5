import { describe, expect, it } from 'vitest'
import { run, type RunOptions, type ShellState } from '../../src/cli'
import { answer, AT, company, error, screen, scripted } from './typed'

const ALLOW = (action: string, resource = '*'): string =>
  `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"${action}","Resource":"${resource}"}]}`
const ROLE = 'arn:aws:iam::123456789012:role/Auditor'

const staffed = scripted(
  `
  aws iam put-user-policy --user-name alice --policy-name Lead --policy-document '${ALLOW('iam:AddUserToGroup', 'arn:aws:iam::123456789012:group/Developers')}'
  aws iam put-user-policy --user-name bob --policy-name Assume --policy-document '${ALLOW('sts:AssumeRole', ROLE)}'
  aws iam put-role-policy --role-name Auditor --policy-name Look --policy-document '${ALLOW('iam:List*')}'
`,
  company,
)

const denied = (operation: string, message: string): string =>
  error(`An error occurred (AccessDenied) when calling the ${operation} operation: User: ${message}`)

const who = (options: RunOptions, line = 'aws sts get-caller-identity') =>
  answer(staffed, line, options) as { Arn: string }

describe('who a command acts as', () => {
  it.each<[line: string, options: RunOptions, arn: string]>([
    ['aws sts get-caller-identity', {}, ':root'],
    ['aws sts get-caller-identity', { profile: null }, ':root'],
    ['aws sts get-caller-identity', { profile: 'alice' }, ':user/alice'],
    ['aws sts get-caller-identity --profile bob', { profile: 'alice' }, ':user/staff/bob'],
    ['aws sts get-caller-identity --profile default', { profile: 'alice' }, ':root'],
    ['AWS_PROFILE=zoe aws sts get-caller-identity', { profile: 'alice' }, ':user/zoe'],
    ['AWS_PROFILE=zoe aws sts get-caller-identity --profile bob', {}, ':user/staff/bob'],
  ])('%s %j', (line, options, arn) => {
    expect(who(options, line).Arn).toBe(`arn:aws:iam::123456789012${arn}`)
  })

  it('keeps what is exported until it is unset, and a single command’s own no longer than it', () => {
    const after = (line: string, shell?: ShellState) => run(staffed, line, shell ? { shell } : {}).shell
    const exported = after('export AWS_PROFILE=alice')
    expect(who({ shell: exported }).Arn).toContain('alice')
    expect(who({ shell: after('AWS_PROFILE=bob aws iam list-users', exported) }).Arn).toContain('alice')
    expect(who({ shell: after('unset AWS_PROFILE', exported) }).Arn).toContain('root')
  })
})

describe('what the caller may do', () => {
  it('makes what policies allow, and nothing else', () => {
    const allowed = run(
      staffed,
      'aws iam add-user-to-group --user-name zoe --group-name Developers --profile alice',
    )
    expect(allowed).toMatchObject({ stderr: '', exitCode: 0 })
    expect(allowed.account.users[2]!.groups).toEqual(['Developers'])

    const refused = run(
      staffed,
      'aws iam add-user-to-group --user-name zoe --group-name Auditors --profile alice',
    )
    expect(refused).toMatchObject({ account: staffed, exitCode: 254, calls: [] })
    expect(refused.stderr).toBe(
      denied(
        'AddUserToGroup',
        'arn:aws:iam::123456789012:user/alice is not authorized to perform: iam:AddUserToGroup on resource: group Auditors because no identity-based policy allows the iam:AddUserToGroup action',
      ),
    )
  })

  it.each<[line: string, message: string]>([
    [
      'aws iam create-user --user-name new',
      'arn:aws:iam::123456789012:user/zoe is not authorized to perform: iam:CreateUser on resource: arn:aws:iam::123456789012:user/new because no identity-based policy allows the iam:CreateUser action',
    ],
    [
      'aws s3api delete-bucket --bucket app-logs',
      'arn:aws:iam::123456789012:user/zoe is not authorized to perform: s3:DeleteBucket on resource: arn:aws:s3:::app-logs because no identity-based policy allows the s3:DeleteBucket action',
    ],
  ])('refuses %s', (line, message) => {
    const { stderr } = run(staffed, line, { profile: 'zoe' })
    expect(stderr).toContain(message)
  })

  it('lets nobody see what they may not read', () => {
    expect(run(staffed, 'aws iam get-group --group-name Developers', { profile: 'alice' }).exitCode).toBe(254)
    expect(run(staffed, 'aws iam get-group --group-name Developers', { profile: 'zoe' }).exitCode).toBe(0)
  })
})

describe('sessions', () => {
  const assume = `aws sts assume-role --role-arn ${ROLE} --role-session-name monday`
  const assumed = run(staffed, assume, { at: AT, profile: 'bob' })

  it('are made by assume-role, for those it is allowed to', () => {
    expect(JSON.parse(assumed.stdout)).toMatchObject({
      Credentials: { Expiration: '2026-05-24T19:20:17+00:00' },
      AssumedRoleUser: { Arn: 'arn:aws:sts::123456789012:assumed-role/Auditor/monday' },
    })
    expect(run(staffed, assume, { profile: 'alice' }).exitCode).toBe(254)
  })

  it('are profiles from then on', () => {
    const options = { shell: assumed.shell, profile: 'Auditor/monday' }
    expect(who(options).Arn).toBe('arn:aws:sts::123456789012:assumed-role/Auditor/monday')
    expect(run(staffed, 'aws iam list-users', options).exitCode).toBe(0)
    expect(run(staffed, 'aws iam create-user --user-name new', options).stderr).toBe(
      denied(
        'CreateUser',
        'arn:aws:sts::123456789012:assumed-role/Auditor/monday is not authorized to perform: iam:CreateUser on resource: arn:aws:iam::123456789012:user/new because no identity-based policy allows the iam:CreateUser action',
      ),
    )
  })

  it('can be taken up by their credentials, as in a real shell', () => {
    const { Credentials } = JSON.parse(assumed.stdout) as {
      Credentials: { AccessKeyId: string; SecretAccessKey: string; SessionToken: string }
    }
    const keys = `export AWS_ACCESS_KEY_ID=${Credentials.AccessKeyId} AWS_SECRET_ACCESS_KEY=${Credentials.SecretAccessKey}`
    const half = run(staffed, keys, { shell: assumed.shell })
    expect(run(staffed, 'aws sts get-caller-identity', { shell: half.shell }).stderr).toContain(
      '(InvalidClientTokenId)',
    )
    const token = `export AWS_SESSION_TOKEN=${Credentials.SessionToken}`
    const { shell } = run(staffed, token, { shell: half.shell })
    expect(who({ shell }).Arn).toContain('assumed-role/Auditor/monday')
    expect(who({ shell }, 'aws sts get-caller-identity --profile alice').Arn).toContain('user/alice')
  })

  it('end when their time is over', () => {
    const later = (at: string) => screen(staffed, 'aws iam list-users --output off', { ...tuesday, at })
    const tuesday = { shell: assumed.shell, profile: 'Auditor/monday' }
    expect(later('2026-05-24T19:20:16Z')).toBe('')
    expect(later('2026-05-24T19:20:17Z')).toBe(
      error(
        'An error occurred (ExpiredToken) when calling the ListUsers operation: The security token included in the request is expired',
      ),
    )
  })

  it('end with their role', () => {
    const gone = scripted(
      'aws iam delete-role-policy --role-name Auditor --policy-name Look\naws iam delete-role --role-name Auditor',
      staffed,
    )
    expect(screen(gone, 'aws iam list-users', { shell: assumed.shell, profile: 'Auditor/monday' })).toBe(
      error(
        'An error occurred (InvalidClientTokenId) when calling the ListUsers operation: The security token included in the request is invalid.',
      ),
    )
  })
})
