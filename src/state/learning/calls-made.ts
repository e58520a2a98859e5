import type { ApiCall } from '../../iam'
import type { Change, History } from '../history'

/** What was done since the workspace began, or was last begun again. */
export function changesSinceStart({ past }: History): readonly Change[] {
  return past.slice(past.findLastIndex(({ replaces }) => replaces) + 1)
}

export const callsMade = (history: History): readonly ApiCall[] =>
  changesSinceStart(history).flatMap(({ calls }) => calls)
