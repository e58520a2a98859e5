import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../../src/iam/policy/parse'
import { act, when, who, fine, findingsIn } from './finding-rows'

describe('a finding', () => {
  it('keeps the policy from parsing only if it is an error', () => {
    expect(parsePolicy(fine, 'identity')).toMatchObject({ ok: true, findings: [] })
    expect(parsePolicy(act('"iam:PassRole"'), 'identity')).toMatchObject({
      ok: true,
      findings: [{ severity: 'securityWarning' }],
    })
    expect(parsePolicy(act('"PassRole"'), 'identity')).toMatchObject({
      ok: false,
      issues: [{ severity: 'error' }],
    })
  })

  it('comes after the errors if it is a warning', () => {
    const text = '{ "Statement": { "Effect": "allow", "Action": "*", "Resource": "*" } }'
    expect(findingsIn(text, 'identity').map(({ severity }) => severity)).toEqual(['error', 'warning'])
  })

  it('says where it is in the document', () => {
    const [finding] = findingsIn(act('["s3:GetObject", "GetObject"]'), 'identity')
    expect(finding?.path).toEqual(['Statement', 0, 'Action', 1])
  })

  it('is reported for every statement, and beside structural ones', () => {
    const text =
      '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow" }, { "Effect": "allow", "Action": "*", "Resource": "*" }] }'
    expect(findingsIn(text, 'identity').map(({ code }) => code)).toEqual([
      'MISSING_ACTION',
      'MISSING_RESOURCE',
      'INVALID_EFFECT',
    ])
  })

  it.each([
    ['Resources', 'Resource'],
    ['effect', 'Effect'],
    ['Actoin', 'Action'],
    ['Condtion', 'Condition'],
  ])('about %s suggests %s, and does not ask for it as well', (misspelled, meant) => {
    const text = when('{}').replace(`"${meant}"`, `"${misspelled}"`)
    const findings = findingsIn(text, 'identity').filter(({ severity }) => severity === 'error')
    expect(findings).toHaveLength(1)
    expect(findings[0]?.message).toContain(`Did you mean "${meant}"?`)
  })

  it('says why a group cannot be a principal, and what to do instead', () => {
    const text = who('"Principal": { "AWS": "arn:aws:iam::123456789012:group/Developers" }')
    expect(findingsIn(text, 'resource')[0]?.message).toBe(
      'A group cannot be a principal: a group has no credentials, so it never signs a request. Name users or roles here, or attach an identity policy to the group.',
    )
  })

  it('about a bare action name suggests its service', () => {
    expect(findingsIn(act('"getobject"'), 'identity')[0]?.message).toContain('Did you mean "s3:GetObject"?')
  })

  it('about an operator or a key suggests the one that was meant', () => {
    const [operator] = findingsIn(when('{ "StringEqual": { "aws:username": "a" } }'), 'identity')
    const [key] = findingsIn(when('{ "StringEquals": { "aws:usrname": "a" } }'), 'identity')
    expect(operator?.message).toContain('Did you mean "StringEquals"?')
    expect(key?.message).toContain('Did you mean "aws:username"?')
  })
})
