import type { Guardrail } from '../../evaluation/part'
import type { Combination } from '../../evaluation/rule'
import { levelName } from './parts'

/** How the parts were put together, as one would tell a beginner. */
export const combinations: Readonly<Record<Combination, string>> = {
  nobody: 'Only a principal that exists can be allowed anything.',
  fixedByAws: 'AWS itself has settled this, and identity policies have no say in it.',
  oneDenyIsEnough: 'Of all the policies that apply, one Deny that matches is enough to stop the request.',
  resourceAlone: 'This caller has no identity policies, so the resource’s policy alone decides.',
  union:
    'Within one account, one Allow is enough: from a policy of the caller or their groups, or from the resource’s own policy.',
  delegation:
    'This resource’s policy has to agree. Where it names the account, it leaves the choice to the account’s identity policies, so that both have a say.',
  bothSides:
    'Between two accounts both sides must allow: the caller’s policies in their account, and the resource’s policy in its own.',
  serviceControlIntersection:
    'Service control policies grant nothing, they draw a line: at every level of the organization at least one must allow.',
  boundaryIntersection:
    'A permissions boundary grants nothing, it draws a line: only what both the boundary and another policy allow is allowed.',
  sessionIntersection:
    'A session policy grants nothing, it draws a line: only what both the session policy and another policy allow is allowed.',
  publicAccessBlock:
    'While a bucket’s policy is public, S3 Block Public Access lets in only the bucket’s own account and AWS services.',
  notKnownHere: 'Part of the answer lies outside this account, and what is not known is not let through.',
}

/** What stopped a request that would else have passed. */
export const guardrails: Readonly<Record<Guardrail['by'], (guardrail: Guardrail) => string>> = {
  scp: ({ level, how }) =>
    how === 'deny'
      ? `Without a Deny in the service control policies at ${levelName(level)} it would have been allowed.`
      : `Without the service control policies it would have been allowed: at ${levelName(level)} none of them allows it.`,
  rcp: ({ level }) =>
    `Without a Deny in the resource control policies at ${levelName(level)} it would have been allowed.`,
  boundary: ({ how }) =>
    how === 'deny'
      ? 'Without the Deny in the permissions boundary it would have been allowed.'
      : 'Without the permissions boundary it would have been allowed.',
  session: ({ how }) =>
    how === 'deny'
      ? 'Without the Deny in the session policy it would have been allowed.'
      : 'Without the session policy it would have been allowed.',
  blockPublicAccess: () => 'Without S3 Block Public Access the bucket’s policy would have let it in.',
}
