import { describe, expect, it } from 'vitest'
import { decodeScenario } from '../../src/scenario'
import { issuesOf, unwrap, withAccount, withField } from './samples'

const ARN = 'arn:aws:iam::123456789012:policy/Read'
const many = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, i) => make(i))
const nested = (depth: number): unknown => (depth === 0 ? 0 : [nested(depth - 1)])

describe('what is no scenario of ours', () => {
  it.each([
    ['half of some JSON', '{"format":', 'not-json', 'This is not JSON, or a part of it is missing.'],
    ['no text at all', '', 'not-json', 'This is not JSON, or a part of it is missing.'],
    ['a number', 42, 'other-format', 'This is not a scenario of IAM Groups Playground.'],
    ['null', null, 'other-format', 'This is not a scenario of IAM Groups Playground.'],
    ['nothing', undefined, 'other-format', 'This is not a scenario of IAM Groups Playground.'],
    ['a list', [], 'other-format', 'This is not a scenario of IAM Groups Playground.'],
    [
      'another format',
      { format: 'excalidraw', version: 1 },
      'other-format',
      'This is not a scenario of IAM Groups Playground.',
    ],
    [
      'an inherited format',
      '{"__proto__":{"format":"iam-groups-playground","version":1}}',
      'other-format',
      'This is not a scenario of IAM Groups Playground.',
    ],
    [
      'no version',
      { format: 'iam-groups-playground' },
      'unknown-version',
      'The scenario does not say which version of the format it uses.',
    ],
    [
      'version 0',
      withField({ version: 0 }),
      'unknown-version',
      'The scenario does not say which version of the format it uses.',
    ],
    [
      'version 1.5',
      withField({ version: 1.5 }),
      'unknown-version',
      'The scenario does not say which version of the format it uses.',
    ],
    [
      'version "1"',
      withField({ version: '1' }),
      'unknown-version',
      'The scenario does not say which version of the format it uses.',
    ],
    [
      'version 2',
      withField({ version: 2, account: 'of a kind unknown today' }),
      'newer-version',
      'This scenario was made by a newer version of IAM Groups Playground than this page: it uses version 2 of the format, and this page knows version 1. Reload the page to get the newer one.',
    ],
    [
      'a text without end',
      `"${'x'.repeat(1024 * 1024)}"`,
      'too-long',
      'The scenario is longer than 1,048,576 characters.',
    ],
    [
      'a bottomless list',
      withField({ extra: nested(40) }),
      'too-deep',
      'The scenario has lists or objects inside each other far deeper than the format does.',
    ],
  ])('%s', (_, json, code, message) => {
    expect(issuesOf(decodeScenario(json))).toMatchObject([{ code, message }])
  })

  it('is not caught in a circle', () => {
    const circle: Record<string, unknown> = { ...withAccount({}) }
    circle.self = circle
    expect(issuesOf(decodeScenario(circle))).toMatchObject([{ code: 'too-deep' }])
  })
})

describe('what is left out', () => {
  const scenario = unwrap(
    decodeScenario(
      withAccount({
        users: [{ name: 'alice' }],
        groups: [{ name: 'alice' }],
        roles: [{ name: 'alice', trustPolicy: '' }],
        policies: [{ name: 'Read', document: '{}', createDate: '2026-02-02T00:00:00Z' }],
        resources: [{ arn: 'arn:aws:s3:::b' }],
      }),
    ),
  )
  const { account } = scenario

  it('of the scenario is empty', () => {
    expect(scenario).toMatchObject({ title: '', description: '', requests: [], drafts: {} })
    expect(account).toMatchObject({ organization: null, idsIssued: 4 })
  })

  it('of users, groups and roles is empty, at the root path, made on New Year 2026', () => {
    const common = { path: '/', createDate: '2026-01-01T00:00:00Z', attachedPolicies: [], inlinePolicies: [] }
    expect(account.users[0]).toMatchObject({ ...common, groups: [], tags: {}, permissionsBoundary: null })
    expect(account.groups[0]).toMatchObject(common)
    expect(account.roles[0]).toMatchObject({ ...common, tags: {}, permissionsBoundary: null })
  })

  it('of a policy is its one version', () => {
    expect(account.policies[0]).toMatchObject({
      path: '/',
      updateDate: '2026-02-02T00:00:00Z',
      description: null,
      versions: [{ id: 'v1', document: '{}', createDate: '2026-02-02T00:00:00Z' }],
      defaultVersionId: 'v1',
      lastVersion: 1,
    })
  })

  it('of a resource is its account, and that it has no policy', () => {
    expect(account.resources[0]).toEqual({
      arn: 'arn:aws:s3:::b',
      account: '123456789012',
      policy: null,
      tags: {},
    })
  })

  it('is unique ids: of the right kind, all different, and the same every time', () => {
    const ids = [account.users[0]?.id, account.groups[0]?.id, account.roles[0]?.id, account.policies[0]?.id]
    expect(ids.map((id) => id?.slice(0, 4))).toEqual(['AIDA', 'AGPA', 'AROA', 'ANPA'])
    expect(new Set(ids.map((id) => id?.slice(4))).size).toBe(4)
    const again = unwrap(decodeScenario(withAccount({ users: [{ name: 'bob' }, { name: 'alice' }] })))
    expect(again.account.users[1]?.id).toBe(ids[0])
  })

  it('of a policy with several versions is which is in force: the newest', () => {
    const versions = [
      { id: 'v3', document: 'old' },
      { id: 'v7', document: 'new' },
    ]
    const decoded = unwrap(
      decodeScenario(withAccount({ policies: [{ name: 'P', document: 'new', versions }] })),
    )
    expect(decoded.account.policies[0]).toMatchObject({ defaultVersionId: 'v7', lastVersion: 7 })
  })
})

describe('what is kept as it was typed', () => {
  it.each(['', '{', '{"Version": 2}', 'Räksmörgås ❄', '\ud800 alone', '\u0000'])(
    'policy text %j',
    (document) => {
      const account = {
        groups: [{ name: 'G', inlinePolicies: [{ name: 'P', document }] }],
        roles: [{ name: 'R', trustPolicy: document }],
        policies: [{ name: 'P', document }],
        resources: [{ arn: 'arn:aws:s3:::b', policy: document }],
      }
      const decoded = unwrap(decodeScenario(withAccount(account))).account
      expect(decoded).toMatchObject(account)
    },
  )

  it.each([
    [{ principal: '', action: '', resource: '' }],
    [{ principal: 'alice?', action: 's3:', resource: '*', resourceAccount: '12' }],
    [{ principal: 'p', action: 'a', resource: 'r', context: { '': '', 'aws:TagKeys': [] } }],
    [{ principal: 'p', action: 'a', resource: 'r', sessionPolicies: [{ name: 'S', document: '{' }] }],
    [{ principal: 'p', action: 'a', resource: 'r', expected: 'explicitDeny' }],
  ])('the request %j', (request) => {
    expect(unwrap(decodeScenario(withField({ requests: [request] }))).requests).toEqual([request])
  })

  it('a draft, even of a policy that is gone', () => {
    const drafts = { [`managed:${ARN}`]: '{ "Sta', 'inline:user/nobody/P': '' }
    expect(unwrap(decodeScenario(withField({ drafts }))).drafts).toEqual(drafts)
  })

  it('whether there is an organization', () => {
    const organization = {
      serviceControlPolicies: [[{ name: 'Full', document: '{}' }], []],
      resourceControlPolicies: [],
    }
    expect(unwrap(decodeScenario(withAccount({ organization }))).account.organization).toEqual(organization)
    expect(unwrap(decodeScenario(withAccount({ organization: null }))).account.organization).toBeNull()
    expect(unwrap(decodeScenario(withAccount({ organization: {} }))).account.organization).toEqual({
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    })
  })
})

describe('what is wrong has a code, a place and a sentence', () => {
  const boundary = 'arn:aws:iam::123456789012:policy/None'
  it.each([
    ['missing', withField({ account: undefined }), ['account'], 'account is missing.'],
    ['wrong-kind', withField({ account: 7 }), ['account'], 'account must be an object.'],
    ['wrong-kind', withField({ title: 7 }), ['title'], 'title must be text.'],
    ['wrong-kind', withField({ requests: {} }), ['requests'], 'requests must be a list.'],
    ['wrong-kind', withField({ drafts: [] }), ['drafts'], 'drafts must be an object.'],
    [
      'wrong-spelling',
      withAccount({ id: '12345' }),
      ['account', 'id'],
      'account.id must be an account id, which is twelve digits.',
    ],
    [
      'missing',
      withAccount({ users: [{}] }),
      ['account', 'users', 0, 'name'],
      'account.users[0].name is missing.',
    ],
    ['wrong-spelling', withAccount({ users: [{ name: '' }] }), ['account', 'users', 0, 'name'], undefined],
    [
      'wrong-spelling',
      withAccount({ users: [{ name: 'al ice' }] }),
      ['account', 'users', 0, 'name'],
      'account.users[0].name must be a name of letters, digits and +=,.@_- without spaces.',
    ],
    [
      'wrong-spelling',
      withAccount({ groups: [{ name: 'Entwickler\u00e4' }] }),
      ['account', 'groups', 0, 'name'],
      undefined,
    ],
    [
      'wrong-spelling',
      withAccount({ groups: [{ name: 'a/b' }] }),
      ['account', 'groups', 0, 'name'],
      undefined,
    ],
    [
      'too-large',
      withAccount({ users: [{ name: 'x'.repeat(65) }] }),
      ['account', 'users', 0, 'name'],
      'account.users[0].name must have at most 64 characters.',
    ],
    [
      'too-large',
      withAccount({ groups: [{ name: 'x'.repeat(129) }] }),
      ['account', 'groups', 0, 'name'],
      undefined,
    ],
    [
      'too-large',
      withAccount({ roles: [{ name: 'x'.repeat(65), trustPolicy: '' }] }),
      ['account', 'roles', 0, 'name'],
      undefined,
    ],
    ['missing', withAccount({ roles: [{ name: 'R' }] }), ['account', 'roles', 0, 'trustPolicy'], undefined],
    [
      'wrong-spelling',
      withAccount({ users: [{ name: 'a', path: 'staff/' }] }),
      ['account', 'users', 0, 'path'],
      undefined,
    ],
    [
      'wrong-spelling',
      withAccount({ policies: [{ name: 'a', path: '/a!b/', document: '' }] }),
      ['account', 'policies', 0, 'path'],
      undefined,
    ],
    [
      'wrong-spelling',
      withAccount({ users: [{ name: 'a', createDate: 'yesterday' }] }),
      ['account', 'users', 0, 'createDate'],
      undefined,
    ],
    [
      'too-large',
      withAccount({ policies: [{ name: 'P', document: 'x'.repeat(131_073) }] }),
      ['account', 'policies', 0, 'document'],
      'account.policies[0].document must have at most 131,072 characters.',
    ],
    [
      'too-large',
      withAccount({ groups: many(501, (i) => ({ name: `g${i}` })) }),
      ['account', 'groups'],
      'account.groups must have at most 500 in it.',
    ],
    [
      'too-large',
      withAccount({ users: many(5_001, (i) => ({ name: `u${i}` })) }),
      ['account', 'users'],
      undefined,
    ],
    [
      'too-large',
      withAccount({ policies: many(10_001, (i) => ({ name: `p${i}`, document: '' })) }),
      ['account', 'policies'],
      undefined,
    ],
    [
      'too-large',
      withAccount({ roles: many(10_001, (i) => ({ name: `r${i}`, trustPolicy: '' })) }),
      ['account', 'roles'],
      undefined,
    ],
    ['too-large', withAccount({ idsIssued: 1e300 }), ['account', 'idsIssued'], undefined],
    ['wrong-spelling', withAccount({ idsIssued: 0.5 }), ['account', 'idsIssued'], undefined],
    [
      'not-unique',
      withAccount({ users: [{ name: 'alice' }, { name: 'Alice' }] }),
      ['account', 'users', 1, 'name'],
      'account.users[1].name repeats "Alice": account.users[0].name is the same but for upper and lower case.',
    ],
    [
      'not-unique',
      withAccount({ groups: [{ name: 'G' }, { name: 'g' }] }),
      ['account', 'groups', 1, 'name'],
      undefined,
    ],
    [
      'not-unique',
      withAccount({
        roles: [
          { name: 'R', trustPolicy: '' },
          { name: 'R', trustPolicy: '' },
        ],
      }),
      ['account', 'roles', 1, 'name'],
      undefined,
    ],
    [
      'not-unique',
      withAccount({
        policies: [
          { name: 'P', document: '' },
          { name: 'p', path: '/x/', document: '' },
        ],
      }),
      ['account', 'policies', 1, 'name'],
      undefined,
    ],
    [
      'not-unique',
      withAccount({ resources: [{ arn: 'a' }, { arn: 'a' }] }),
      ['account', 'resources', 1, 'arn'],
      undefined,
    ],
    [
      'not-unique',
      withAccount({ groups: [{ name: 'G' }], users: [{ name: 'a', groups: ['G', 'G'] }] }),
      ['account', 'users', 0, 'groups', 1],
      undefined,
    ],
    [
      'not-unique',
      withAccount({
        groups: [
          {
            name: 'G',
            inlinePolicies: [
              { name: 'P', document: '' },
              { name: 'P', document: '' },
            ],
          },
        ],
      }),
      ['account', 'groups', 0, 'inlinePolicies', 1, 'name'],
      undefined,
    ],
    [
      'not-unique',
      withAccount({
        groups: [{ name: 'G', attachedPolicies: ['arn:aws:iam::aws:policy/A', 'arn:aws:iam::aws:policy/A'] }],
      }),
      ['account', 'groups', 0, 'attachedPolicies', 1],
      undefined,
    ],
    [
      'no-such-group',
      withAccount({ users: [{ name: 'a', groups: ['Nobody'] }] }),
      ['account', 'users', 0, 'groups', 0],
      'account.users[0].groups[0] names the group "Nobody", which the account does not have.',
    ],
    [
      'other-spelling',
      withAccount({ groups: [{ name: 'Dev' }], users: [{ name: 'a', groups: ['dev'] }] }),
      ['account', 'users', 0, 'groups', 0],
      'account.users[0].groups[0] says "dev", and the group is spelled "Dev".',
    ],
    [
      'no-such-policy',
      withAccount({ groups: [{ name: 'G', attachedPolicies: [ARN] }] }),
      ['account', 'groups', 0, 'attachedPolicies', 0],
      `account.groups[0].attachedPolicies[0] names the policy "${ARN}", which the account does not have.`,
    ],
    [
      'no-such-policy',
      withAccount({
        policies: [{ name: 'Read', path: '/x/', document: '' }],
        users: [{ name: 'a', attachedPolicies: [ARN] }],
      }),
      ['account', 'users', 0, 'attachedPolicies', 0],
      undefined,
    ],
    [
      'no-such-policy',
      withAccount({ users: [{ name: 'a', permissionsBoundary: boundary }] }),
      ['account', 'users', 0, 'permissionsBoundary'],
      undefined,
    ],
    [
      'no-such-policy',
      withAccount({ roles: [{ name: 'r', trustPolicy: '', permissionsBoundary: boundary }] }),
      ['account', 'roles', 0, 'permissionsBoundary'],
      undefined,
    ],
    [
      'no-such-version',
      withAccount({
        policies: [
          { name: 'P', document: '', versions: [{ id: 'v1', document: '' }], defaultVersionId: 'v2' },
        ],
      }),
      ['account', 'policies', 0, 'defaultVersionId'],
      undefined,
    ],
    [
      'not-in-force',
      withAccount({ policies: [{ name: 'P', document: 'a', versions: [{ id: 'v1', document: 'b' }] }] }),
      ['account', 'policies', 0, 'document'],
      'account.policies[0].document differs from version v1, which is in force.',
    ],
    [
      'not-in-order',
      withAccount({
        policies: [
          {
            name: 'P',
            document: '',
            versions: [
              { id: 'v10', document: '' },
              { id: 'v9', document: '' },
            ],
            lastVersion: 10,
          },
        ],
      }),
      ['account', 'policies', 0, 'versions'],
      undefined,
    ],
    [
      'too-small',
      withAccount({
        policies: [{ name: 'P', document: '', versions: [{ id: 'v3', document: '' }], lastVersion: 2 }],
      }),
      ['account', 'policies', 0, 'lastVersion'],
      undefined,
    ],
    [
      'too-small',
      withAccount({ policies: [{ name: 'P', document: '', versions: [] }] }),
      ['account', 'policies', 0, 'versions'],
      undefined,
    ],
    [
      'wrong-spelling',
      withAccount({ policies: [{ name: 'P', document: '', defaultVersionId: 'latest' }] }),
      ['account', 'policies', 0, 'defaultVersionId'],
      undefined,
    ],
    [
      'wrong-kind',
      withField({ requests: [{ principal: '', action: '', resource: '', expected: 'Allowed' }] }),
      ['requests', 0, 'expected'],
      undefined,
    ],
    [
      'wrong-kind',
      withField({ drafts: { 'managed:x': 7 } }),
      ['drafts', 'managed:x'],
      'drafts["managed:x"] must be text.',
    ],
    [
      'too-large',
      withAccount({ users: [{ name: 'a', tags: { k: 'x'.repeat(257) } }] }),
      ['account', 'users', 0, 'tags', 'k'],
      undefined,
    ],
    [
      'too-large',
      withAccount({ users: [{ name: 'a', tags: Object.fromEntries(many(51, (i) => [`k${i}`, ''])) }] }),
      ['account', 'users', 0, 'tags'],
      undefined,
    ],
    [
      'too-large',
      withAccount({ users: [{ name: 'a', tags: { ['k'.repeat(129)]: '' } }] }),
      ['account', 'users', 0, 'tags', 'k'.repeat(129)],
      undefined,
    ],
  ] as const)('%s: %j', (code, json, path, message) => {
    const issues = issuesOf(decodeScenario(json))
    expect(issues).toMatchObject([{ code, path }])
    expect(issues[0]?.message).toMatch(/^\S.*\.$/)
    if (message !== undefined) expect(issues[0]?.message).toBe(message)
  })

  it('reports all of it at once', () => {
    const issues = issuesOf(
      decodeScenario(withAccount({ users: [{ name: 'a b' }, { name: 7 }], groups: 'none' })),
    )
    expect(issues.map(({ path }) => path.join('.'))).toEqual([
      'account.users.0.name',
      'account.users.1.name',
      'account.groups',
    ])
  })
})

describe('what must not do harm', () => {
  it('keeps keys such as __proto__ as keys, and touches no prototype', () => {
    const text = JSON.stringify(
      withField({
        account: {
          id: '123456789012',
          users: [{ name: 'a', tags: { KEY: 'tag', constructor: 'tag', prototype: 'tag' } }],
        },
        requests: [{ principal: '', action: '', resource: '', context: { KEY: ['x'], constructor: 'y' } }],
        drafts: { KEY: 'draft', toString: 'draft' },
      }),
    ).replaceAll('"KEY"', '"__proto__"')
    const { account, requests, drafts } = unwrap(decodeScenario(text))
    expect(Object.entries(account.users[0]?.tags ?? {})).toEqual([
      ['__proto__', 'tag'],
      ['constructor', 'tag'],
      ['prototype', 'tag'],
    ])
    expect(Object.entries(requests[0]?.context ?? {})).toEqual([
      ['__proto__', ['x']],
      ['constructor', 'y'],
    ])
    expect(Object.entries(drafts)).toEqual([
      ['__proto__', 'draft'],
      ['toString', 'draft'],
    ])
    for (const record of [account.users[0]?.tags, requests[0]?.context, drafts]) {
      expect(Object.getPrototypeOf(record)).toBe(Object.prototype)
    }
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('passes over what an object only inherits, and over fields it does not know', () => {
    const text = JSON.stringify(withField({ KEY: { title: 'inherited' }, later: true })).replace(
      '"KEY"',
      '"__proto__"',
    )
    const scenario = unwrap(decodeScenario(text))
    expect(scenario.title).toBe('')
    expect(Object.keys(scenario).sort()).toEqual(['account', 'description', 'drafts', 'requests', 'title'])
  })

  it('shares nothing with what it was given', () => {
    const json = withAccount({ users: [{ name: 'a', tags: { k: 'v' } }] })
    const scenario = unwrap(decodeScenario(json))
    const before = structuredClone(scenario)
    const users = (json.account as { users: { name: string; tags: Record<string, string> }[] }).users
    for (const user of users) {
      user.name = 'b'
      user.tags.k = 'w'
    }
    expect(scenario).toEqual(before)
  })

  const tooManyKeys = (value: unknown) => Object.fromEntries(many(50, (i) => [`k${i}`, value]))
  it.each([
    ['users', withAccount({ users: many(5_000, () => ({ groups: many(10, () => 0) })) })],
    ['tags', withAccount({ users: many(500, () => ({ name: 'a', tags: tooManyKeys(0) })) })],
    ['inline policies', withAccount({ users: many(50, () => ({ inlinePolicies: many(500, () => ({})) })) })],
    ['drafts', withField({ drafts: Object.fromEntries(many(2_000, (i) => [i, 0])) })],
    ['repeated names', withAccount({ users: many(5_000, () => ({ name: 'x' })) })],
    [
      'unknown groups',
      withAccount({ users: many(5_000, (i) => ({ name: `u${i}`, groups: ['a', 'b', 'c'] })) }),
    ],
    [
      'unknown policies',
      withAccount({
        roles: many(10_000, (i) => ({ name: `r${i}`, trustPolicy: '', attachedPolicies: ['a'] })),
      }),
    ],
  ])('names enough of what is wrong with very many %s, and not all of it', (_, json) => {
    const { length } = issuesOf(decodeScenario(json))
    expect(length).toBeGreaterThanOrEqual(50)
    expect(length).toBeLessThanOrEqual(600)
  })

  it('refuses text of very many values, and not the same as a value', () => {
    const json = withField({ later: many(100_000, () => 0) })
    expect(issuesOf(decodeScenario(JSON.stringify(json)))).toMatchObject([
      { code: 'too-large', message: 'The scenario has more than 75,000 values in it.' },
    ])
    expect(decodeScenario(json).ok).toBe(true)
  })

  it('counts what is in a text, and not what its texts say', () => {
    const drafts = { 'managed:x': `${'[{,'.repeat(40_000)}\\"`, 'managed:y': '\\' }
    const json = withField({ drafts })
    expect(unwrap(decodeScenario(JSON.stringify(json))).drafts).toEqual(drafts)
  })

  it.each([
    ['a long list of rubbish', () => JSON.stringify(withAccount({ users: many(200_000, () => 0) }))],
    [
      'many keys',
      () => JSON.stringify(withField({ drafts: Object.fromEntries(many(60_000, (i) => [`k${i}`, 0])) })),
    ],
    ['deep brackets', () => '['.repeat(500_000) + ']'.repeat(500_000)],
    [
      'deep brackets inside',
      () => `{"format":"iam-groups-playground","version":1,"x":${'['.repeat(400_000)}${']'.repeat(400_000)}}`,
    ],
    [
      'five thousand users',
      () => JSON.stringify(withAccount({ users: many(5_000, (i) => ({ name: `user${i}` })) })),
    ],
    [
      'five thousand times the same name',
      () => JSON.stringify(withAccount({ users: many(5_000, () => ({ name: 'x' })) })),
    ],
  ])('is soon done with %s', (_, make) => {
    const text = make()
    const started = performance.now()
    decodeScenario(text)
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})
