import { describe, expect, it } from 'vitest'
import { describeGoal, type Goal } from '../../../src/learning'

const ARN = (name: string) => `arn:aws:iam::123456789012:user/${name}`
const get = { action: 's3:GetObject', resource: 'arn:aws:s3:::payroll/2026.csv' }
const put = { ...get, action: 's3:PutObject' }
const unchanged = (
  names: readonly string[],
  requests: readonly (typeof get)[],
  except: readonly (readonly [number, number])[] = [],
): Goal => ({ kind: 'unchanged', id: 'rest', principals: names.map(ARN), requests, except })

describe('what is to stay', () => {
  it.each<[string, Goal, string]>([
    ['one decision', unchanged(['bob'], [get]), 'bob’s s3:GetObject on payroll/2026.csv stays as it is.'],
    [
      'several',
      unchanged(['ana', 'bob'], [get, put]),
      'These 4 decisions stay as they are: ana and bob, s3:GetObject on payroll/2026.csv and s3:PutObject on payroll/2026.csv.',
    ],
    [
      'a whole table but for some',
      unchanged(['ana', 'bob'], [get], [[0, 0]]),
      'Every other decision stays as it is.',
    ],
    [
      'one of a role',
      {
        kind: 'unchanged',
        id: 'rest',
        principals: ['arn:aws:iam::123456789012:role/Deployer'],
        requests: [get],
        except: [],
      },
      's3:GetObject on payroll/2026.csv stays as it is for the role Deployer.',
    ],
  ])('is said of %s', (_, goal, sentence) => {
    expect(describeGoal(goal)).toBe(sentence)
  })
})

describe('what may be touched', () => {
  it.each<[Omit<Extract<Goal, { kind: 'touch' }>, 'kind' | 'id'>, string]>([
    [{ policies: [] }, 'No policy may change, come or go.'],
    [{ users: [] }, 'No user may be touched.'],
    [{ groups: [] }, 'No group may be touched.'],
    [
      { operations: ['AddUserToGroup'], policies: [] },
      'Changes are made by AddUserToGroup only. No policy may change, come or go.',
    ],
    [{ users: ['ana'] }, 'Changes are made on the users ana only.'],
    [{ operations: [] }, 'Nothing is changed.'],
    [{}, 'Anything may be changed.'],
  ])('%j', (limit, sentence) => {
    expect(describeGoal({ kind: 'touch', id: 'touch', ...limit })).toBe(sentence)
  })
})
