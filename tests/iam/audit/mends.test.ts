import { describe, expect, it } from 'vitest'
import type { Account } from '../../../src/iam/account/account'
import type { ApiCall } from '../../../src/iam/account/operations'
import { audit } from '../../../src/iam/audit/audit'
import type { AuditCode } from '../../../src/iam/audit/finding'
import type { Mend } from '../../../src/iam/audit/mends/mend'
import { commandOf } from './command'
import {
  add,
  allowing,
  attachToGroup,
  attachToUser,
  createBucket,
  createGroup,
  createPolicy,
  createUser,
  customArn,
  made,
  newVersion,
  putOnGroup,
  putOnUser,
  sized,
} from '../account/made'

const READ = allowing('s3:GetObject')
const LIST = allowing('s3:ListBucket')

function mendFor(id: AuditCode, account: Account): Mend {
  const mend = audit(account).find((finding) => finding.id === id)?.mend
  if (!mend) throw new Error(`there is no mend for ${id}`)
  return mend
}

const commands = ({ calls }: Mend): readonly string[] => calls.map(commandOf)
const times = <Item>(count: number, item: (i: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, i) => item(i))
const snowflakes = (...names: readonly string[]): readonly ApiCall[] =>
  names.flatMap((name) => [createUser(name), putOnUser(name, 'Read', READ)])

describe('moving policies to groups', () => {
  it.each<[string, readonly ApiCall[], readonly string[]]>([
    [
      'makes a group that is called after the policy',
      snowflakes('ana', 'bo'),
      [
        'CreateGroup Read',
        'PutGroupPolicy Read Read',
        'AddUserToGroup Read ana',
        'AddUserToGroup Read bo',
        'DeleteUserPolicy ana Read',
        'DeleteUserPolicy bo Read',
      ],
    ],
    [
      'uses the group that has the policy already',
      [...snowflakes('ana', 'bo'), createGroup('Readers'), putOnGroup('Readers', 'Same', READ)],
      [
        'AddUserToGroup Readers ana',
        'AddUserToGroup Readers bo',
        'DeleteUserPolicy ana Read',
        'DeleteUserPolicy bo Read',
      ],
    ],
    [
      'finds it there when it is attached and managed, too',
      [
        ...snowflakes('ana'),
        createGroup('Readers'),
        createPolicy('Managed', READ),
        attachToGroup('Readers', customArn('Managed')),
      ],
      ['AddUserToGroup Readers ana', 'DeleteUserPolicy ana Read'],
    ],
    [
      'uses no group that gives something else as well',
      [
        ...snowflakes('ana'),
        createGroup('Readers'),
        putOnGroup('Readers', 'Same', READ),
        putOnGroup('Readers', 'More', LIST),
      ],
      [
        'CreateGroup Read',
        'PutGroupPolicy Read Read',
        'AddUserToGroup Read ana',
        'DeleteUserPolicy ana Read',
      ],
    ],
    [
      'uses the group of just these people, whatever it gives',
      [
        ...snowflakes('ana', 'bo'),
        createGroup('Team'),
        putOnGroup('Team', 'Read', LIST),
        add('ana', 'Team'),
        add('bo', 'Team'),
      ],
      ['PutGroupPolicy Team Read-2', 'DeleteUserPolicy ana Read', 'DeleteUserPolicy bo Read'],
    ],
    [
      'uses no group that has somebody else in it',
      [...snowflakes('ana'), createUser('cy'), createGroup('Team'), add('ana', 'Team'), add('cy', 'Team')],
      [
        'CreateGroup Read',
        'PutGroupPolicy Read Read',
        'AddUserToGroup Read ana',
        'DeleteUserPolicy ana Read',
      ],
    ],
    [
      'uses an empty tray of its name',
      [...snowflakes('ana'), createGroup('read')],
      ['PutGroupPolicy read Read', 'AddUserToGroup read ana', 'DeleteUserPolicy ana Read'],
    ],
    [
      'uses no tray of another name, and takes a name that is free',
      [...snowflakes('ana'), createGroup('Finance'), createGroup('READ'), putOnGroup('READ', 'List', LIST)],
      [
        'CreateGroup Read-2',
        'PutGroupPolicy Read-2 Read',
        'AddUserToGroup Read-2 ana',
        'DeleteUserPolicy ana Read',
      ],
    ],
    [
      'only takes away what a group of theirs gives already',
      [
        ...snowflakes('ana'),
        createGroup('Readers'),
        putOnGroup('Readers', 'Same', READ),
        add('ana', 'Readers'),
      ],
      ['DeleteUserPolicy ana Read'],
    ],
    [
      'makes a group for each set of policies',
      [...snowflakes('ana', 'bo', 'cy'), putOnUser('cy', 'List', LIST), putOnUser('bo', 'Mine', READ)],
      [
        'CreateGroup Read',
        'PutGroupPolicy Read Read',
        'AddUserToGroup Read ana',
        'AddUserToGroup Read bo',
        'DeleteUserPolicy ana Read',
        'DeleteUserPolicy bo Read',
        'DeleteUserPolicy bo Mine',
        'CreateGroup Read-List',
        'PutGroupPolicy Read-List Read',
        'PutGroupPolicy Read-List List',
        'AddUserToGroup Read-List cy',
        'DeleteUserPolicy cy Read',
        'DeleteUserPolicy cy List',
      ],
    ],
  ])('%s', (_, calls, expected) => {
    const mend = mendFor('inlinePoliciesOnUsers', made(calls))
    expect(commands(mend)).toEqual(expected)
    expect(mend.notes).toEqual([])
  })

  it('attaches managed policies to the group, and detaches them from the users', () => {
    const calls = [
      createPolicy('Read', READ),
      ...['ana', 'bo'].flatMap((name) => [createUser(name), attachToUser(name, customArn('Read'))]),
    ]
    expect(commands(mendFor('managedPoliciesOnUsers', made(calls)))).toEqual([
      'CreateGroup Read',
      `AttachGroupPolicy Read ${customArn('Read')}`,
      'AddUserToGroup Read ana',
      'AddUserToGroup Read bo',
      `DetachUserPolicy ana ${customArn('Read')}`,
      `DetachUserPolicy bo ${customArn('Read')}`,
    ])
  })

  it('leaves out who is in ten groups, and says so', () => {
    const full = [...times(10, (i) => createGroup(`g${i}`)), ...times(10, (i) => add('bo', `g${i}`))]
    const mend = mendFor('inlinePoliciesOnUsers', made([...snowflakes('ana', 'bo'), ...full]))
    expect(commands(mend)).toEqual([
      'CreateGroup Read',
      'PutGroupPolicy Read Read',
      'AddUserToGroup Read ana',
      'DeleteUserPolicy ana Read',
    ])
    expect(mend.notes).toEqual(['bo: already in ten groups, and AWS allows no more. Leave one first.'])
  })

  it('serves most where the account has room for one group only, and says who is left', () => {
    const groups = times(299, (i) => createGroup(`g${i}`))
    const mend = mendFor(
      'inlinePoliciesOnUsers',
      made([createUser('dan'), putOnUser('dan', 'List', LIST), ...snowflakes('ana', 'bo'), ...groups]),
    )
    expect(mend.title).toBe('Move the inline policies of 2 users to 1 group')
    expect(mend.notes).toEqual(['dan: the account has as many groups as AWS allows.'])
  })

  it('offers nothing where nothing can be done', () => {
    const full = made([...snowflakes('ana'), ...times(300, (i) => createGroup(`g${i}`))])
    expect(audit(full).find(({ id }) => id === 'inlinePoliciesOnUsers')?.mend).toBeNull()
  })

  const withOwn = (account: Account, own: Partial<Account['users'][number]>): Account => ({
    ...account,
    users: account.users.map((user) => ({ ...user, ...own })),
  })

  it('makes a managed policy of what is too long to be inline', () => {
    const long = withOwn(made([createUser('ana')]), {
      inlinePolicies: [{ name: 'Long', document: sized(6000) }],
    })
    expect(commands(mendFor('inlinePoliciesOnUsers', long)).slice(0, 3)).toEqual([
      'CreateGroup Long',
      'CreatePolicy Long',
      `AttachGroupPolicy Long ${customArn('Long')}`,
    ])
  })

  it('takes no name that would bring a dangling membership or attachment to life', () => {
    const dangling = withOwn(made([createUser('ana'), createUser('bo')]), {
      groups: ['Long'],
      attachedPolicies: [customArn('Long')],
      inlinePolicies: [{ name: 'Long', document: sized(6000) }],
    })
    expect(commands(mendFor('inlinePoliciesOnUsers', dangling)).slice(0, 2)).toEqual([
      'CreateGroup Long-2',
      'CreatePolicy Long-2',
    ])
  })

  it.each<[string, Partial<Account['users'][number]>, string]>([
    [
      'would not save',
      {
        inlinePolicies: [
          { name: 'Odd', document: '{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"foo"}}' },
        ],
      },
      'ana: a policy there is not one that AWS would save. Mend its text first.',
    ],
    [
      'could not be told of',
      { inlinePolicies: [{ name: 'no/good', document: READ }] },
      'ana: a name there is one that no call can say, or not the only one. Rename it first.',
    ],
  ])('leaves what AWS %s, and says so', (_, own, note) => {
    const account = made([createUser('ana'), ...snowflakes('bo')])
    const odd = {
      ...account,
      users: account.users.map((user) => (user.name === 'ana' ? { ...user, ...own } : user)),
    }
    const mend = mendFor('inlinePoliciesOnUsers', odd)
    expect(commands(mend)).not.toContainEqual(expect.stringContaining('ana'))
    expect(mend.notes).toEqual([note])
  })

  it('moves users for emergencies to the group for them, and nobody else there', () => {
    const calls = [
      ...snowflakes('ana', 'eva'),
      {
        operation: 'TagUser',
        parameters: { UserName: 'eva', Tags: [{ Key: 'break-glass', Value: '' }] },
      } as const,
    ]
    expect(commands(mendFor('breakGlassUsers', made(calls)))).toEqual([
      'CreateGroup BreakGlass',
      'PutGroupPolicy BreakGlass Read',
      'AddUserToGroup BreakGlass eva',
      'DeleteUserPolicy eva Read',
    ])
    const waiting = made([...calls, createGroup('Emergency'), putOnGroup('Emergency', 'Read', READ)])
    expect(commands(mendFor('breakGlassUsers', waiting))[0]).toBe('AddUserToGroup Emergency eva')
    expect(commands(mendFor('inlinePoliciesOnUsers', waiting))[0]).toBe('CreateGroup Read')
  })
})

describe('deleting what nobody needs', () => {
  it('empties a group before it goes', () => {
    const account = made([
      createGroup('Old'),
      putOnGroup('Old', 'List', LIST),
      createPolicy('Read', READ),
      attachToGroup('Old', customArn('Read')),
    ])
    expect(commands(mendFor('emptyGroups', account))).toEqual([
      'DeleteGroupPolicy Old List',
      `DetachGroupPolicy Old ${customArn('Read')}`,
      'DeleteGroup Old',
    ])
  })

  it('deletes a group that gives nothing where its members have another', () => {
    const calls = [
      createUser('ana'),
      createGroup('Label'),
      add('ana', 'Label'),
      createGroup('Dev'),
      putOnGroup('Dev', 'List', LIST),
      add('ana', 'Dev'),
    ]
    expect(commands(mendFor('groupsWithoutPolicies', made(calls)))).toEqual([
      'RemoveUserFromGroup Label ana',
      'DeleteGroup Label',
    ])
    const only = made([...calls, createUser('bo'), createGroup('Only'), add('bo', 'Only')])
    expect(mendFor('groupsWithoutPolicies', only).notes).toEqual([
      'Only: its members are in no other group that gives them anything. Attach what they need.',
    ])
  })

  it('deletes the versions of a policy before it, and promises nothing of one with tags', () => {
    const account = made([createPolicy('Old', READ), newVersion(customArn('Old'), true)])
    const mend = mendFor('unusedPolicies', account)
    expect(commands(mend)).toEqual([
      `DeletePolicyVersion ${customArn('Old')} v1`,
      `DeletePolicy ${customArn('Old')}`,
    ])
    expect(mend.promise).toBe('noDecisionChanges')
    const tagged = made(
      [
        {
          operation: 'TagPolicy',
          parameters: { PolicyArn: customArn('Old'), Tags: [{ Key: 'a', Value: 'b' }] },
        },
      ],
      account,
    )
    expect(mendFor('unusedPolicies', tagged).promise).toBeNull()
  })

  it('makes room for a version by deleting the oldest that is not in force', () => {
    const arn = customArn('Read')
    const account = made([createPolicy('Read', READ), ...times(4, () => newVersion(arn, false))])
    expect(commands(mendFor('quotaPressure', account))).toEqual([`DeletePolicyVersion ${arn} v2`])
  })
})

describe('keeping one of several that say the same', () => {
  const duplicates = [
    createPolicy('One', READ),
    createPolicy('Two', READ),
    createGroup('Dev'),
    createUser('ana'),
  ]
  const [one, two] = [customArn('One'), customArn('Two')]

  it('keeps the one that most have, for attachments and boundaries alike', () => {
    const account = made([
      ...duplicates,
      attachToGroup('Dev', two),
      attachToUser('ana', two),
      attachToUser('ana', one),
      { operation: 'PutUserPermissionsBoundary', parameters: { UserName: 'ana', PermissionsBoundary: one } },
      { operation: 'PutUserPermissionsBoundary', parameters: { UserName: 'ana', PermissionsBoundary: two } },
      createUser('bo'),
      { operation: 'PutUserPermissionsBoundary', parameters: { UserName: 'bo', PermissionsBoundary: one } },
    ])
    const mend = mendFor('duplicatePolicies', account)
    expect(mend.title).toBe('Keep Two alone, wherever the others are')
    expect(commands(mend)).toEqual([
      `DetachUserPolicy ana ${one}`,
      `PutUserPermissionsBoundary bo ${two}`,
      `DeletePolicy ${one}`,
    ])
  })

  it('attaches the one before it detaches the other, unless there is no room for both', () => {
    const account = made([
      ...duplicates,
      attachToUser('ana', one),
      createUser('bo'),
      attachToUser('bo', one),
      attachToGroup('Dev', two),
    ])
    expect(commands(mendFor('duplicatePolicies', account))).toEqual([
      `AttachGroupPolicy Dev ${one}`,
      `DetachGroupPolicy Dev ${two}`,
      `DeletePolicy ${two}`,
    ])
    const more = times(9, (i) => createPolicy(`p${i}`, allowing(`s3:Get${i}`)))
    const full = made([...more, ...times(9, (i) => attachToGroup('Dev', customArn(`p${i}`)))], account)
    expect(commands(mendFor('duplicatePolicies', full)).slice(0, 2)).toEqual([
      `DetachGroupPolicy Dev ${two}`,
      `AttachGroupPolicy Dev ${one}`,
    ])
  })

  it('makes one managed policy of inline ones, and leaves who has no room for it', () => {
    const groups = ['A', 'B', 'C'].flatMap((name) => [createGroup(name), putOnGroup(name, 'Same', READ)])
    const account = made([
      ...groups,
      ...times(10, (i) => createPolicy(`p${i}`, allowing(`s3:Get${i}`))),
      ...times(10, (i) => attachToGroup('C', customArn(`p${i}`))),
    ])
    const mend = mendFor('duplicatePolicies', account)
    expect(commands(mend)).toEqual([
      'CreatePolicy Same',
      `AttachGroupPolicy A ${customArn('Same')}`,
      'DeleteGroupPolicy A Same',
      `AttachGroupPolicy B ${customArn('Same')}`,
      'DeleteGroupPolicy B Same',
    ])
    expect(mend.notes).toEqual(['C: there is no room for another policy where it would go.'])
  })

  it('deletes all but one that the same group holds', () => {
    const account = made([createGroup('A'), putOnGroup('A', 'Same', READ), putOnGroup('A', 'Again', READ)])
    expect(commands(mendFor('duplicatePolicies', account))).toEqual(['DeleteGroupPolicy A Again'])
  })
})

describe('letting users in by a group in place of their names', () => {
  const ARN = 'arn:aws:iam::123456789012:user'
  const statement = (Sid: string, ...names: readonly string[]) => ({
    Sid,
    Effect: 'Allow',
    Principal: { AWS: names.map((name) => (name.includes(':') ? name : `${ARN}/${name}`)) },
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::app-logs/*',
  })
  const bucket = (...statements: readonly object[]): readonly ApiCall[] => [
    createUser('ana'),
    createUser('bo'),
    createBucket('app-logs'),
    {
      operation: 'PutBucketPolicy',
      parameters: {
        Bucket: 'app-logs',
        Policy: JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2),
      },
    },
  ]

  it('moves the statement to a group, without its Principal', () => {
    const mend = mendFor('usersNamedByResources', made(bucket(statement('Read', 'ana', 'bo'))))
    expect(commands(mend)).toEqual([
      'CreateGroup app-logs-users',
      'PutGroupPolicy app-logs-users app-logs',
      'AddUserToGroup app-logs-users ana',
      'AddUserToGroup app-logs-users bo',
      'DeleteBucketPolicy app-logs',
    ])
    const put = mend.calls.find((one) => one.operation === 'PutGroupPolicy')
    expect(JSON.parse(put?.parameters.PolicyDocument ?? '')).toEqual({
      Version: '2012-10-17',
      Statement: [
        { Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::app-logs/*' },
      ],
    })
    expect(mend.promise).toBeNull()
  })

  it('leaves the rest of the policy in its form, and says what names others too', () => {
    const root = 'arn:aws:iam::123456789012:root'
    const mend = mendFor(
      'usersNamedByResources',
      made(bucket(statement('All', root), statement('Read', 'ana'), statement('Both', 'bo', root))),
    )
    const put = mend.calls.find((one) => one.operation === 'PutBucketPolicy')
    const rest = { Version: '2012-10-17', Statement: [statement('All', root), statement('Both', 'bo', root)] }
    expect(put?.parameters.Policy.replace(/\s+/g, ' ')).toBe(
      JSON.stringify(rest, null, 2).replace(/\s+/g, ' '),
    )
    expect(mend.notes).toEqual([
      'Statement 3 stays, as it names others too. Take the users out of it by hand.',
    ])
  })

  it('makes a group for each of those who may do different things', () => {
    const write = { ...statement('Write', 'ana'), Action: 's3:PutObject' }
    const mend = mendFor('usersNamedByResources', made(bucket(write, statement('Read', 'ana', 'bo'))))
    expect(commands(mend)).toEqual([
      'CreateGroup app-logs-users',
      'PutGroupPolicy app-logs-users app-logs',
      'AddUserToGroup app-logs-users ana',
      'CreateGroup app-logs-users-2',
      'PutGroupPolicy app-logs-users-2 app-logs',
      'AddUserToGroup app-logs-users-2 bo',
      'DeleteBucketPolicy app-logs',
    ])
    const again = { ...statement('Again', 'ana') }
    const same = mendFor('usersNamedByResources', made(bucket(again, statement('Read', 'ana', 'bo'))))
    expect(commands(same).filter((command) => command.startsWith('CreateGroup'))).toHaveLength(1)
  })

  it('gives true advice where a policy of the resource has to agree, and offers nothing', () => {
    const trust = made([
      createUser('ana'),
      {
        operation: 'CreateRole',
        parameters: {
          RoleName: 'Auditor',
          AssumeRolePolicyDocument: JSON.stringify({
            Version: '2012-10-17',
            Statement: { Effect: 'Allow', Principal: { AWS: `${ARN}/ana` }, Action: 'sts:AssumeRole' },
          }),
        },
      },
    ])
    const key = {
      ...trust,
      roles: [],
      resources: [
        {
          arn: 'arn:aws:kms:eu-west-1:123456789012:key/1',
          account: '123456789012',
          policy: JSON.stringify({
            Statement: { ...statement('Use', 'ana'), Action: 'kms:Decrypt', Resource: '*' },
          }),
          tags: {},
        },
      ],
    }
    for (const [account, advice] of [
      [trust, /^.*A trust policy has to agree.*sts:AssumeRole/],
      [key, /^.*This policy has to agree/],
    ] as const) {
      const finding = audit(account).find(({ id }) => id === 'usersNamedByResources')
      expect(finding?.mend).toBeNull()
      expect(finding?.sentence).toMatch(advice)
      expect(finding?.sentence).toContain('A group cannot stand there, since it is no principal.')
    }
  })
})
