import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli'
import { answer, AT, company, READ, screen, scripted } from './typed'

describe('--output and --query', () => {
  const group = `aws iam get-group --group-name Auditors --query 'Group.{Arn:Arn,Name:GroupName,Path:Path}' --output table`

  it('prints tables as the CLI draws them', () => {
    expect(screen(company, group))
      .toBe(`---------------------------------------------------------------------------
|                                GetGroup                                 |
+-------------------------------------------------+-----------+-----------+
|                       Arn                       |   Name    |   Path    |
+-------------------------------------------------+-----------+-----------+
|  arn:aws:iam::123456789012:group/staff/Auditors |  Auditors |  /staff/  |
+-------------------------------------------------+-----------+-----------+
`)
  })

  it('turns a row upright that is too wide for the terminal', () => {
    expect(screen(company, group, { columns: 60 }))
      .toBe(`------------------------------------------------------------
|                         GetGroup                         |
+------+---------------------------------------------------+
|  Arn |  arn:aws:iam::123456789012:group/staff/Auditors   |
|  Name|  Auditors                                         |
|  Path|  /staff/                                          |
+------+---------------------------------------------------+
`)
  })

  it.each<[line: string, output: string]>([
    ["list-users --query 'Users[].UserName'", '[\n    "alice",\n    "bob",\n    "zoe"\n]\n'],
    ["list-users --query 'Users[0].UserName'", '"alice"\n'],
    ['list-users --query Nope', 'null\n'],
    ['list-users --query constructor', 'null\n'],
    ["list-users --query 'length(Users)'", '3\n'],
    ["list-users --query 'Users[].[UserName,Path]' --output text", 'alice\t/\nbob\t/staff/\nzoe\t/\n'],
    ["list-users --query 'Users[].UserName' --output text", 'alice\tbob\tzoe\n'],
    ['list-users --query Nope --output text', 'None\n'],
    [
      "list-users --query 'Users[].{Name:UserName,Where:Path}' --output table",
      '----------------------\n|      ListUsers     |\n+--------+-----------+\n|  Name  |   Where   |\n+--------+-----------+\n|  alice |  /        |\n|  bob   |  /staff/  |\n|  zoe   |  /        |\n+--------+-----------+\n',
    ],
    ["list-users --query 'Users[].UserName' --output yaml", '- alice\n- bob\n- zoe\n'],
    ["list-users --query 'Users[0].UserName' --output yaml-stream", '- alice\n'],
    ['list-users --output off', ''],
    [
      'list-groups-for-user --user-name zoe --output table',
      '-------------------\n|ListGroupsForUser|\n+-----------------+\n',
    ],
    [
      "get-group-policy --group-name Developers --policy-name Tape --query 'PolicyDocument.Statement[].Action' --output text",
      's3:Get*\n',
    ],
    ['delete-group --group-name Auditors --output table', ''],
  ])('%s', (line, output) => {
    expect(screen(company, `aws iam ${line}`)).toBe(output)
  })

  it('takes the format from the shell, unless an option says another', () => {
    const { shell } = run(company, 'export AWS_DEFAULT_OUTPUT=text')
    expect(screen(company, "aws iam list-users --query 'Users[0].UserName'", { shell })).toBe('alice\n')
    expect(screen(company, "aws iam list-users --query 'Users[0].UserName' --output json", { shell })).toBe(
      '"alice"\n',
    )
  })

  it('changes nothing if what the query makes cannot be printed', () => {
    const result = run(company, "aws iam create-group --group-name New --query 'sum(Group)'")
    expect(result).toMatchObject({ stdout: '', exitCode: 255, calls: [] })
    expect(result.account).toBe(company)
  })

  it('leaves a document that is no JSON as the text it is', () => {
    const odd = {
      ...company,
      users: [{ ...company.users[2]!, inlinePolicies: [{ name: 'Own', document: '{oops' }] }],
    }
    expect(answer(odd, 'aws iam get-user-policy --user-name zoe --policy-name Own')).toMatchObject({
      PolicyDocument: '{oops',
    })
  })
})

describe('options that do nothing here', () => {
  it.each([
    '--debug',
    '--no-cli-pager',
    '--region eu-central-1',
    '--endpoint-url http://localhost',
    '--no-verify-ssl',
    '--color off',
    '--cli-read-timeout 5',
    '--page-size 1',
    '--no-cli-auto-prompt',
  ])('%s', (option) => {
    expect(screen(company, `aws iam list-groups ${option}`)).toBe(screen(company, 'aws iam list-groups'))
  })

  it('tells its version', () => {
    expect(screen(company, 'aws --version')).toMatch(/^aws-cli\/2\./)
  })
})

describe('pages', () => {
  const NEXT = 'eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAyfQ=='

  it('stops after --max-items and goes on with --starting-token', () => {
    const first = answer(company, 'aws iam list-users --max-items 2')
    expect(first).toMatchObject({ Users: [{ UserName: 'alice' }, { UserName: 'bob' }], NextToken: NEXT })
    const rest = answer(company, `aws iam list-users --max-items 2 --starting-token ${NEXT}`)
    expect(rest).toMatchObject({ Users: [{ UserName: 'zoe' }] })
    expect(rest).not.toHaveProperty('NextToken')
  })

  it('prints the token on a line of its own as text', () => {
    const text = screen(
      company,
      'aws iam list-group-policies --group-name Developers --max-items 0 --output text',
    )
    expect(text).toMatch(/^NEXTTOKEN\t\S+\n$/)
  })

  it('counts the first list alone', () => {
    const details = answer(company, 'aws iam get-account-authorization-details --max-items 1')
    expect(details).toMatchObject({
      UserDetailList: [{ UserName: 'alice' }],
      RoleDetailList: [{ RoleName: 'Auditor' }],
    })
    expect(details).toHaveProperty('NextToken')
  })

  it('shows what the API sends with --no-paginate', () => {
    const raw = screen(company, 'aws iam list-groups-for-user --user-name zoe --no-paginate')
    expect(raw).toBe('{\n    "Groups": [],\n    "IsTruncated": false\n}\n')
    expect(answer(company, 'aws iam get-group --group-name Developers --no-paginate')).toMatchObject({
      Group: { GroupName: 'Developers' },
      Users: [{ UserName: 'alice' }, { UserName: 'bob' }],
      IsTruncated: false,
    })
  })

  it('shows a hundred items a page, and the next ones for their marker', () => {
    const many = scripted(
      Array.from({ length: 101 }, (_, i) => `aws iam create-user --user-name u${i}`).join('\n'),
    )
    const first = answer(many, 'aws iam list-users --no-paginate') as { Users: object[]; Marker: string }
    expect(first).toMatchObject({ IsTruncated: true })
    expect(first.Users).toHaveLength(100)
    expect(answer(many, `aws iam list-users --marker ${first.Marker}`)).toMatchObject({
      Users: [{ UserName: 'u100' }],
      IsTruncated: false,
    })
  })
})

describe('input as a whole', () => {
  it('prints a skeleton that can be filled in', () => {
    expect(screen(company, 'aws iam create-user --generate-cli-skeleton')).toBe(`{
    "Path": "",
    "UserName": "",
    "PermissionsBoundary": "",
    "Tags": [
        {
            "Key": "",
            "Value": ""
        }
    ]
}
`)
    expect(run(company, 'aws iam create-group --group-name New --generate-cli-skeleton')).toMatchObject({
      exitCode: 0,
      calls: [],
      account: company,
    })
  })

  it('takes JSON for the options that are not given', () => {
    const { calls } = run(
      company,
      `aws iam create-group --path /x/ --cli-input-json '{"GroupName":"New","Path":"/y/"}'`,
    )
    expect(calls).toEqual([{ operation: 'CreateGroup', parameters: { Path: '/x/', GroupName: 'New' } }])
  })
})

describe('values', () => {
  const called = (line: string, files = {}) => run(company, line, { at: AT, files }).calls[0]?.parameters

  it.each<[tags: string, value: readonly object[]]>([
    ['Key=a,Value=b', [{ Key: 'a', Value: 'b' }]],
    [
      "Key=a,Value='b c' Key=d,Value=",
      [
        { Key: 'a', Value: 'b c' },
        { Key: 'd', Value: '' },
      ],
    ],
    [`'[{"Key":"a","Value":"b"}]'`, [{ Key: 'a', Value: 'b' }]],
    [
      `'{"Key":"a","Value":"b"}' '{"Key":"c","Value":"d"}'`,
      [
        { Key: 'a', Value: 'b' },
        { Key: 'c', Value: 'd' },
      ],
    ],
    ['file://tags.json', [{ Key: 'f', Value: 'g' }]],
  ])('--tags %s', (tags, value) => {
    const files = { 'tags.json': '[{"Key":"f","Value":"g"}]' }
    expect(called(`aws iam create-user --user-name u --tags ${tags}`, files)).toEqual({
      UserName: 'u',
      Tags: value,
    })
  })

  it.each(['file://Read.json', 'file://./Read.json', 'fileb://Read.json'])('reads %s', (name) => {
    const line = `aws iam create-policy --policy-name P --policy-document ${name}`
    expect(called(line, { 'Read.json': READ })).toMatchObject({ PolicyDocument: READ })
    expect(
      run(company, line, { files: (asked) => (asked === 'Read.json' ? READ : undefined) }).exitCode,
    ).toBe(0)
  })

  it('finds no file in what every object inherits', () => {
    expect(
      run(company, 'aws iam create-policy --policy-name P --policy-document file://constructor').exitCode,
    ).toBe(252)
  })

  it('takes lists as words or as JSON, and a file as one policy', () => {
    const keys = (list: string) =>
      answer(company, `aws iam get-context-keys-for-custom-policy --policy-input-list ${list}`, {
        files: { p: asked('x') },
      })
    const asked = (key: string) => READ.replace('"*"', `"arn:aws:s3:::\${aws:${key}}"`)
    const [a, b] = [asked('username'), asked('userid')]
    expect(keys(`'${a}' '${b}'`)).toEqual({ ContextKeyNames: ['aws:username', 'aws:userid'] })
    expect(keys(`'${JSON.stringify([a, b])}'`)).toEqual({ ContextKeyNames: ['aws:username', 'aws:userid'] })
    expect(keys('file://p')).toEqual({ ContextKeyNames: ['aws:x'] })
  })

  it('takes an option that is shortened, attached or given twice', () => {
    expect(called('aws iam create-group --group=A --gr B')).toEqual({ GroupName: 'B' })
  })
})
