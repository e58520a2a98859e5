import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/iam/evaluation/evaluate'
import type { Request } from '../../../src/iam/evaluation/request'
import { explainTrace } from '../../../src/iam/explanation/story'
import { wording } from '../../../src/iam/explanation/wording'
import { arbitraryAsk, arbitraryGiven } from '../evaluation/arbitrary'
import {
  ACCOUNT,
  ALICE,
  accountOf,
  allow,
  deny,
  KEY,
  OTHER_ACCOUNT,
  requestOf,
  ROLE,
  ROOT,
  SESSION,
  text,
  type Given,
  type Json,
} from '../evaluation/given'
import { decisionCases } from '../evaluation/rules/decision'
import { guardrailCases } from '../evaluation/rules/guardrails'
import { outsiderCases } from '../evaluation/rules/outsiders'
import { principalCases } from '../evaluation/rules/principals'
import { sessionCases } from '../evaluation/rules/sessions'
import { specialCases } from '../evaluation/rules/specials'

const combinationOf = (given: Given, ask: Partial<Request> = {}) =>
  explainTrace(evaluate(accountOf(given), requestOf(ask))).combination

describe('the rules that are followed', () => {
  const told = (given: Given, ask: Partial<Request>) =>
    combinationOf(given, ask).rules.map(({ number, sentence }) => {
      expect(sentence).toBe(wording.rules[number])
      expect(sentence).toMatch(/^[A-Za-z].*\.$/)
    })

  it('have a sentence each, in every case of how parts combine', () => {
    const cases = [
      ...decisionCases,
      ...guardrailCases,
      ...outsiderCases,
      ...principalCases,
      ...sessionCases,
      ...specialCases,
    ]
    for (const { given, ask = {} } of cases) told(given, ask)
  })

  it('have one in whatever happens', () => {
    fc.assert(fc.property(arbitraryGiven, arbitraryAsk, (given, ask) => void told(given, ask)))
  })
})

const named = (AWS: string): Json => allow({ Principal: { AWS } })
const everyone = allow({ Principal: '*' })
const elsewhere = allow({ Action: 'ec2:*' })
const decrypt = { action: 'kms:Decrypt', resource: KEY }
const assume = { action: 'sts:AssumeRole', resource: ROLE }
const outside = { resourceAccount: OTHER_ACCOUNT }

const combinations: [says: RegExp, given: Given, ask?: Partial<Request>][] = [
  [/^Within one account, one Allow is enough: [^.]*\.$/, { user: allow() }],
  [
    /^Within one account.* each limit has to let it pass\.$/,
    { user: allow(), boundary: allow(), scps: [[allow()]] },
  ],
  // A limit that is passed by does not have to.
  [/^Within one account[^.]*\.$/, { boundary: elsewhere, bucket: named(ALICE) }],
  [/^Within one account/, {}],
  [/leaves the choice to the account’s own policies, so one of those must allow/, { bucket: named(ACCOUNT) }],
  [/always has to agree/, { user: allow(), key: named(ACCOUNT) }, decrypt],
  [/always has to agree/, { key: named(ALICE) }, decrypt],
  [/always has to agree/, {}, decrypt],
  [/always has to agree/, { user: allow() }, assume],
  [/always has to agree/, { trust: named(ALICE) }, assume],
  [/always has to agree/, { user: allow(), trust: named(ACCOUNT) }, assume],
  [/^Between two accounts both sides/, { user: allow() }, outside],
  [/^Between two accounts both sides/, {}, outside],
  [/^Between two accounts both sides/, { user: allow(), bucket: everyone }, outside],
  [/resource’s policy alone can let it in/, { bucket: everyone }, { principal: '*' }],
  [/resource’s policy alone can let it in/, {}, { principal: 'logging.s3.amazonaws.com' }],
  [/^The root user needs no Allow/, {}, { principal: ROOT }],
  [/one Deny that matches is enough/, { user: [allow(), deny()] }],
  [/^Service control policies give nothing/, { user: allow(), scps: [[elsewhere]] }],
  [/^A permissions boundary gives nothing/, { user: allow(), boundary: elsewhere }],
  [
    /^A session policy gives nothing/,
    { role: allow() },
    { principal: SESSION, sessionPolicies: [{ name: 'S', document: text(elsewhere) }] },
  ],
  [/S3 Block Public Access lets in only/, { bucket: everyone, blockPublicAccess: true }, { principal: '*' }],
  [
    /what is not known is not let through/,
    { bucket: everyone },
    { principal: `arn:aws:iam::${OTHER_ACCOUNT}:user/eve` },
  ],
  [/AWS itself has settled this/, {}, { action: 'sts:GetCallerIdentity', resource: '*' }],
  [/Only a principal that exists/, {}, { principal: 'nobody' }],
]

describe('how the parts were put together', () => {
  it.each(combinations)('%s', (says, given, ask) => {
    expect(combinationOf(given, ask).sentence).toMatch(says)
  })
})
