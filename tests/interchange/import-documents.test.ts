import { describe, expect, it } from 'vitest'
import { imported } from './imported'

describe('documents', () => {
  const withDocument = (PolicyDocument: unknown) => ({
    GroupDetailList: [
      {
        Path: '/',
        GroupName: 'Developers',
        GroupId: 'AGPAAAAAAAAAAAAAAAAAA',
        Arn: 'arn:aws:iam::123456789012:group/Developers',
        CreateDate: '2026-01-01T00:00:00Z',
        GroupPolicyList: [{ PolicyName: 'Own', PolicyDocument }],
      },
    ],
  })
  const text = (document: unknown) =>
    imported(withDocument(document)).account.groups[0]?.inlinePolicies[0]?.document

  it.each([
    ['encoded text', '%7B%22a%22%3A%22b%22%7D', '{"a":"b"}'],
    ['encoded text with encoded white space before it', '%0A%20%7B%22a%22%3A1%7D', '\n {"a":1}'],
    ['text that was encoded twice, once only', '%7B%22a%22%3A%22%253A%22%7D', '{"a":"%3A"}'],
    ['a plus, which is no space', '%7B%22a%22%3A%22b+c%22%7D', '{"a":"b+c"}'],
    ['plain text that holds something encoded', '{"a":"%3A %7B +"}', '{"a":"%3A %7B +"}'],
    ['plain text, white space and all', ' {\r\n\t"a": 1 }\n', ' {\r\n\t"a": 1 }\n'],
    ['an object', { a: ['%7B'], b: {} }, '{\n  "a": [\n    "%7B"\n  ],\n  "b": {}\n}'],
  ])('takes %s', (_, given, kept) => {
    expect(text(given)).toBe(kept)
  })

  it.each([
    ['a number', 7],
    ['nothing', undefined],
    ['an encoding that is none', '%7B%ZZ'],
    ['more than AWS stores', 'x'.repeat(131_073)],
    ['more levels than a policy has', nested(100)],
  ])('sets aside %s, and the rest is taken in', (_, given) => {
    const { account, setAside } = imported(withDocument(given))
    expect(account.groups[0]).toMatchObject({ name: 'Developers', inlinePolicies: [] })
    expect(setAside).toMatchObject([{ path: ['GroupDetailList', 0, 'GroupPolicyList', 0, 'PolicyDocument'] }])
  })

  it('keeps text that is not JSON, and says so', () => {
    const { account, notices } = imported(withDocument('{"Version'))
    expect(account.groups[0]?.inlinePolicies[0]?.document).toBe('{"Version')
    expect(notices).toMatchObject([{ code: 'not-json' }])
  })
})

function nested(depth: number): unknown {
  return Array.from({ length: depth }).reduce((inner) => ({ inner }), {})
}
