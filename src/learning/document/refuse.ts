import type { Issue } from '../../iam'

/** A result that is one issue. */
export function refuse(
  code: string,
  message: string,
  path: Issue['path'] = [],
): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues: [{ code, message, path }] }
}
