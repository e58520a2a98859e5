import type { PartName } from '../../evaluation/part'

/** The parts of a request's policies, for labels. */
export const parts: Readonly<Record<PartName, (level: number | null) => string>> = {
  identity: () => 'Identity policies',
  resource: () => 'The resource’s policy',
  boundary: () => 'Permissions boundary',
  session: () => 'Session policy',
  scp: (level) => `Service control policies, ${levelName(level)}`,
  rcp: (level) => `Resource control policies, ${levelName(level)}`,
}

/** What stands in the resource's place where a role is to be assumed, and what limits besides the policies. */
export const otherParts = {
  trust: 'The role’s trust policy',
  blockPublicAccess: 'S3 Block Public Access',
} as const

/** A part's name where two accounts are involved. */
export function partInAccount(name: string, account: string): string {
  return `${name}, account ${account}`
}

/** What a part says by itself, in a word or two. */
export const partSays = {
  allowed: 'allowed',
  explicitDeny: 'denied',
  implicitDeny: 'says nothing',
  handsOn: 'hands it on',
  unknown: 'not known here',
  none: 'there is none',
  closed: 'keeps outsiders away',
} as const

/** What that means for this request. */
export const partNotes = {
  blocks: 'blocks what would otherwise be allowed',
  blocksAnyway: 'blocks it, whatever else allows it',
  blocksToo: 'would block it as well',
  empty: 'no policy is attached here, so nothing passes',
  stops: 'its Deny stops what would otherwise be allowed',
  stopsAnyway: 'its Deny stops it, whatever else allows it',
  passedBy: 'does not limit this: the resource lets in the caller itself',
  onlyLimit: 'is only a limit, and gives nothing',
  handsOn: 'leaves the choice to the account’s own policies',
  lacks: 'would have to allow it',
  notNeeded: 'is not needed here',
  elsewhere: 'belongs to another account',
  noSay: 'has no say in this',
} as const

/** Why a part lets a request fall through to the default. */
export const partFalls = { limits: 'blocks', gives: 'missing', unknown: 'not known' } as const

/** Levels count from 1, and the first is the organization's root. */
export function levelName(level: number | null): string {
  return level === null ? 'some level' : level === 0 ? 'the root' : `level ${level + 1}`
}
