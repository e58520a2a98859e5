import { push } from '../survey'

/** Why a mend leaves somebody as they are. */
export type LeftOutReason =
  /** A user can be in no more groups. */
  | 'tenGroups'
  /** AWS would not save one of their policies as it stands. */
  | 'refusedDocument'
  /** A managed policy that is attached is not there, and so cannot be attached again. */
  | 'missingPolicy'
  /** Their name, or that of a policy of theirs, is none that a call could say, or is not the only one. */
  | 'unclearName'
  /** No group has room for their policies. */
  | 'noRoom'
  /** The account can have no more groups. */
  | 'groupQuota'
  /** The account can have no more managed policies. */
  | 'policyQuota'
  /** They have nothing that could come to a group, and which group gives them what they should have only people know. */
  | 'nothingToMove'
  /** A group whose members are in no other that gives them anything. */
  | 'onlyGroup'
  /** To give them this would be refused, or give them more than this. */
  | 'notAlone'

/** Names by reason, in the order in which they were left out. */
export class LeftOut {
  readonly #names = new Map<LeftOutReason, string[]>()

  add(reason: LeftOutReason, ...names: readonly string[]): void {
    for (const name of names) push(this.#names, reason, name)
  }

  notes(explain: Readonly<Record<LeftOutReason, (names: readonly string[]) => string>>): readonly string[] {
    return [...this.#names].map(([reason, names]) => explain[reason](names))
  }
}
