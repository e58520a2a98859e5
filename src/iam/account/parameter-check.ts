import { readMembers } from './client-check'
import { paramValidation, type Refusal } from './errors'
import type { ParameterTable, Values } from './parameter'
import { serverRefusal } from './server-check'

/**
 * Reads a call's parameters by an operation's table, in the two steps of AWS: what botocore finds before it sends anything
 * (required and unknown members, types, minimum lengths; all reported together), then what the server finds (maximum
 * lengths and patterns). A member that is `undefined` counts as left out. What comes back is a copy.
 */
export function checkParameters(
  table: ParameterTable,
  apiCall: { readonly parameters?: unknown },
): { readonly ok: true; readonly value: Values } | Refusal {
  const report: string[] = []
  let value: Values
  try {
    value = readMembers(table, apiCall.parameters ?? {}, '', report)
  } catch {
    // Only a getter or a proxy that throws while it is read comes here.
    return paramValidation(['The parameters could not be read.'])
  }
  if (report.length > 0) return paramValidation(report)
  return serverRefusal(table, value) ?? { ok: true, value }
}
