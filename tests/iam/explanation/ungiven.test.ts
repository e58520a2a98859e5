import { expect, it } from 'vitest'
import { explainUngiven, type ApiCall } from '../../../src/iam'
import {
  attachToGroup,
  createGroup,
  createPolicy,
  join,
  putUserPolicy,
  statementText,
} from '../../components/calls'
import { accountWith, traceOf } from '../../components/evaluator/told'

const photos = (Action: string) =>
  statementText({ Effect: 'Allow', Action, Resource: 'arn:aws:s3:::photos/*' })
const readers = [
  createPolicy('ReadPhotos', photos('s3:GetObject')),
  createGroup('Readers'),
  attachToGroup('Readers', 'ReadPhotos'),
]

function told(calls: readonly ApiCall[], helps = true): string | null {
  const account = accountWith(...calls)
  return explainUngiven(account, traceOf(account), helps)
}

it('says that no policy reaches somebody, and which group would help', () => {
  expect(told([])).toBe('Nobody has given alice this: no policy reaches alice.')
  expect(told(readers)).toBe(
    'Nobody has given alice this: no policy reaches alice. ReadPhotos would allow it; it hangs on Readers, and alice is not in that group.',
  )
})

it('says that what reaches somebody does not allow it', () => {
  expect(told([putUserPolicy('alice', 'Own', photos('s3:PutObject'))])).toBe(
    'Nobody has given alice this: of the policies that reach alice, none allows it.',
  )
})

it('names no group where it is not to help', () => {
  expect(told(readers, false)).toBe('Nobody has given alice this: no policy reaches alice.')
})

it('is silent where it is allowed', () => {
  expect(told([...readers, join('alice', 'Readers')])).toBeNull()
})
