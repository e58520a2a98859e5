import { describe, expect, it } from 'vitest'
import { actionSuggestions, resourceSuggestions } from '../../../src/components/request/suggestions'
import { openStarter } from '../../../src/scenario'
import { mentionsOf, noMentions } from '../../../src/state/mentions'

const { account, requests } = openStarter('alice')
const mentions = await mentionsOf(account)

describe('what to ask about', () => {
  it('begins with what was asked before, then what the policies name, then what is well known', () => {
    const actions = actionSuggestions(mentions, requests)
    expect(actions.slice(0, 4)).toEqual(['s3:GetObject', 's3:DeleteObject', 's3:ListBucket', 's3:PutObject'])
    expect(actions).toContain('ec2:RunInstances')
  })

  it('offers nothing twice, nothing empty, and no pattern as an action', () => {
    const asked = [...requests, { principal: '', action: 's3:Get*', resource: '' }]
    const resources = resourceSuggestions(mentions, account, [...asked, { ...asked[0]!, resource: '*' }])
    for (const offered of [actionSuggestions(mentions, asked), resources]) {
      expect(new Set(offered).size).toBe(offered.length)
      expect(offered).not.toContain('')
    }
    expect(actionSuggestions(mentions, asked).filter((action) => /[*?]/.test(action))).toEqual([])
  })

  it('makes a pattern of a policy into something one can ask about', () => {
    const resources = resourceSuggestions(mentions, account, [])
    expect(resources).toEqual(['arn:aws:s3:::super-photos', 'arn:aws:s3:::super-photos/example', '*'])
  })

  it('has something to offer before the policies have been read', () => {
    expect(resourceSuggestions(noMentions, account, [])).toEqual(['arn:aws:s3:::super-photos', '*'])
    expect(actionSuggestions(noMentions, requests).slice(0, 2)).toEqual(['s3:GetObject', 's3:DeleteObject'])
  })
})
