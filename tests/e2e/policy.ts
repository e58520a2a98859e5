import type { Page } from '@playwright/test'

/** What a page's security policy had to do with the page so far. */
export interface PolicyReport {
  /** Each breach, as the browser reported it. */
  readonly violations: readonly string[]
  /** Names of the Trusted Types policies that were made. */
  readonly made: readonly string[]
}

declare global {
  var policyReport: { violations: string[]; made: string[] }
}

/** From the next navigation on, notes what `reportOf` tells. */
export async function watchPolicy(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.policyReport = { violations: [], made: [] }
    const { violations, made } = globalThis.policyReport
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event
      violations.push(`${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}:${lineNumber}`)
    })
    const { trustedTypes } = globalThis
    if (trustedTypes === undefined) return
    const createPolicy = trustedTypes.createPolicy.bind(trustedTypes)
    trustedTypes.createPolicy = (name, rules) => {
      made.push(name)
      return createPolicy(name, rules)
    }
  })
}

export function reportOf(page: Page): Promise<PolicyReport> {
  return page.evaluate(() => globalThis.policyReport)
}

/** The values of one directive of the policy that the built page carries. */
export async function directive(page: Page, name: string): Promise<readonly string[]> {
  const content = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .first()
    .getAttribute('content')
  const [found] = (content ?? '').split(';').filter((part) => part.trim().startsWith(`${name} `))
  return found?.trim().split(' ').slice(1) ?? []
}
