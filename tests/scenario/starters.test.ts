import { describe, expect, it } from 'vitest'
import { bucketArn, call, decide, evaluate, parsePolicy } from '../../src/iam'
import type { Account, ApiCall, Decision } from '../../src/iam'
import { decodeScenario, encodeScenario, openStarter, starters } from '../../src/scenario'
import type { StarterId } from '../../src/scenario'
import { unwrap } from './samples'

const cases = starters.map((starter) => [starter.id, starter] as const)

describe.each(cases)('the starter %s', (id, starter) => {
  const scenario = unwrap(decodeScenario(starter.document))

  it('is a scenario, and opens', () => {
    expect(openStarter(id)).toEqual(scenario)
    expect(encodeScenario(scenario)).toEqual(starter.document)
  })

  it('says in one sentence what to try', () => {
    expect(starter.description).toMatch(/^[A-Z][^.]*\.$/)
    expect(scenario).toMatchObject({ title: starter.title, description: starter.description })
  })

  it('asks questions whose answers it knows', () => {
    expect(scenario.requests.length).toBeGreaterThan(1)
    for (const request of scenario.requests) {
      expect([request, evaluate(scenario.account, request).decision]).toEqual([request, request.expected])
      expect(decide(scenario.account, request)).toBe(request.expected)
    }
  })

  it('holds only policies that AWS would save without a word', () => {
    const { users, groups, policies } = scenario.account
    const documents = [...policies, ...[...users, ...groups].flatMap((holder) => holder.inlinePolicies)]
    for (const { name, document } of documents) {
      expect([name, parsePolicy(document, 'identity')]).toMatchObject([name, { ok: true, findings: [] }])
      expect(document).toContain('\n  "Version": "2012-10-17",\n')
    }
  })
})

function after(account: Account, apiCall: ApiCall): Account {
  const result = call(account, apiCall)
  if (!result.ok) throw new Error(result.message)
  return result.account
}

/** The answers to a starter's requests, in order, once the call is made. */
function answersAfter(id: StarterId, apiCall: ApiCall): readonly Decision[] {
  const { account, requests } = openStarter(id)
  const changed = after(account, apiCall)
  return requests.map((request) => decide(changed, request))
}

describe('doing what a starter says', () => {
  it('alice: in the group she may open the photo, and still not delete it', () => {
    const membership = { UserName: 'alice', GroupName: 'SuperS3Access' }
    const answers = answersAfter('alice', { operation: 'AddUserToGroup', parameters: membership })
    expect(answers).toEqual(['allowed', 'implicitDeny', 'allowed'])
  })

  it('ten-snowflakes: one copy differs, and with a right one all is allowed', () => {
    const { users } = openStarter('ten-snowflakes').account
    const copies = users.map((user) => user.inlinePolicies[0]?.document ?? '')
    const common = copies[0] ?? ''
    const odd = users.filter((_, index) => copies[index] !== common)
    expect(users).toHaveLength(10)
    expect(odd.map(({ name }) => name)).toEqual(['gus'])
    const mend = { UserName: 'gus', PolicyName: 'TeamBuckets', PolicyDocument: common }
    const answers = answersAfter('ten-snowflakes', { operation: 'PutUserPolicy', parameters: mend })
    expect(answers).toEqual(['allowed', 'allowed', 'allowed', 'allowed'])
  })

  it('developers: one edit gives the fourth bucket to all ten', () => {
    const { account } = openStarter('developers')
    const fourth = `${bucketArn('app-backups')}/*`
    expect(account.users).toHaveLength(10)
    expect(account.resources).toHaveLength(4)
    const edited = account.policies[0]?.document.replace(/(app-logs\/\*")/, `$1,\n        "${fourth}"`) ?? ''
    const PolicyArn = 'arn:aws:iam::123456789012:policy/TeamBuckets'
    const edit: ApiCall = {
      operation: 'CreatePolicyVersion',
      parameters: { PolicyArn, PolicyDocument: edited, SetAsDefault: true },
    }
    expect(answersAfter('developers', edit)).toEqual(['allowed', 'allowed', 'allowed'])
    const changed = after(account, edit)
    for (const { name } of account.users) {
      const request = {
        principal: `arn:aws:iam::123456789012:user/${name}`,
        action: 's3:GetObject',
        resource: `${fourth.slice(0, -1)}x`,
      }
      expect([name, decide(account, request)]).toEqual([name, 'implicitDeny'])
      expect([name, decide(changed, request)]).toEqual([name, 'allowed'])
    }
  })

  it('lead: out of the Contractors she may delete, and nothing else changes', () => {
    const membership = { UserName: 'lena', GroupName: 'Contractors' }
    const answers = answersAfter('lead', { operation: 'RemoveUserFromGroup', parameters: membership })
    expect(answers).toEqual(['allowed', 'allowed', 'allowed', 'allowed', 'implicitDeny'])
  })

  it('lead: the Deny is all that kept her from it, and it is one statement of one group (rule 5)', () => {
    const { account, requests } = openStarter('lead')
    const [first] = requests
    if (!first) throw new Error('There is no first request.')
    const trace = evaluate(account, first)
    const [decisive] = trace.decidedBy
    expect(trace.decidedBy).toHaveLength(1)
    expect(trace.policies[decisive?.policy ?? -1]?.source.via).toEqual([
      { kind: 'group', name: 'Contractors' },
    ])
  })
})
