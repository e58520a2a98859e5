import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/iam/evaluation/evaluate'
import type { Request } from '../../../src/iam/evaluation/request'
import { explainParts, partWord } from '../../../src/iam/explanation/parts'
import {
  ACCOUNT,
  ALICE,
  accountOf,
  allow,
  deny,
  FEDERATED,
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

const EVE = `arn:aws:iam::${OTHER_ACCOUNT}:user/eve`
const elsewhere = allow({ Action: 'ec2:*' })
const named = (AWS: string): Json => allow({ Principal: { AWS } })
const inSession = (...policies: readonly Json[]) => ({
  principal: SESSION,
  sessionPolicies: policies.map((policy, i) => ({ name: `S${i}`, document: text(policy) })),
})

/** `name: what it says (what that means) → why it falls through`, with a star where it decides. */
function told(given: Given, ask: Partial<Request> = {}): readonly string[] {
  return explainParts(evaluate(accountOf(given), requestOf(ask))).map(
    ({ name, says, note, falls, decides }) =>
      `${decides ? '* ' : ''}${name}: ${partWord(says)}${note ? ` (${note})` : ''}${falls ? ` → ${falls}` : ''}`,
  )
}

const cases: Readonly<
  Record<string, readonly [given: Given, ask: Partial<Request>, parts: readonly string[]]>
> = {
  'nothing but identity policies have no parts': [{ user: allow(), groups: { A: deny() } }, {}, []],
  'nobody has none': [{ boundary: allow(), scps: [[allow()]] }, { principal: 'nobody' }, []],
  'a boundary that lets it pass': [
    { user: allow(), boundary: allow() },
    {},
    ['* Identity policies: allowed', 'Permissions boundary: allowed'],
  ],
  'a boundary that blocks': [
    { user: allow(), boundary: elsewhere },
    {},
    [
      'Identity policies: allowed',
      '* Permissions boundary: says nothing (blocks what would otherwise be allowed) → blocks',
    ],
  ],
  'a boundary that denies': [
    { user: allow(), boundary: deny() },
    {},
    [
      'Identity policies: allowed',
      '* Permissions boundary: denied (its Deny stops what would otherwise be allowed)',
    ],
  ],
  'a boundary where nothing gives access': [
    { boundary: allow() },
    {},
    [
      '* Identity policies: says nothing → missing',
      'Permissions boundary: allowed (is only a limit, and gives nothing)',
    ],
  ],
  'a boundary that a bucket passes by (rule 33)': [
    { boundary: elsewhere, bucket: named(ALICE) },
    {},
    [
      'Identity policies: says nothing (is not needed here)',
      '* The resource’s policy: allowed',
      'Permissions boundary: says nothing (does not limit this: the resource lets in the caller itself)',
    ],
  ],
  'a boundary that a grant to the role does not pass by (rule 34)': [
    { roleBoundary: elsewhere, bucket: named(ROLE) },
    { principal: SESSION },
    [
      'Identity policies: says nothing (is not needed here)',
      'The resource’s policy: allowed',
      '* Permissions boundary: says nothing (blocks what would otherwise be allowed) → blocks',
    ],
  ],
  'a session policy that blocks, and the boundary behind it': [
    { role: allow(), roleBoundary: elsewhere },
    inSession(elsewhere),
    [
      'Identity policies: allowed',
      '* Permissions boundary: says nothing (blocks what would otherwise be allowed) → blocks',
      'Session policy: says nothing (would block it as well)',
    ],
  ],
  'a session policy that denies': [
    { role: allow() },
    inSession(deny()),
    [
      'Identity policies: allowed',
      '* Session policy: denied (its Deny stops what would otherwise be allowed)',
    ],
  ],
  'levels of service control policies, one of them empty': [
    { user: allow(), scps: [[allow()], [], [elsewhere]] },
    {},
    [
      'Identity policies: allowed',
      'Service control policies, the root: allowed',
      '* Service control policies, level 2: says nothing (no policy is attached here, so nothing passes) → blocks',
      'Service control policies, level 3: says nothing (would block it as well)',
    ],
  ],
  'a Deny of the organization': [
    { user: allow(), scps: [[allow()], [allow(), deny()]] },
    {},
    [
      'Identity policies: allowed',
      'Service control policies, the root: allowed',
      '* Service control policies, level 2: denied (its Deny stops what would otherwise be allowed)',
    ],
  ],
  'a resource control policy that denies': [
    { user: allow(), rcps: [[], [deny({ Principal: '*' })]] },
    {},
    [
      'Identity policies: allowed',
      'Resource control policies, the root: allowed',
      '* Resource control policies, level 2: denied (its Deny stops what would otherwise be allowed)',
    ],
  ],
  'a limit that denies beside an identity policy that does, too': [
    { user: [allow(), deny()], boundary: deny() },
    {},
    ['* Identity policies: denied', '* Permissions boundary: denied'],
  ],
  'the root user, whom only the organization limits': [
    { scps: [[elsewhere]] },
    { principal: ROOT },
    ['* Service control policies, the root: says nothing (blocks what would otherwise be allowed) → blocks'],
  ],
  'a bucket that names the account, and an identity policy': [
    { user: allow(), bucket: named(ACCOUNT) },
    {},
    [
      '* Identity policies: allowed',
      'The resource’s policy: hands it on (leaves the choice to the account’s own policies)',
    ],
  ],
  'a bucket that names the account alone': [
    { bucket: named(ACCOUNT) },
    {},
    [
      '* Identity policies: says nothing (would have to allow it) → missing',
      'The resource’s policy: hands it on (leaves the choice to the account’s own policies)',
    ],
  ],
  'a bucket that says nothing of it': [
    { user: allow(), bucket: named(EVE) },
    {},
    ['* Identity policies: allowed', 'The resource’s policy: says nothing (is not needed here)'],
  ],
  'either side': [
    { user: allow(), bucket: named(ALICE) },
    {},
    ['* Identity policies: allowed', '* The resource’s policy: allowed'],
  ],
  'a bucket’s Deny': [
    { user: allow(), bucket: deny({ Principal: '*' }) },
    {},
    ['Identity policies: allowed', '* The resource’s policy: denied'],
  ],
  'a key that does not agree': [
    { user: allow(), key: named(EVE) },
    { action: 'kms:Decrypt', resource: KEY },
    [
      'Identity policies: allowed',
      '* The resource’s policy: says nothing (would have to allow it) → missing',
    ],
  ],
  'a key without a policy': [
    { user: allow() },
    { action: 'kms:Decrypt', resource: KEY },
    [
      'Identity policies: allowed',
      '* The resource’s policy: there is none (would have to allow it) → missing',
    ],
  ],
  'a role that trusts somebody else': [
    { user: allow(), trust: named(EVE) },
    { action: 'sts:AssumeRole', resource: ROLE },
    [
      'Identity policies: allowed',
      '* The role’s trust policy: says nothing (would have to allow it) → missing',
    ],
  ],
  'another account’s bucket without a policy': [
    { user: allow() },
    { resourceAccount: OTHER_ACCOUNT },
    [
      `Identity policies, account ${ACCOUNT}: allowed`,
      `* The resource’s policy, account ${OTHER_ACCOUNT}: there is none (would have to allow it) → missing`,
    ],
  ],
  'another account’s bucket, and no side that allows': [
    {},
    { resourceAccount: OTHER_ACCOUNT },
    [
      `* Identity policies, account ${ACCOUNT}: says nothing → missing`,
      `* The resource’s policy, account ${OTHER_ACCOUNT}: there is none (would have to allow it) → missing`,
    ],
  ],
  'another account’s bucket that lets the caller in, whom a boundary limits (rule 38)': [
    { user: allow(), boundary: elsewhere, bucket: named(ALICE) },
    { resourceAccount: OTHER_ACCOUNT },
    [
      `Identity policies, account ${ACCOUNT}: allowed`,
      `The resource’s policy, account ${OTHER_ACCOUNT}: allowed`,
      '* Permissions boundary: says nothing (blocks what would otherwise be allowed) → blocks',
    ],
  ],
  'somebody from another account': [
    { bucket: named(EVE) },
    { principal: EVE },
    [
      `* Identity policies, account ${OTHER_ACCOUNT}: not known here (belongs to another account) → not known`,
      `The resource’s policy, account ${ACCOUNT}: allowed`,
    ],
  ],
  'a session of another account, limited by its own policy': [
    { bucket: named(EVE.replace('user/eve', 'role/Auditor')) },
    {
      principal: SESSION.replace(ACCOUNT, OTHER_ACCOUNT),
      sessionPolicies: [{ name: 'S', document: text(elsewhere) }],
    },
    [
      `Identity policies, account ${OTHER_ACCOUNT}: not known here (belongs to another account)`,
      `The resource’s policy, account ${ACCOUNT}: allowed`,
      '* Session policy: says nothing (blocks it, whatever else allows it) → blocks',
    ],
  ],
  'a Deny of the organization for somebody from another account': [
    { bucket: named(EVE), rcps: [[deny({ Principal: '*' })]] },
    { principal: EVE },
    [
      `Identity policies, account ${OTHER_ACCOUNT}: not known here (belongs to another account)`,
      `The resource’s policy, account ${ACCOUNT}: allowed`,
      '* Resource control policies, the root: denied (its Deny stops it, whatever else allows it)',
    ],
  ],
  'somebody anonymous whom nothing lets in': [
    { rcps: [[]] },
    { principal: '*' },
    [
      '* The resource’s policy: there is none (would have to allow it) → missing',
      'Resource control policies, the root: allowed (is only a limit, and gives nothing)',
    ],
  ],
  'somebody anonymous': [
    { bucket: allow({ Principal: '*' }) },
    { principal: '*' },
    ['* The resource’s policy: allowed'],
  ],
  'S3 Block Public Access': [
    { bucket: allow({ Principal: '*' }), blockPublicAccess: true },
    { principal: '*' },
    [
      'The resource’s policy: allowed',
      '* S3 Block Public Access: keeps outsiders away (blocks what would otherwise be allowed) → blocks',
    ],
  ],
  'a federated session of a user with a boundary': [
    { user: allow(), boundary: elsewhere },
    { principal: FEDERATED },
    [
      'Identity policies: allowed',
      '* Permissions boundary: says nothing (blocks what would otherwise be allowed) → blocks',
    ],
  ],
  'a call that needs no permission': [
    { user: deny(), boundary: deny() },
    { action: 'sts:GetCallerIdentity', resource: '*' },
    ['Identity policies: denied (has no say in this)', 'Permissions boundary: denied (has no say in this)'],
  ],
}

describe('the parts, as they are told', () => {
  it.each(Object.entries(cases))('%s', (_, [given, ask, parts]) => {
    expect(told(given, ask)).toEqual(parts)
  })
})
