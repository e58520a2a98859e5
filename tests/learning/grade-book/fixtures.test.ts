import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { regrade } from '../../../src/learning'
import { readCode } from '../../../src/scenario'

/**
 * Submissions as they were made by every version that was released. They lie in spreadsheets and mails for years, so what is in
 * this folder is never changed: a file is added when the format gets another version.
 */
const folder = new URL('../fixtures/', import.meta.url)
const frozen = readdirSync(folder).flatMap((file) =>
  Object.entries(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, string>).map(
    ([what, code]) => [`${file}: ${what}`, code] as const,
  ),
)

describe('frozen submissions', () => {
  it('are there', () => {
    expect(frozen.length).toBeGreaterThan(3)
  })

  it.each(frozen)('%s can be read', (_, code) => {
    expect(readCode(code.slice(3), 0)).toMatchObject({ ok: true })
    const { rows, refused } = regrade(code)
    // The exercise may have a newer version by now, and then the submission is refused as an answer to the older one.
    expect(refused.filter((one) => one.code !== 'other-version')).toEqual([])
    expect(rows.length + refused.length).toBe(1)
    for (const { remarks, grade } of rows) {
      expect(remarks).toEqual([])
      expect(grade.goals.length).toBeGreaterThan(0)
    }
  })
})
