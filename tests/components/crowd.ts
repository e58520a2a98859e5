import { emptyAccount, type Account } from '../../src/iam'
import { openStarter, type Scenario } from '../../src/scenario'
import { policyArn, readAll } from './calls'

const DAY = '2026-01-01T00:00:00Z'
const holder = { path: '/', createDate: DAY, attachedPolicies: [], inlinePolicies: [] }
const numbered = (kind: string, i: number) => `${kind}-${String(i).padStart(3, '0')}`
const several = <Item>(count: number, make: (i: number) => Item) =>
  Array.from({ length: count }, (_, i) => make(i))

interface Crowd {
  readonly users?: number
  readonly groups?: number
  readonly policies?: number
  /** So many of the users, from the first on, are in the first group. */
  readonly inFirst?: number
  /** So many policies on the first user itself. */
  readonly onFirst?: number
  readonly buckets?: number
}

/** More than can be seen at a glance: `user-000`, `team-000`, `policy-000`, `bucket-000` and so on. */
export function crowd(size: Crowd): Scenario {
  const { users = 0, groups = 0, policies = 0, inFirst = 0, onFirst = 0, buckets = 0 } = size
  const account: Account = {
    ...emptyAccount(),
    users: several(users, (i) => ({
      ...holder,
      name: numbered('user', i),
      id: numbered('AIDA', i),
      groups: i < inFirst ? [numbered('team', 0)] : [],
      inlinePolicies:
        i === 0 ? several(onFirst, (n) => ({ name: numbered('tape', n), document: readAll })) : [],
      permissionsBoundary: null,
      tags: {},
    })),
    groups: several(groups, (i) => ({ ...holder, name: numbered('team', i), id: numbered('AGPA', i) })),
    policies: several(policies, (i) => ({
      name: numbered('policy', i),
      path: '/',
      id: numbered('ANPA', i),
      createDate: DAY,
      updateDate: DAY,
      description: null,
      tags: {},
      document: readAll,
      versions: [{ id: 'v1', document: readAll, createDate: DAY }],
      defaultVersionId: 'v1',
      lastVersion: 1,
    })),
    resources: several(buckets, (i) => ({
      arn: `arn:aws:s3:::${numbered('bucket', i)}`,
      account: emptyAccount().id,
      policy: null,
      tags: {},
    })),
  }
  return { ...openStarter('alice'), account, requests: [] }
}

export const policyNumbered = (i: number): string => policyArn(numbered('policy', i))
