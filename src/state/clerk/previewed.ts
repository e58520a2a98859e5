import {
  explainPreview,
  previewMend,
  type Account,
  type ApiError,
  type DecisionChange,
  type Mend,
  type Request,
} from '../../iam'

/** What a mend would do, as it is told. */
export interface Previewed {
  readonly ok: true
  readonly sentence: string
  /** The first decisions that change; there may be as many as there are decisions. */
  readonly changes: readonly DecisionChange[]
  /** How many there are besides. */
  readonly more: number
}

const SHOWN = 12

export function previewed(account: Account, mend: Mend, requests: readonly Request[]): Previewed | ApiError {
  const preview = previewMend(account, mend, requests)
  if (!preview.ok) return preview
  const { changes } = preview
  return {
    ok: true,
    sentence: explainPreview(preview, mend),
    changes: changes.slice(0, SHOWN),
    more: Math.max(0, changes.length - SHOWN),
  }
}
