// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { accessMatrix, audit, call, userArn, type Account, type ApiCall } from '../../../src/iam'
import { openStarter } from '../../../src/scenario'
import { officeOf } from '../../../src/state/clerk/office'
import { createUser, putUserPolicy } from '../../components/calls'
import { crowd } from '../../components/crowd'
import { workersHere } from './fake-worker'

afterEach(() => vi.unstubAllGlobals())

const { account } = crowd({ users: 400, groups: 20, policies: 40, inFirst: 300, onFirst: 3 })
const requests = [
  { principal: '', action: 's3:GetObject', resource: 'arn:aws:s3:::bucket-000/x' },
  { principal: '', action: 'ec2:RunInstances', resource: '*' },
]
const waiting = () => new AbortController().signal
const question = { task: 'audit' } as const

function after(before: Account, apiCall: ApiCall): Account {
  const result = call(before, apiCall)
  if (!result.ok) throw new Error(result.message)
  return result.account
}

const decided = (of: Account) => {
  const arns = of.users.map((user) => userArn(of, user))
  return [...accessMatrix(of, arns, requests).decisions]
}

describe('the office', () => {
  it('has every question answered about just the account it is about', async () => {
    workersHere()
    const office = officeOf({})
    const later = after(after(account, createUser('zoe')), putUserPolicy('zoe', 'Own'))
    const [first, second, third, fourth] = await Promise.all([
      office.ask(account, question, waiting()),
      office.ask(later, question, waiting()),
      office.ask(later, { task: 'decisions', requests }, waiting()),
      office.ask(account, { task: 'decisions', requests }, waiting()),
    ])
    expect(first).toEqual(audit(account))
    expect(second).toEqual(audit(later))
    expect([...third!]).toEqual(decided(later))
    expect([...fourth!]).toEqual(decided(account))
  })

  it('sends an account once, and from then on what changed', async () => {
    const traffic = workersHere()
    const office = officeOf({})
    await office.ask(account, question, waiting())
    const pieces = traffic.tasks.length - 1
    expect(pieces).toBeGreaterThan(3)
    await office.ask(account, question, waiting())
    await office.ask(after(account, createUser('zoe')), question, waiting())
    // Ids that were issued, and the user.
    expect(traffic.tasks.slice(pieces + 1)).toEqual(['audit', 'change', 'change', 'audit'])
    expect(traffic.made).toBe(1)
  })

  it('passes over what nobody waits for, and sends no more for it', async () => {
    const traffic = workersHere()
    const office = officeOf({})
    const leaving = new AbortController()
    const first = office.ask(account, question, leaving.signal)
    const second = office.ask(account, { task: 'decisions', requests }, waiting())
    leaving.abort()
    expect(await first).toBeNull()
    expect([...(await second)!]).toEqual(decided(account))
    expect(traffic.tasks.filter((task) => task !== 'change')).toEqual(['decisions'])
  })

  it('says so when its worker fails, and takes another for the next question', async () => {
    const traffic = workersHere()
    const office = officeOf({})
    traffic.they = 'fail'
    await expect(office.ask(account, question, waiting())).rejects.toThrow('beside the page')
    traffic.they = 'answer'
    expect(await office.ask(account, question, waiting())).toEqual(audit(account))
    expect([traffic.made, traffic.ended]).toEqual([2, 1])
  })

  it('says so where the browser has no workers', async () => {
    vi.stubGlobal('Worker', undefined)
    await expect(officeOf({}).ask(account, question, waiting())).rejects.toThrow()
  })

  it('lets the worker go with the account, and leaves nobody waiting', async () => {
    const traffic = workersHere()
    traffic.they = 'keep silent'
    const office = officeOf({})
    const asked = office.ask(account, question, waiting())
    await vi.waitFor(() => expect(traffic.tasks).toContain('audit'))
    office.close()
    await expect(asked).rejects.toThrow()
    expect(traffic.ended).toBe(1)
    traffic.they = 'answer'
    const { account: small } = openStarter('alice')
    expect(await office.ask(small, question, waiting())).toEqual(audit(small))
  })

  it('is the same for whoever shows the same workspace', () => {
    const workspace = {}
    expect(officeOf(workspace)).toBe(officeOf(workspace))
    expect(officeOf(workspace)).not.toBe(officeOf({}))
  })
})
