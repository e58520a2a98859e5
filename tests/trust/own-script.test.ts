// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

/** The module anew, as at a visit: it makes its policy once. */
async function atPage(href: string): Promise<(url: string) => string> {
  vi.resetModules()
  const base = document.createElement('base')
  base.href = href
  document.head.replaceChildren(base)
  return (await import('../../src/trust')).ownScript
}

beforeEach(() => {
  vi.unstubAllGlobals()
})

afterEach(() => {
  document.head.replaceChildren()
  vi.unstubAllGlobals()
})

describe('the address of a script', () => {
  it.each([
    ['sw.js', 'https://host.example/some/path/sw.js'],
    ['./assets/worker-1a.js', 'https://host.example/some/path/assets/worker-1a.js'],
    [
      'https://host.example/some/path/assets/worker-1a.js',
      'https://host.example/some/path/assets/worker-1a.js',
    ],
  ])('is made whole: %s', async (url, whole) => {
    const ownScript = await atPage('https://host.example/some/path/index.html')
    expect(ownScript(url)).toBe(whole)
  })

  it.each([
    'https://elsewhere.example/some/path/sw.js',
    'https://host.example.evil.example/some/path/sw.js',
    '//elsewhere.example/sw.js',
    '../other-page/sw.js',
    'a/../../sw.js',
    '/sw.js',
    'data:text/javascript,0',
    'blob:https://host.example/some/path/1',
    'javascript:0',
  ])('is refused where it is no file of this page: %s', async (url) => {
    const ownScript = await atPage('https://host.example/some/path/index.html')
    expect(() => ownScript(url)).toThrow(TypeError)
  })

  it('is made by one policy where the browser has Trusted Types, and by the same rule', async () => {
    const createPolicy = vi.fn((_name: string, rules: { createScriptURL: (url: string) => string }) => ({
      createScriptURL: (url: string) => `trusted ${rules.createScriptURL(url)}`,
    }))
    vi.stubGlobal('trustedTypes', { createPolicy })
    const ownScript = await atPage('https://host.example/')
    expect(ownScript('sw.js')).toBe('trusted https://host.example/sw.js')
    expect(() => ownScript('https://elsewhere.example/')).toThrow(TypeError)
    expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['own-scripts'])
  })
})
