import type { PartStory, StatementRef, Trace } from '../../iam'

/** What of a part has come to light so far, under the gate of the Deny and under that of the Allow; `null`: not all is read. */
interface PartCells {
  readonly denied: boolean | null
  /** `noAllow`: its Deny is all it says. */
  readonly says: Exclude<PartStory['says'], 'explicitDeny'> | 'noAllow' | null
}

/** What can be said of a part once the first `filed` of all statements have been read. */
export function partCells(
  trace: Trace,
  part: PartStory,
  { statements, filed }: { readonly statements: readonly StatementRef[]; readonly filed: number },
): PartCells {
  const isOwn = ({ policy }: StatementRef): boolean => part.policies.includes(policy)
  const effects = statements
    .slice(0, filed)
    .filter(isOwn)
    .flatMap(({ policy, statement }) => trace.policies[policy]?.statements[statement] ?? [])
    .flatMap(({ applies, effect }) => (applies ? [effect] : []))
  const allRead = !statements.slice(filed).some(isOwn)
  const allowed = part.says === 'handsOn' ? part.says : 'allowed'
  const silent = part.says === 'explicitDeny' ? 'noAllow' : part.says
  return {
    denied: effects.includes('Deny') || (allRead ? false : null),
    says: effects.includes('Allow') ? allowed : allRead ? silent : null,
  }
}
