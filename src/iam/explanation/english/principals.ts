import type { PrincipalMiss, PrincipalNaming, PrincipalReason } from '../../evaluation/reason'
import { cut, quote } from './quote'

type Named = Extract<PrincipalReason, { code: 'principalNamed' }>
type NotNamed = Extract<PrincipalReason, { code: 'principalNotNamed' }>
type NotExcepted = Extract<PrincipalReason, { code: 'principalNotExcepted' }>

const namings: Readonly<Record<PrincipalNaming, string>> = {
  everyone: 'means everyone',
  account:
    'names the caller’s whole account: an Allow then leaves the choice to the account’s own policies, and a Deny reaches everyone in it',
  arn: 'names the caller',
  uniqueId: 'is the unique id of the caller',
  service: 'is the service that asks',
  role: 'is the role whose session the caller is; boundary and session policies still limit what an Allow gives this way',
  federatingUser:
    'is the user who made this session; boundary and session policies still limit what an Allow gives this way',
}

export function explainNamed({ entry, by }: Named): string {
  return `${quote(entry.value)} ${namings[by]}.`
}

const misses: Readonly<Record<PrincipalMiss, string>> = {
  group: 'is a group, and a group is never a principal: it signs no requests',
  partialWildcard: 'has a wildcard in it, and in a Principal only a whole "*" is one',
  otherType: 'is another kind of principal than the caller',
  otherSession: 'is another session of the same role',
  oneSession: 'is one session of the role, and this request does not say which session it is made in',
  otherAccount: 'has the same name and is in another account',
  anonymous: 'names somebody, and this caller has not signed the request',
  somebodyElse: 'is somebody else',
}

export function explainNotNamed({ principal, nearest }: NotNamed): string {
  if (nearest === null) return `It names nobody, so not ${cut(principal)} either.`
  return `${quote(nearest.entry.value)} ${misses[nearest.miss]}.`
}

export function explainNotExcepted({ principal, accountEntry }: NotExcepted): string {
  const sentence = `${cut(principal)} is not on the list of exceptions.`
  if (accountEntry === null) return sentence
  return `${sentence} ${quote(accountEntry.value)} is the account, and does not except its users.`
}
