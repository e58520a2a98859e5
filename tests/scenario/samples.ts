import type { Issue, Result } from '../../src/iam'
import type { Scenario } from '../../src/scenario'

/** A document with this in its account. */
export function withAccount(account: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { format: 'iam-groups-playground', version: 1, account: { id: '123456789012', ...account } }
}

/** A document with this beside an empty account. */
export function withField(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...withAccount({}), ...fields }
}

/** The scenario, or the test fails with the reasons. */
export function unwrap(result: Result<Scenario>): Scenario {
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('\n'))
  return result.value
}

export function issuesOf(result: Result<Scenario>): readonly Issue[] {
  return result.ok ? [] : result.issues
}
