import { describe, expect, it } from 'vitest'
import type { PolicyKind } from '../../../src/iam/policy/document'
import type { Finding, Severity } from '../../../src/iam/policy/finding'
import { parsePolicy } from '../../../src/iam/policy/parse'
import { marked, policy } from './marked'

/** Bad text with the offending place marked, and the nearest text that is fine. */
export type Row = readonly [code: string, severity: Severity, bad: string, good: string, kind?: PolicyKind]

export const allow = (rest: string) => policy(`"Effect": "Allow", ${rest}`)
export const act = (action: string) => allow(`"Action": ${action}, "Resource": "*"`)
export const on = (resource: string) => allow(`"Action": "s3:GetObject", "Resource": ${resource}`)
export const when = (condition: string, effect = 'Allow') =>
  policy(`"Effect": "${effect}", "Action": "s3:GetObject", "Resource": "*", "Condition": ${condition}`)
export const who = (principal: string, effect = 'Allow') =>
  policy(
    `"Effect": "${effect}", ${principal}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::app-logs/*"`,
  )
export const trust = (principal: string, rest = '"Action": "sts:AssumeRole"') =>
  allow(`${principal}, ${rest}`)
export const alice = '"Principal": { "AWS": "arn:aws:iam::123456789012:user/alice" }'
export const fine = act('"s3:GetObject"')
export function findingsIn(text: string, kind: PolicyKind): readonly Finding[] {
  const parsed = parsePolicy(text, kind)
  return parsed.ok ? parsed.findings : parsed.issues
}

export function checkRows(families: Readonly<Record<string, readonly Row[]>>): void {
  for (const [family, rows] of Object.entries(families)) {
    describe(`findings about ${family}`, () => {
      it.each(rows.map((row, number) => ({ row, title: `${row[0]} (${row[1]}), row ${number}` })))(
        '$title',
        ({ row }) => {
          const [code, severity, bad, good, kind = 'identity'] = row
          const { text, range } = marked(bad)
          const shown = findingsIn(text, kind)
            .filter((finding) => finding.code === code)
            .map((finding) => ({
              severity: finding.severity,
              at: finding.range,
              covered: text.slice(finding.range.start, finding.range.end),
            }))
          expect(shown).toContainEqual({ severity, at: range, covered: text.slice(range.start, range.end) })
          expect(findingsIn(good, kind).map((finding) => finding.code)).not.toContain(code)
        },
      )
    })
  }
}
