import type { BrowserContext } from '@playwright/test'

/**
 * Watches every page of a browser context and collects what must never happen: a console error or warning, an exception,
 * a request that fails, a request to another origin.
 *
 * @returns the list, which grows as things happen
 */
export function watch(context: BrowserContext, origin: string): readonly string[] {
  const problems: string[] = []

  context.on('console', (message) => {
    const type = message.type()
    if (type === 'error' || type === 'warning') problems.push(`console ${type}: ${message.text()}`)
  })
  context.on('weberror', (event) =>
    problems.push(`page error: ${event.error().stack ?? event.error().message}`),
  )
  context.on('request', (request) => {
    const url = new URL(request.url())
    const network = ['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol)
    if (network && url.origin !== origin) problems.push(`request to another origin: ${url.href}`)
  })
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown'
    // What a page was still loading when the test left it.
    if (reason !== 'net::ERR_ABORTED') problems.push(`request failed: ${request.url()} (${reason})`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`request failed: ${response.url()} (${response.status()})`)
  })

  return problems
}
