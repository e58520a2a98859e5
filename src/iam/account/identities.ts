import type { Account, Role, User } from './account'
import { findHolder } from './lookup'

/** Who can sign requests, and so has a boundary and tags, which groups have not. */
export interface IdentityRef {
  readonly kind: 'user' | 'role'
  readonly name: string
}

export type Identity = User | Role

export function findIdentity(account: Account, ref: IdentityRef): Identity | undefined {
  const holder = findHolder(account, ref)
  return holder && 'tags' in holder ? holder : undefined
}

/** The account with what users and roles have in common changed for one of them, found by identity. */
export function withIdentity(
  account: Account,
  kind: IdentityRef['kind'],
  old: Identity,
  fields: Partial<Pick<Identity, 'permissionsBoundary' | 'tags'>>,
): Account {
  const change = <Entity extends Identity>(entities: readonly Entity[]): readonly Entity[] =>
    entities.map((entity) => (entity === old ? { ...entity, ...fields } : entity))
  return kind === 'user'
    ? { ...account, users: change(account.users) }
    : { ...account, roles: change(account.roles) }
}
