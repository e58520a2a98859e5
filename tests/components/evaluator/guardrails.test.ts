// @vitest-environment happy-dom
import { screen, within } from '@testing-library/svelte'
import { tick } from 'svelte'
import { describe, expect, it } from 'vitest'
import type { Request } from '../../../src/iam'
import {
  ACCOUNT,
  ALICE,
  allow,
  deny,
  OTHER_ACCOUNT,
  SESSION,
  text,
  type Given,
  type Json,
} from '../../iam/evaluation/given'
import { part, stage } from '../stage'
import Evaluated from './Evaluated.svelte'
import { guarded } from './guarded'

const elsewhere = allow({ Action: 'ec2:*' })
const named = (AWS: string): Json => allow({ Principal: { AWS } })

async function ask(given: Given, request: Partial<Request> = {}) {
  const staged = stage(Evaluated, { scenario: guarded(given, request) })
  await staged.playground.evaluation.send(false)
  await tick()
  return staged
}

/** The same, with the verdict out. */
async function decide(given: Given, request: Partial<Request> = {}) {
  const staged = await ask(given, request)
  await staged.user.click(screen.getByRole('button', { name: 'To the end' }))
  return staged
}

const table = () => part('table', 'What each part says')
const verdict = () => screen.getByRole('status', { name: 'Verdict' })
const squeezed = (element: HTMLElement) => element.textContent.replace(/\s+/g, ' ').trim()
/** A part's row: the cells under the three gates, and beside its name what it means. */
function row(name: string | RegExp) {
  const header = table().getByRole('rowheader', { name })
  const cells = within(header.closest('tr')!).getAllByRole('cell')
  return { header: squeezed(header), cells: cells.map(squeezed) }
}

describe('without guardrails', () => {
  it('the gates have no parts, and count for themselves', async () => {
    await decide({ user: allow(), groups: { A: allow() } })
    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.getByText('2 apply')).toBeInTheDocument()
    expect(within(verdict()).getByText('(rule 6 of this playground)')).toBeInTheDocument()
  })
})

describe('each kind of guardrail is named, with what it says and what that means', () => {
  const session = (policy: Json) => ({
    principal: SESSION,
    sessionPolicies: [{ name: 'Reading', document: text(policy) }],
  })
  const blocks = 'blocks what would otherwise be allowed'
  const stops = 'its Deny stops what would otherwise be allowed'
  const silent = ['no Deny', 'says nothing', 'blocks']
  const denied = ['denied', 'no Allow', '']

  it.each<[string, string, string, readonly string[], Given, Partial<Request>?]>([
    ['a boundary', 'Permissions boundary', blocks, silent, { user: allow(), boundary: elsewhere }],
    ['a boundary’s Deny', 'Permissions boundary', stops, denied, { user: allow(), boundary: deny() }],
    ['a session policy', 'Session policy', blocks, silent, { role: allow() }, session(elsewhere)],
    ['a session policy’s Deny', 'Session policy', stops, denied, { role: allow() }, session(deny())],
    [
      'a level of service control policies',
      'Service control policies, level 2',
      blocks,
      silent,
      { user: allow(), scps: [[allow()], [elsewhere]] },
    ],
    [
      'a service control policy’s Deny',
      'Service control policies, the root',
      stops,
      ['denied', 'allowed', ''],
      { user: allow(), scps: [[allow(), deny()], [allow()]] },
    ],
    [
      'a resource control policy',
      'Resource control policies, level 2',
      stops,
      denied,
      { user: allow(), rcps: [[], [deny({ Principal: '*' })]] },
    ],
  ])('%s', async (_, name, note, cells, given, request) => {
    await decide(given, request)
    expect(row(new RegExp(`^${name}`))).toEqual({ header: `${name} ${note}`, cells })
    expect(row('Identity policies')).toEqual({
      header: 'Identity policies',
      cells: ['no Deny', 'allowed', ''],
    })
  })

  it('a resource’s policy that lets the caller in beside a silent boundary', async () => {
    await decide({ boundary: elsewhere, bucket: named(ALICE) })
    expect(verdict()).toHaveTextContent('Allowed')
    expect(row(/^The resource’s policy/).cells).toEqual(['no Deny', 'allowed', ''])
    expect(row(/^Identity policies/)).toEqual({
      header: 'Identity policies is not needed here',
      cells: ['no Deny', 'says nothing', ''],
    })
    expect(row(/^Permissions boundary/).header).toContain(
      'does not limit this: the resource lets in the caller itself',
    )
  })

  it('a resource’s policy that only hands the question on', async () => {
    await decide({ bucket: named(ACCOUNT) })
    expect(row(/^The resource’s policy/)).toEqual({
      header: 'The resource’s policy leaves the choice to the account’s own policies',
      cells: ['no Deny', 'hands it on', ''],
    })
    expect(row(/^Identity policies/).cells).toEqual(['no Deny', 'says nothing', 'missing'])
  })

  it('both accounts, where there are two', async () => {
    await decide({ user: allow() }, { resourceAccount: OTHER_ACCOUNT })
    expect(row(/^The resource’s policy/)).toEqual({
      header: `The resource’s policy, account ${OTHER_ACCOUNT} would have to allow it`,
      cells: ['no Deny', 'there is none', 'missing'],
    })
    expect(row(/^Identity policies/).header).toBe(`Identity policies, account ${ACCOUNT}`)
  })

  it('under gates that say where the request is, and leave the counting to them', async () => {
    await decide({ user: allow(), boundary: elsewhere })
    expect(part('list', 'The three gates').getAllByRole('listitem').map(squeezed)).toEqual([
      'Explicit deny (passed)',
      'Explicit allow (stays shut)',
      'Default deny (stopped here)',
    ])
  })

  it('in two groups: what gives access, and what only limits it', async () => {
    await decide({ user: allow(), boundary: allow(), bucket: named(ACCOUNT), scps: [[allow()]] })
    expect(table().getAllByRole('rowheader').map(squeezed)).toEqual([
      'Give access',
      'Identity policies',
      'The resource’s policy leaves the choice to the account’s own policies',
      'Only limit it',
      'Permissions boundary',
      'Service control policies, the root',
    ])
    expect(table().getAllByRole('columnheader').map(squeezed)).toEqual([
      'Part',
      'Any Deny?',
      'Any Allow?',
      'Else: no',
    ])
  })
})

describe('the parts come to light with the story', () => {
  it('a part says what has been read of it, and what it means once its gate is asked', async () => {
    const { user } = await ask({ user: allow(), boundary: elsewhere })
    const step = () => user.click(screen.getByRole('button', { name: 'Step' }))
    expect(row('Identity policies').cells).toEqual(['', '', ''])
    await step()
    expect(row('Identity policies').cells).toEqual(['no Deny', 'allowed', ''])
    expect(row('Permissions boundary').cells).toEqual(['', '', ''])
    await step()
    expect(row('Permissions boundary')).toEqual({
      header: 'Permissions boundary',
      cells: ['no Deny', 'says nothing', ''],
    })
    expect(screen.getByText(/^First gate: does any Deny match\? None/)).toBeInTheDocument()
    await step()
    expect(screen.getByText(/^Second gate.* Yes, but the permissions boundary does not/)).toBeInTheDocument()
    expect(row(/^Permissions boundary/).cells).toEqual(['no Deny', 'says nothing', 'blocks'])
  })

  it('the statements say which part they are of, and a limit’s Allow gives nothing', async () => {
    const { user } = await ask({
      user: allow(),
      boundary: allow(),
      scps: [[allow()]],
      bucket: named(ACCOUNT),
    })
    await user.click(screen.getByRole('button', { name: 'To the end' }))
    const cards = part('list', 'Statements').getAllByRole('button').map(squeezed)
    expect(cards).toEqual([
      'Allow alice → Own → statement 1 decides',
      'Allow Boundary → Boundary → statement 1 lets it pass',
      'Allow Service control, the root → Control0 → statement 1 lets it pass',
      'Allow Policy of arn:aws:s3:::app-logs → statement 1 hands it on',
    ])
  })
})

describe('the verdict', () => {
  it('says what AWS says, then what that means, and points at the guardrail’s own statement', async () => {
    const { user, playground } = await decide({ user: [allow(), elsewhere], boundary: elsewhere })
    expect(verdict().textContent.replace(/\s+/g, ' ')).toMatch(
      /AWS would print: User: .* because no permissions boundary allows the s3:GetObject action A policy allows it, but the permissions boundary Boundary does not\. What the permissions boundary leaves out stays denied/,
    )
    expect(verdict()).toHaveTextContent(
      'Closest: statement 1 of the permissions boundary Boundary. Its Action: The nearest entry, "ec2:*", is for the service ec2, not s3.',
    )
    await user.click(within(verdict()).getByRole('button', { name: 'Show it: Statement 1 of Boundary' }))
    expect(playground.desk.ref).toMatchObject({ arn: expect.stringContaining('policy/Boundary') })
  })

  it('says by which rules the parts were put together', async () => {
    const { user } = await decide({ user: allow(), scps: [[]] })
    await user.click(within(verdict()).getByText(/^Service control policies give nothing, they draw a line/))
    const rules = within(verdict()).getByRole('list', { name: 'Rules' })
    expect(within(rules).getAllByRole('listitem').map(squeezed)).toEqual([
      expect.stringMatching(/^43 ?At every level of the organization/),
      expect.stringMatching(/^44 ?A level without any service control policy/),
      expect.stringMatching(/^49 ?A limit is called the cause/),
    ])
  })

  it('opens a policy of the organization, to be read', async () => {
    const { user, playground } = await decide({ user: allow(), scps: [[allow(), deny()]] })
    expect(verdict()).toHaveTextContent(
      'Statement 1 of the service control policy Control1 at the root denies it.',
    )
    await user.click(within(verdict()).getByRole('button', { name: 'Show it: Statement 1 of Control1' }))
    expect(playground.desk.key).toBe('scp:0/Control1')
    expect(playground.desk.readOnly).toBe(true)
  })

  it('offers to open only what can be opened', async () => {
    const sessionPolicies = [{ name: 'S', document: text(deny()) }]
    await decide({ role: allow() }, { principal: SESSION, sessionPolicies })
    expect(verdict()).toHaveTextContent(/session policy S denies it/)
    expect(within(verdict()).queryByRole('button')).toBeNull()
  })

  it('says plainly what is not certain, with its rule', async () => {
    await decide({ user: [allow(), allow({ Action: 's*:Get' })] })
    expect(verdict()).toHaveTextContent(
      'Not certain: AWS does not document whether a wildcard works in the name of a service. Here it matches nothing. (rule 61)',
    )
  })

  it('lists what the request lacks, and takes who adds it to its field', async () => {
    const fromHome = allow({ Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } })
    const { user, playground } = await decide({ user: fromHome })
    const missing = within(verdict()).getByRole('list', { name: 'Missing in the request:' })
    expect(within(missing).getAllByRole('listitem').map(squeezed)).toEqual(['aws:SourceIp'])
    await user.click(within(missing).getByRole('button', { name: 'Add aws:SourceIp to the request' }))
    expect(playground.evaluation.fillingIn).toBe('aws:SourceIp')
  })
})
