import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli'
import { AT, company, scripted } from './typed'

const ROLE = 'arn:aws:iam::123456789012:role/Deployer'
const policy = (...statements: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements })
const allow = (Action: string | readonly string[], more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource: '*',
  ...more,
})

/** Alice may become the Deployer, who may do everything with IAM; only with her MFA device may she delete with it. */
const staffed = scripted(
  `
  aws iam create-role --role-name Deployer --assume-role-policy-document '${policy({
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::123456789012:user/alice' },
    Action: ['sts:AssumeRole', 'sts:TagSession'],
  })}'
  aws iam put-role-policy --role-name Deployer --policy-name All --policy-document '${policy(
    allow('iam:*', { Condition: { StringNotEquals: { 'aws:PrincipalTag/team': 'guests' } } }),
  )}'
  aws iam create-policy --policy-name Look --policy-document '${policy(allow('iam:List*'))}'
`,
  company,
)
const files = { 'look.json': policy(allow('iam:List*')) }
const LOOK = 'arn:aws:iam::123456789012:policy/Look'

/** What a line is answered after alice has assumed the role so. */
function then(options: string, line: string) {
  const assumed = run(staffed, `aws sts assume-role --role-arn ${ROLE} --role-session-name s1 ${options}`, {
    at: AT,
    files,
    profile: 'alice',
  })
  if (assumed.exitCode !== 0) throw new Error(assumed.stderr)
  return run(staffed, line, { at: AT, shell: assumed.shell, profile: 'Deployer/s1' })
}

describe('a session in the console', () => {
  it.each([
    ['', 0],
    ['--policy file://look.json', 254],
    [`--policy '${policy(allow('iam:CreateGroup'))}'`, 0],
    [`--policy-arns arn=${LOOK}`, 254],
    [`--policy-arns arn=${LOOK} arn=arn:aws:iam::aws:policy/IAMFullAccess`, 0],
    ['--tags Key=team,Value=reds', 0],
    ['--tags Key=team,Value=guests', 254],
    ['--serial-number arn:aws:iam::123456789012:mfa/alice --token-code 123456', 0],
  ])('made with %s', (options, exitCode) => {
    const created = then(options, 'aws iam create-group --group-name New')
    expect({ exitCode: created.exitCode, changed: created.account !== staffed }).toEqual({
      exitCode,
      changed: exitCode === 0,
    })
  })

  it('says which policy it was that drew the line', () => {
    expect(then('--policy file://look.json', 'aws iam create-group --group-name New').stderr).toContain(
      'because no session policy allows the iam:CreateGroup action',
    )
    expect(then('--policy file://look.json', 'aws iam list-groups').exitCode).toBe(0)
  })

  it('shows how full it is packed', () => {
    const { stdout } = run(
      staffed,
      `aws sts assume-role --role-arn ${ROLE} --role-session-name s1 --tags Key=team,Value=reds --query PackedPolicySize`,
      { at: AT, profile: 'alice' },
    )
    expect(stdout).toBe('1\n')
  })

  it.each([
    ['--tags Key=a,Value=1 Key=A,Value=2', '(InvalidParameterValue)'],
    ['--transitive-tag-keys a', '(InvalidParameterValue)'],
    ["--policy '{'", '(MalformedPolicyDocument)'],
    ['--policy-arns arn=x', '(ParamValidation)'],
    ['--token-code 123456', 'must provide both MFA serial number and one time pass code.'],
    ['--serial-number 123456789 --token-code 000000', 'invalid MFA one time pass code'],
  ])('is refused with %s', (options, error) => {
    const line = `aws sts assume-role --role-arn ${ROLE} --role-session-name s1 ${options}`
    const { stderr, shell } = run(staffed, line, { at: AT, profile: 'alice' })
    expect(stderr).toContain(error)
    expect(shell.sessions).toEqual([])
  })
})
