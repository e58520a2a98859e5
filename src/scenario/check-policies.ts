import type { Account, Issue, ManagedPolicy } from '../iam'
import { versionNumber } from './fill'
import { issueAt, quote } from './place'

/** A managed policy's versions agree with what it says of them. */
export function* checkPolicies(account: Account): Generator<Issue> {
  for (const [index, policy] of account.policies.entries()) {
    yield* checkVersions(policy, ['account', 'policies', index])
  }
}

function* checkVersions(policy: ManagedPolicy, path: Issue['path']): Generator<Issue> {
  const inForce = policy.versions.find(({ id }) => id === policy.defaultVersionId)
  if (!inForce) {
    const predicate = `is ${quote(policy.defaultVersionId)}, which is none of the versions`
    yield issueAt([...path, 'defaultVersionId'], 'no-such-version', predicate)
  } else if (inForce.document !== policy.document) {
    const predicate = `differs from version ${inForce.id}, which is in force`
    yield issueAt([...path, 'document'], 'not-in-force', predicate)
  }
  const numbers = policy.versions.map(({ id }) => versionNumber(id))
  if (numbers.some((number, index) => number < (numbers[index - 1] ?? 0))) {
    yield issueAt([...path, 'versions'], 'not-in-order', 'must list the oldest version first')
  }
  if (policy.lastVersion < Math.max(...numbers)) {
    const predicate = 'must not be less than the number of a version that exists'
    yield issueAt([...path, 'lastVersion'], 'too-small', predicate)
  }
}
