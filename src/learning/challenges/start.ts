import type { Request } from '../../iam'
import type { ScenarioDocument } from '../../scenario'
import type { Asked } from '../challenge/goal'
import { ACCOUNT, bucket } from './arns'
import type { Plan } from './plan'

type Content = Omit<ScenarioDocument['account'], 'id' | 'resources'> & {
  /** Buckets by name. One with a policy of its own is a pair. */
  readonly buckets?: readonly (string | readonly [name: string, policy: string])[]
}

/** An account to begin with, and the questions that are on the screen. */
export function start(
  { buckets = [], ...account }: Content,
  requests: readonly Request[],
  drafts?: Readonly<Record<string, string>>,
): Plan['start'] {
  const resources = buckets.map((one) =>
    typeof one === 'string' ? { arn: bucket(one) } : { arn: bucket(one[0]), policy: one[1] },
  )
  return { account: { id: ACCOUNT, ...account, resources }, requests, ...(drafts && { drafts }) }
}

/** A request that anybody may put. */
export const asked = (action: string, resource: string, context?: Request['context']): Asked => ({
  action,
  resource,
  ...(context && { context }),
})

export const by = (principal: string, request: Asked): Request => ({ principal, ...request })
