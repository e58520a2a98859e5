import { policyArn, policyKey, roleArn } from '../../iam'
import type { Account, HolderKind, HolderRef, PolicyHolder, PolicyKey } from '../../iam'

/** A policy of the account with where it is. AWS managed ones are not the account's. */
export interface HeldPolicy {
  readonly place: 'managed' | 'inline' | 'resource' | 'trust'
  readonly kind: 'identity' | 'resource' | 'trust'
  readonly name: string
  readonly text: string
  /** Whose it is, of an inline one or a role's trust policy. */
  readonly holder: HolderRef | null
  readonly policy: PolicyKey
}

/** Every policy that somebody of the account wrote: managed ones, inline ones, those of resources and of roles' trust. */
export function heldPolicies(account: Account): readonly HeldPolicy[] {
  return [
    ...account.policies.map((policy): HeldPolicy => {
      const key = policyKey({ kind: 'managed', arn: policyArn(account, policy) })
      return {
        place: 'managed',
        kind: 'identity',
        name: policy.name,
        text: policy.document,
        holder: null,
        policy: key,
      }
    }),
    ...inlineOf('user', account.users),
    ...inlineOf('group', account.groups),
    ...inlineOf('role', account.roles),
    ...account.resources.flatMap(({ arn, policy }): readonly HeldPolicy[] =>
      policy === null
        ? []
        : [
            {
              place: 'resource',
              kind: 'resource',
              name: arn,
              text: policy,
              holder: null,
              policy: policyKey({ kind: 'resource', arn }),
            },
          ],
    ),
    ...account.roles.map((role): HeldPolicy => ({
      place: 'trust',
      kind: 'trust',
      name: role.name,
      text: role.trustPolicy,
      holder: { kind: 'role', name: role.name },
      policy: policyKey({ kind: 'resource', arn: roleArn(account, role) }),
    })),
  ]
}

function inlineOf(kind: HolderKind, holders: readonly PolicyHolder[]): readonly HeldPolicy[] {
  return holders.flatMap((holder) =>
    holder.inlinePolicies.map(({ name, document }): HeldPolicy => {
      const ref = { kind, name: holder.name }
      return {
        place: 'inline',
        kind: 'identity',
        name,
        text: document,
        holder: ref,
        policy: policyKey({ kind: 'inline', holder: ref, name }),
      }
    }),
  )
}
