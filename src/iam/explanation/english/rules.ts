/**
 * The rules by which parts are put together, by number, each as one would tell a beginner. The other rules say how a single
 * statement matches, and are told by the reasons.
 */
export const rules: Readonly<Record<number, string>> = {
  1: 'What nothing allows is denied.',
  2: 'One Deny that matches, in any policy that applies, denies the request.',
  3: 'No Allow, wherever it stands, can lift a Deny.',
  6: 'Within one account one Allow is enough: from the caller’s policies and those of their groups, or from a resource’s policy that names the caller.',
  7: 'A resource’s policy that names the account gives nobody anything by that: it leaves the choice to the account’s own policies.',
  8: 'A resource’s policy that allows everyone ("*") needs no other Allow within its own account.',
  9: 'Between two accounts both sides must allow: a policy of the caller in their account, and the resource’s policy in its own.',
  10: 'Between two accounts, even a resource’s policy that allows everyone is only one of the two sides.',
  11: 'A resource lets nobody in from another account unless its own policy says so.',
  12: 'A Deny in the caller’s policies beats an Allow in the resource’s.',
  13: 'A Deny that names an account denies everybody in it.',
  17: 'A policy that names a role means every session of that role.',
  22: 'A federated session stands for the user who made it, and a policy that names the user means the session too.',
  23: 'An AWS service has no identity policies: the resource’s policy alone says whether it may.',
  24: 'Somebody who has not signed the request is reached only by "*".',
  25: 'Service control policies do not bind somebody who has not signed the request; resource control policies do.',
  31: 'A permissions boundary gives nothing, and only limits: what it does not allow stays denied.',
  32: 'A Deny in a permissions boundary always counts.',
  33: 'A resource’s policy that names the user itself passes by what the permissions boundary leaves out.',
  34: 'A resource’s policy that names the role stays within the role’s permissions boundary.',
  35: 'A resource’s policy that names the session itself passes by what the permissions boundary leaves out.',
  36: 'A resource’s policy that allows everyone passes by what the permissions boundary leaves out.',
  37: 'A federated session that is let in by the name of its user stays within that user’s permissions boundary.',
  38: 'Between two accounts the permissions boundary always limits, whomever the resource’s policy names.',
  40: 'A session policy gives nothing, and only limits: what it does not allow stays denied.',
  41: 'A resource’s policy that names the session itself passes by what the session policy leaves out.',
  43: 'At every level of the organization, from its root to the account, a service control policy must allow it.',
  44: 'A level without any service control policy lets nothing through.',
  45: 'A Deny in a service control policy counts, at whatever level it stands.',
  46: 'Service control policies also limit what a resource’s policy gives to users and roles of the account.',
  48: 'A resource control policy limits by its Deny, at whatever level it stands; everything else AWS lets through there.',
  49: 'A limit is called the cause only where the policies that give access do allow the request.',
  50: 'A KMS key’s own policy has to agree: it names the caller, or it leaves the choice to the account.',
  51: 'Key aliases that begin with alias/aws/ belong to AWS, and nobody else can change them.',
  52: 'Within one account, a trust policy that names the caller is enough to assume the role.',
  53: 'A trust policy that names the account leaves the choice to the account’s own policies, so one of them must allow it too.',
  54: 'Whom the role’s trust policy does not let in cannot assume the role, whatever other policies say.',
  55: 'To assume a role in another account, both must allow: a policy of the caller, and the role’s trust policy.',
  56: 'sts:GetCallerIdentity needs no permission, and no Deny stops it.',
  57: 'The policies and roles that AWS itself keeps can be read, and not changed.',
  58: 'S3 Block Public Access keeps callers from outside the account away from a bucket whose policy is public.',
}

/** A rule that is told elsewhere, or not yet. */
export function otherRule(number: number): string {
  return `Rule ${number} of how IAM decides.`
}
