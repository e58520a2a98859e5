import type { Combination } from '../../evaluation/rule'

/** How the parts were put together, as one would tell a beginner. */
export const combinations: Readonly<Record<Combination | 'resourceMustAgree' | 'root', string>> = {
  nobody: 'Only a principal that exists can be allowed anything.',
  fixedByAws: 'AWS itself has settled this, and no policy has a say in it.',
  oneDenyIsEnough: 'Of all the policies that apply, one Deny that matches is enough to stop the request.',
  resourceAlone: 'This caller has no identity policies, so the resource’s policy alone can let it in.',
  union:
    'Within one account, one Allow is enough: from a policy of the caller or their groups, or from the resource’s own policy.',
  root: 'The root user needs no Allow in its own account. Only a Deny or the organization’s policies stop it.',
  delegation:
    'A resource’s policy that names the whole account leaves the choice to the account’s own policies, so one of those must allow.',
  resourceMustAgree:
    'A role’s trust policy, like a KMS key’s policy, always has to agree. Where it names only the account, a policy of the caller must allow as well.',
  bothSides:
    'Between two accounts both sides must allow: the caller’s policies in their account, and the resource’s policy in its own.',
  serviceControlIntersection:
    'Service control policies give nothing, they draw a line: at every level of the organization at least one must allow.',
  boundaryIntersection:
    'A permissions boundary gives nothing, it draws a line: only what both the boundary and another policy allow is allowed.',
  sessionIntersection:
    'A session policy gives nothing, it draws a line: only what both the session policy and another policy allow is allowed.',
  publicAccessBlock:
    'While a bucket’s policy is public, S3 Block Public Access lets in only the bucket’s own account and AWS services.',
  notKnownHere: 'Part of the answer lies outside this account, and what is not known is not let through.',
}

/** Told after the above where there are limits and all of them count. */
export const withLimits = 'On top of that, each limit has to let it pass.'
