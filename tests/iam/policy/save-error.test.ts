import { describe, expect, it } from 'vitest'
import { saveError } from '../../../src/iam/policy/save-error'

const SYNTAX = 'Syntax errors in policy.'
const VERSION = 'Policy document must be version 2012-10-17 or greater.'
const LEGACY = 'The policy failed legacy parsing'
const SIDS = 'Statement IDs (SID) in a single policy must be unique.'
const NO_ACTIONS = 'Policy statement must contain actions.'
const NO_RESOURCES = 'Policy statement must contain resources.'
const PREFACED = 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.'
const ONE_COLON = 'Actions/Condition can contain only one colon.'
const QUALIFIED = 'Resource vendor must be fully qualified and cannot contain regexes.'
const IAM_PATH =
  'IAM resource path must either be "*" or start with user/, federated-user/, role/, group/, instance-profile/, mfa/, server-certificate/, policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/.'

const bucket = 'arn:aws:s3:::b'
const good = { Effect: 'Allow', Action: 's3:ListBucket', Resource: bucket }
const { Effect: _effect, ...withoutEffect } = good
const { Action: _action, ...withoutAction } = good
const { Resource: _resource, ...withoutResource } = good

const document = (Statement: unknown, rest: object = {}) =>
  JSON.stringify({ Version: '2012-10-17', ...rest, Statement })
const with_ = (change: object) => document({ ...good, ...change })
const when = (Condition: unknown) => with_({ Condition })

describe('what IAM says when it refuses an identity policy', () => {
  it.each<readonly [name: string, text: string, error: string | null]>([
    ['no JSON', 'This is not a json document', SYNTAX],
    ['a name twice', '{ "Version": "2012-10-17", "Version": "2012-10-17" }', SYNTAX],
    ['an unknown Version', document(good, { Version: '2013-10-17' }), SYNTAX],
    ['no Statement', '{ "Version": "2012-10-17" }', SYNTAX],
    ['no statements', document([]), SYNTAX],
    ['a statement that is a string', document(['afd']), SYNTAX],
    ['an unknown element', document(good, { Extra: 1 }), SYNTAX],
    ['an unknown element of a statement', with_({ Extra: 1 }), SYNTAX],
    ['an Id that is a list', document(good, { Id: ['a'] }), SYNTAX],
    ['a Sid that is a list', with_({ Sid: [] }), SYNTAX],
    ['no Effect', document(withoutEffect), SYNTAX],
    ['an unknown Effect', with_({ Effect: 'invalid' }), SYNTAX],
    ['Action and NotAction', with_({ NotAction: 's3:*' }), SYNTAX],
    ['Resource and NotResource', with_({ NotResource: [] }), SYNTAX],
    ['an Action that is an object', with_({ Action: {} }), SYNTAX],
    ['an Action in a list in a list', with_({ Action: [[]] }), SYNTAX],
    ['a Resource that is an object', with_({ Resource: { a: bucket } }), SYNTAX],
    ['a Condition that is a list', when([]), SYNTAX],
    ['an operator that holds a string', when({ DateGreaterThan: 'b' }), SYNTAX],
    ['a condition value that is an object', when({ DateGreaterThan: { a: {} } }), SYNTAX],
    ['an unknown operator', when({ x: { a: '1' } }), SYNTAX],
    ['two colons after ForAnyValue', when({ 'ForAnyValue::StringEqualsIfExists': { a: 'b' } }), SYNTAX],
    ['a Principal', with_({ Principal: '*' }), 'Policy document should not specify a principal.'],
    ['no Version', JSON.stringify({ Statement: good }), VERSION],
    ['the old Version', document(good, { Version: '2008-10-17' }), VERSION],
    [
      'no Version and a bad date',
      JSON.stringify({ Statement: { ...good, Condition: { DateLessThan: { a: 'x' } } } }),
      VERSION,
    ],
    ['an Effect in the wrong case', with_({ Effect: 'denY' }), LEGACY],
    ['a wrong case and no Action', document({ ...withoutAction, Effect: 'allow' }), LEGACY],
    ['an ARN without an account part', with_({ Resource: 'arn:aws:s3::b' }), LEGACY],
    ['the same in NotResource', document({ ...withoutResource, NotResource: 'arn:aws:s3::b' }), LEGACY],
    ['an ARN without a service', with_({ Resource: 'arn:aws::::b' }), LEGACY],
    ['a date that is a word', when({ DateGreaterThan: { a: 'sdfdsf' } }), LEGACY],
    ['month 13', when({ DateLessThanEquals: { a: '234-13' } }), LEGACY],
    ['a time zone of one digit', when({ DateLessThan: { a: '2016-12-13t2:00:00.593194+1' } }), LEGACY],
    ['ten digits of a second', when({ DateLessThan: { a: '2016-12-13t2:00:00.1999999999+10:59' } }), LEGACY],
    ['a date beyond 64 bits', when({ DateLessThan: { a: '9223372036854775808' } }), LEGACY],
    [
      'a bad date and a bad partition',
      document({ ...good, Resource: 'arn:x:s3:::b', Condition: { DateLessThan: { a: 'x' } } }),
      LEGACY,
    ],
    [
      'a Sid twice',
      document([
        { ...good, Sid: 'a' },
        { Sid: 'a', Effect: 'Allow' },
      ]),
      SIDS,
    ],
    [
      'a Sid with a space',
      with_({ Sid: 'a b' }),
      'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
    ],
    ['no Action', document(withoutAction), NO_ACTIONS],
    ['an empty Action', with_({ Action: [] }), NO_ACTIONS],
    ['neither Action nor Resource', document({ Effect: 'Allow' }), NO_ACTIONS],
    [
      'a Resource that is a word',
      with_({ Resource: 'invalid resource' }),
      'Resource invalid resource must be in ARN format or "*".',
    ],
    ['a Resource that is empty', with_({ Resource: '' }), 'Resource  must be in ARN format or "*".'],
    [
      'a bad Resource and a bad Action',
      with_({ Action: 's:3:x', Resource: 'adf' }),
      'Resource adf must be in ARN format or "*".',
    ],
    ['two parts', with_({ Resource: 'a:b' }), 'Partition "b" is not valid for resource "arn:b:*:*:*:*".'],
    ['three parts', with_({ Resource: 'a:b:c' }), 'Partition "b" is not valid for resource "arn:b:c:*:*:*".'],
    [
      'eight parts',
      with_({ Resource: 'a:b:c:d:e:f:g:h' }),
      'Partition "b" is not valid for resource "arn:b:c:d:e:f:g:h".',
    ],
    [
      'an ARN without "arn:"',
      with_({ Resource: 'aws:s3:::b' }),
      'Partition "s3" is not valid for resource "arn:s3:::b:*".',
    ],
    [
      'two bad ARNs',
      with_({ Resource: ['arn:e:s3:::b', 'arn:e:s3::b'] }),
      'Partition "e" is not valid for resource "arn:e:s3:::b".',
    ],
    ['nothing after the partition', with_({ Resource: 'arn:aws' }), QUALIFIED],
    ['a wildcard for the service', with_({ Resource: 'arn:aws:*:us-east-1:123456789012:x' }), QUALIFIED],
    [
      'a region in an IAM ARN',
      with_({ Resource: 'arn:aws:iam:us-east-1::b' }),
      'IAM resource arn:aws:iam:us-east-1::b cannot contain region information.',
    ],
    [
      'a region in a bucket ARN',
      with_({ Resource: 'arn:aws:s3:us-east-1::b' }),
      'Resource arn:aws:s3:us-east-1::b can not contain region information.',
    ],
    ['an IAM ARN without a type', with_({ Resource: 'arn:aws:iam:::b' }), IAM_PATH],
    ['an Action without a vendor', with_({ Action: 'invalid' }), PREFACED],
    ['an empty NotAction', document({ ...withoutAction, NotAction: '' }), PREFACED],
    ['a bad Action and no Resource', document({ Effect: 'Allow', Action: 'invalid' }), PREFACED],
    ['an Action with two colons', with_({ Action: ['s3s:List', 's:3s:List'] }), ONE_COLON],
    ['a vendor with a space', with_({ Action: 'a a:List' }), 'Vendor a a is not valid'],
    ['no Resource', document(withoutResource), NO_RESOURCES],
    ['an empty Resource', with_({ Resource: [] }), NO_RESOURCES],
  ])('%s', (_, text, error) => {
    expect(saveError(text, 'identity', 'managed')).toBe(error)
  })
})

describe('what IAM saves', () => {
  it.each<readonly [name: string, text: string]>([
    ['one statement', document(good)],
    ['a list', document([good])],
    ['"*" beside an ARN', with_({ Resource: [bucket, '*'] })],
    ['every action', with_({ Action: '*' })],
    ['an action that nothing has', with_({ Action: 'iam: asdf safdsf af ' })],
    ['a service that does not exist', with_({ Action: 's3.s-x:List' })],
    ['a short ARN', with_({ Resource: 'arn:aws:fdsasf' })],
    ['an IAM ARN without an account', with_({ Resource: 'arn:aws:iam:::user/b' })],
    ['an account-less ARN of another service', with_({ Resource: 'arn:aws:ec2:us-east-1::b' })],
    ['an access point', with_({ Resource: 'arn:aws:s3:us-east-1:123456789012:accesspoint/a' })],
    ['an Id', document(good, { Id: 'a' })],
    ['a Condition that is empty', when({})],
    ['an unknown operator that is empty', when({ x: {}, y: {} })],
    ['no values', when({ DateGreaterThan: { a: [] } })],
    ['a qualifier and IfExists', when({ 'ForAnyValue:StringEqualsIfExists': { a: 'b' } })],
    ['an odd date', when({ DateGreaterThan: { a: '01T' } })],
    ['a year before time', when({ DateLessThan: { a: '-292275054' } })],
    ['a time zone in hours', when({ DateLessThan: { a: '2016-12-13t2:00:00.593194+23' } })],
    ['a time zone behind UTC', when({ DateLessThan: { a: '2016-12-13T02:00:00-05:00' } })],
    [
      'booleans and numbers',
      when({ Bool: { 'aws:SecureTransport': true }, NumericEquals: { 's3:max-keys': 1 } }),
    ],
    [
      'empty Sids',
      document([
        { ...good, Sid: '' },
        { ...good, Sid: '' },
      ]),
    ],
    ['NotAction and NotResource', document({ Effect: 'Allow', NotAction: 's3:*', NotResource: '*' })],
  ])('%s', (_, text) => {
    expect(saveError(text, 'identity', 'managed')).toBeNull()
  })

  it('inline, without a Version too', () => {
    expect(saveError(JSON.stringify({ Statement: good }), 'identity', 'inline')).toBeNull()
  })
})

describe('what IAM says about a trust policy', () => {
  const alice = { AWS: 'arn:aws:iam::123456789012:user/alice' }
  const trust = { Effect: 'Allow', Principal: alice, Action: 'sts:AssumeRole' }

  it.each<readonly [name: string, text: string, error: string | null]>([
    ['one that is right', document(trust), null],
    ['one without a Version', JSON.stringify({ Statement: trust }), null],
    ['a service', document({ ...trust, Principal: { Service: 'ec2.amazonaws.com' } }), null],
    ['no JSON', '{', 'This policy contains invalid Json'],
    ['an unknown element', document({ ...trust, Extra: 1 }), SYNTAX],
    ['a Resource', document({ ...trust, Resource: '*' }), 'Has prohibited field Resource.'],
    [
      'no Principal',
      document({ Effect: 'Allow', Action: 'sts:AssumeRole' }),
      'Missing required field Principal',
    ],
    [
      'a group',
      document({ ...trust, Principal: { AWS: 'arn:aws:iam::123456789012:group/exampleGroup' } }),
      'Invalid principal in policy: "AWS":"arn:aws:iam::123456789012:group/exampleGroup"',
    ],
    [
      'a wildcard inside of a name',
      document({ ...trust, Principal: { AWS: 'arn:aws:iam::123456789012:user/*' } }),
      'Invalid principal in policy: "AWS":"arn:aws:iam::123456789012:user/*"',
    ],
    [
      'a service that is none',
      document({ ...trust, Principal: { Service: 'ec2' } }),
      'Invalid principal in policy: "SERVICE":"ec2"',
    ],
    [
      'another action',
      document({ ...trust, Action: 's3:GetObject' }),
      'Trust Policy statement actions can only be sts:AssumeRole, sts:AssumeRoleWithSAML,  and sts:AssumeRoleWithWebIdentity',
    ],
  ])('%s', (_, text, error) => {
    expect(saveError(text, 'trust', 'trust')).toBe(error)
  })
})

describe("what S3 says about a bucket's policy", () => {
  const open = { ...good, Principal: { AWS: 'arn:aws:iam::123456789012:user/alice' } }

  it.each<readonly [name: string, text: string, error: string | null]>([
    ['one that is right', document(open), null],
    ['no JSON', '{', 'This policy contains invalid Json'],
    ['no Principal', document(good), 'Missing required field Principal'],
    ['no Effect', document({ ...withoutEffect, Principal: '*' }), 'Missing required field Effect'],
    ['no Resource', document({ ...withoutResource, Principal: '*' }), 'Missing required field Resource'],
    [
      'a group',
      document({ ...good, Principal: { AWS: 'arn:aws:iam::123456789012:group/G' } }),
      'Invalid principal in policy',
    ],
    ['an unknown element', document({ ...open, Extra: 1 }), 'Invalid policy syntax.'],
    ['an Action without a service', document({ ...open, Action: 'GetObject' }), 'Policy has invalid action'],
    ['a Resource that is a word', document({ ...open, Resource: 'b' }), 'Policy has invalid resource'],
  ])('%s', (_, text, error) => {
    expect(saveError(text, 'resource', 'resource')).toBe(error)
  })
})
