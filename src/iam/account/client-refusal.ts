import { readMembers } from './client-check'
import { paramValidation, type Refusal } from './errors'
import type { ParameterTable } from './parameter'

/** What botocore alone has against an input, before anything would be sent; `null`: nothing. */
export function clientRefusal(table: ParameterTable, input: unknown): Refusal | null {
  const report: string[] = []
  readMembers(table, input, '', report)
  return report.length > 0 ? paramValidation(report) : null
}
