import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complete, run, runScript } from '../../src/cli'
import { call, operations, readings, type Reading } from '../../src/iam'
import { AT, company, READ, TRUST } from './typed'

const kebab = (name: string): string => name.replaceAll(/(?<!^)([A-Z])/g, '-$1').toLowerCase()

const names = Object.keys({ ...operations, ...readings })
const members = [
  ...new Set(
    Object.values({ ...operations, ...readings }).flatMap(({ parameters }) => Object.keys(parameters)),
  ),
]

const value = fc.oneof(
  fc.constantFrom(
    ...[
      'alice',
      'bob',
      'nobody',
      'Developers',
      'Auditors',
      'Auditor',
      'Read',
      'Tape',
      'v1',
      'v2',
      'app-logs',
      '/',
      '/x/',
    ],
  ),
  fc.constantFrom(
    ...[
      'arn:aws:iam::123456789012:policy/Read',
      'arn:aws:iam::123456789012:user/alice',
      'arn:aws:iam::123456789012:role/Auditor',
    ],
  ),
  fc.constantFrom(
    `'${READ}'`,
    `'${TRUST}'`,
    'Key=a,Value=b',
    's3:GetObject',
    'file://p',
    'file://no',
    '1',
    'json',
    'table',
    'yaml',
    'text',
  ),
  fc.constantFrom(
    ...[
      "''",
      "'[",
      '[',
      '{}',
      "'{}'",
      '"$x"',
      '*',
      '-1',
      '\\',
      'Users',
      "'Users[]'",
      "'sum(@)'",
      'input',
      '\n',
      ';',
      '&&',
    ],
  ),
  fc.string(),
)
const option = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...members.map((member) => `--${kebab(member)}`)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        '--output',
        '--query',
        '--profile',
        '--max-items',
        '--no-paginate',
        '--starting-token',
        '--page-size',
        '--generate-cli-skeleton',
        '--cli-input-json',
        '--cli-input-yaml',
        '--cli-error-format',
        '--marker',
        '--foo',
      ],
    ),
  },
)
const argument = fc.tuple(option, fc.constantFrom(' ', '='), value).map((parts) => parts.join(''))
const wild = fc
  .tuple(
    fc.constantFrom('iam', 'iam', 'sts', 's3api', 'ec2', ''),
    fc.constantFrom(...names.map(kebab), 'creat-group', 'help'),
    fc.array(argument, { maxLength: 5 }),
  )
  .map(([service, name, rest]) => ['aws', service, name, ...rest].join(' '))

/** Values that make sense, so that many commands succeed. */
const sensible: Readonly<Record<string, readonly string[]>> = {
  UserName: ['alice', 'bob', 'zoe', 'new'],
  GroupName: ['Developers', 'Auditors', 'New'],
  RoleName: ['Auditor', 'New'],
  PolicyName: ['Tape', 'Own', 'New'],
  PolicyDocument: [`'${READ}'`, 'file://p'],
  AssumeRolePolicyDocument: [`'${TRUST}'`],
  PolicyArn: ['arn:aws:iam::123456789012:policy/Read', 'arn:aws:iam::123456789012:policy/Write'],
  PermissionsBoundary: ['arn:aws:iam::123456789012:policy/Read'],
  PolicySourceArn: ['arn:aws:iam::123456789012:user/alice', 'arn:aws:iam::123456789012:group/Developers'],
  PolicyInputList: [`'${READ}'`],
  ActionNames: ['s3:GetObject s3:PutObject'],
  VersionId: ['v1', 'v2'],
  Tags: ['Key=a,Value=b'],
  TagKeys: ['team'],
  Bucket: ['app-logs', 'new-logs'],
}
const SERVICES = { iam: 'iam', sts: 'sts', s3: 's3api' } as const
const tables: Readonly<Record<string, Reading>> = { ...operations, ...readings }
const extra = fc.constantFrom(
  ...[
    '',
    '',
    '--output table',
    '--output yaml',
    '--output text',
    "--query 'keys(@)'",
    '--debug',
    '--foo',
    '--query x',
  ],
)
const tame = fc.tuple(fc.constantFrom(...names), fc.nat(), extra).map(([name, n, rest]) => {
  const { service, parameters } = tables[name]!
  const required = Object.entries(parameters).flatMap(([member, { required }]) => {
    const values = sensible[member] ?? ['x']
    return required ? [`--${kebab(member)} ${values[n % values.length]!}`] : []
  })
  return ['aws', SERVICES[service], kebab(name), ...required, rest].join(' ')
})
const anything = fc.oneof(
  { weight: 2, arbitrary: wild },
  { weight: 2, arbitrary: tame },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.array(value, { maxLength: 6 }).map((words) => `aws iam ${words.join(' ')}`) },
)

const options = { at: AT, files: { p: READ } }

describe('any command line', () => {
  it('is answered, and one that fails changes nothing', () => {
    let succeeded = 0
    fc.assert(
      fc.property(anything, (text) => {
        const before = JSON.stringify(company)
        const { account, exitCode, stderr, calls, queries } = run(company, text, options)
        expect(JSON.stringify(company)).toBe(before)
        if (exitCode === 0) succeeded += 1
        else {
          expect(stderr).not.toBe('')
          if (calls.length === 0) expect(account).toBe(company)
          // A line of one command has done nothing; of several, those before it have done what they did.
          if (!/[;&\n]/.test(text)) expect([...calls, ...queries]).toEqual([])
        }
        const replayed = calls.reduce((state, apiCall) => {
          const outcome = call(state, apiCall, { at: AT })
          return outcome.ok ? outcome.account : state
        }, company)
        expect(account).toEqual(replayed)
      }),
      { numRuns: 2000, seed: Number(process.env.FC_SEED ?? 1) },
    )
    // Else this test would prove less than it seems to.
    expect(succeeded).toBeGreaterThan(300)
  })

  it('is answered for a user who may do little, too', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { account, exitCode, calls } = run(company, text, { ...options, profile: 'alice' })
        if (exitCode !== 0 && calls.length === 0) expect(account).toBe(company)
      }),
      { numRuns: 500 },
    )
  })

  it('runs as a script, stops at the first line that fails, and can be completed anywhere', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 4 }), fc.nat(), (lines, at) => {
        const text = lines.join('\n')
        const { steps, failed } = runScript(company, text, options)
        expect(steps.findIndex(({ exitCode }) => exitCode !== 0)).toBe(failed ? steps.length - 1 : -1)
        const cursor = at % (text.length + 1)
        for (const { from, to } of complete(company, text, cursor, options)) {
          expect(from).toBeLessThanOrEqual(cursor)
          expect(to).toBeGreaterThanOrEqual(cursor)
          expect(to).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each(['[', '{', '"', '(', '{"a":', '[{"a":['])('survives %s thousands of times', (text) => {
    const deep = text.repeat(20_000)
    for (const option of ['--tags', '--cli-input-json', '--query', '--path'])
      expect(run(company, `aws iam create-user --user-name x ${option} '${deep}'`).exitCode).not.toBe(0)
  })
})
