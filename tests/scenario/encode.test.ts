import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { call, emptyAccount } from '../../src/iam'
import { decodeScenario, encodeScenario } from '../../src/scenario'
import type { Scenario } from '../../src/scenario'
import { arbitraryScenario } from './arbitrary-scenario'
import { unwrap, withAccount } from './samples'

const empty: Scenario = { title: 'Empty', description: '', account: emptyAccount(), requests: [], drafts: {} }

describe('encodeScenario', () => {
  it('is undone by decodeScenario, as a value and as text', () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const document = encodeScenario(scenario)
        expect(unwrap(decodeScenario(document))).toEqual(scenario)
        expect(unwrap(decodeScenario(JSON.stringify(document)))).toEqual(scenario)
      }),
    )
  })

  it('writes equal scenarios equally', () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const document = encodeScenario(scenario)
        const again = encodeScenario(unwrap(decodeScenario(document)))
        expect(JSON.stringify(again)).toBe(JSON.stringify(document))
      }),
    )
    const one = encodeScenario({ ...empty, drafts: { a: '1', b: '2' } })
    const other = encodeScenario({ ...empty, drafts: { b: '2', a: '1' } })
    expect(JSON.stringify(one)).toBe(JSON.stringify(other))
  })

  it('makes plain data that the browser can store', () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const document = encodeScenario(scenario)
        expect(structuredClone(document)).toEqual(document)
        expect(JSON.parse(JSON.stringify(document))).toEqual(document)
      }),
    )
  })

  it('leaves out all that is at its default', () => {
    const account = {
      users: [{ name: 'alice', groups: ['Developers'] }],
      groups: [{ name: 'Developers', attachedPolicies: ['arn:aws:iam::123456789012:policy/Read'] }],
      roles: [{ name: 'Auditor', trustPolicy: '{}' }],
      policies: [{ name: 'Read', document: '{}' }],
      resources: [{ arn: 'arn:aws:s3:::b' }],
    }
    const short = { ...withAccount(account), title: 'Short' }
    expect(encodeScenario(unwrap(decodeScenario(short)))).toEqual(short)
    expect(Object.keys(encodeScenario(empty))).toEqual(['format', 'version', 'title', 'account'])
  })

  it('gives what has not changed as the very same document', () => {
    const { account } = unwrap(
      decodeScenario(
        withAccount({
          users: [{ name: 'alice' }, { name: 'bob' }],
          groups: [{ name: 'G' }],
          roles: [{ name: 'R', trustPolicy: '' }],
          policies: [{ name: 'P', document: '' }],
        }),
      ),
    )
    const renamed = call(account, {
      operation: 'UpdateUser',
      parameters: { UserName: 'alice', NewUserName: 'zoe' },
    })
    if (!renamed.ok) throw new Error(renamed.message)
    const before = encodeScenario({ ...empty, account }).account
    const after = encodeScenario({ ...empty, account: renamed.account }).account
    const bobIn = (document: typeof before) => document.users?.find(({ name }) => name === 'bob')
    expect(after.users?.map(({ name }) => name)).toContain('zoe')
    expect(bobIn(after)).toBe(bobIn(before))
    for (const kind of ['groups', 'roles', 'policies'] as const) {
      expect(after[kind]?.[0]).toBe(before[kind]?.[0])
    }
  })

  it('does not take an id for the default one that is so in another account', () => {
    const { account } = unwrap(decodeScenario(withAccount({ users: [{ name: 'alice' }] })))
    const elsewhere = { ...account, id: '999999999999' }
    expect(encodeScenario({ ...empty, account }).account.users).toEqual([{ name: 'alice' }])
    expect(encodeScenario({ ...empty, account: elsewhere }).account.users).toEqual([
      { name: 'alice', id: account.users[0]?.id },
    ])
    expect(encodeScenario({ ...empty, account }).account.users).toEqual([{ name: 'alice' }])
  })

  it('keeps context keys in the order in which they were typed', () => {
    const context = { 'aws:SourceIp': '10.0.0.1', 'aws:CurrentTime': '2026-01-01T00:00:00Z' }
    const document = encodeScenario({
      ...empty,
      requests: [{ principal: '', action: '', resource: '', context }],
    })
    expect(Object.keys(document.requests?.[0]?.context ?? {})).toEqual(Object.keys(context))
  })

  it('does not let a recreated user have the id of the deleted one after a reload', () => {
    const { account } = unwrap(decodeScenario(withAccount({ users: [{ name: 'alice' }] })))
    const remove = call(account, { operation: 'DeleteUser', parameters: { UserName: 'alice' } })
    if (!remove.ok) throw new Error(remove.message)
    const reloaded = unwrap(decodeScenario(encodeScenario({ ...empty, account: remove.account })))
    const create = call(reloaded.account, { operation: 'CreateUser', parameters: { UserName: 'alice' } })
    if (!create.ok) throw new Error(create.message)
    expect(create.account.users[0]?.id).not.toBe(account.users[0]?.id)
  })
})
