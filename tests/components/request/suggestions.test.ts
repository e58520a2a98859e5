import { describe, expect, it } from 'vitest'
import { actionSuggestions, resourceSuggestions } from '../../../src/components/request/suggestions'
import { openStarter } from '../../../src/scenario'

const { account, requests } = openStarter('alice')
const [policy] = account.policies
const withText = (document: string) => ({ ...account, policies: [{ ...policy!, document }] })

describe('what to ask about', () => {
  it('begins with what was asked before, then what the policies name, then what is well known', () => {
    const actions = actionSuggestions(account, requests)
    expect(actions.slice(0, 4)).toEqual(['s3:GetObject', 's3:DeleteObject', 's3:ListBucket', 's3:PutObject'])
    expect(actions).toContain('ec2:RunInstances')
  })

  it('offers nothing twice, nothing empty, and no pattern as an action', () => {
    const asked = [...requests, { principal: '', action: 's3:Get*', resource: '' }]
    for (const offered of [actionSuggestions(account, asked), resourceSuggestions(account, asked)]) {
      expect(new Set(offered).size).toBe(offered.length)
      expect(offered).not.toContain('')
    }
    expect(actionSuggestions(account, asked).filter((action) => /[*?]/.test(action))).toEqual([])
  })

  it('makes a pattern of a policy into something one can ask about', () => {
    const resources = resourceSuggestions(account, [])
    expect(resources).toEqual(['arn:aws:s3:::super-photos', 'arn:aws:s3:::super-photos/example', '*'])
  })

  it('bears a policy that cannot be read', () => {
    expect(resourceSuggestions(withText('{ "Version"'), [])).toEqual(['arn:aws:s3:::super-photos', '*'])
  })
})
