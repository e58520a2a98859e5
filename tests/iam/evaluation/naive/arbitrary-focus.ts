import fc from 'fast-check'
import type { Account, Request } from '../../../../src/iam'
import { tags } from './arbitrary-account'
import { policies, type Shape, type Subject } from './arbitrary-policy'
import { aims, requestsNear } from './arbitrary-request'
import { accountFor, requestsOf, type Focus, type Other, type Place } from './focus'

const shapeOf: Record<Place, Shape> = {
  identity: 'without principals',
  boundary: 'without principals',
  session: 'without principals',
  scp: 'without principals',
  rcp: 'rcp',
  resource: 'resource',
  trust: 'trust',
}

const others = fc.constantFrom<Other[]>('none', 'full', 'full', 'full', 'empty')

const places = fc.constantFrom<Place[]>(
  ...([
    'identity',
    'identity',
    'boundary',
    'session',
    'scp',
    'rcp',
    'resource',
    'resource',
    'trust',
  ] as const),
)

const subjects = fc.constantFrom<Subject[]>('everything', 'conditions')

/**
 * An account in which a single policy is random and plain ones stand around it, with what is asked of it: so the random
 * one decides far more often than among many that are all random.
 */
export const focusedCases: fc.Arbitrary<readonly [Account, readonly Request[]]> = fc
  .tuple(subjects, places, aims)
  .chain(([subject, place, aim]) =>
    fc.record<Focus>({
      place: fc.constant(place),
      document: policies(shapeOf[place], subject, aim),
      identity: others,
      boundary: others,
      session: others,
      blockPublicAccess: fc.constantFrom(false, false, true),
      tags,
      asked: fc.array(requestsNear(aim), { minLength: 1, maxLength: 5 }),
    }),
  )
  .map((focus) => [accountFor(focus), requestsOf(focus)])
