// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ownScript, scriptPolicy } from '../../src/trust/own-script'

function atPage(href: string): void {
  const base = document.createElement('base')
  base.href = href
  document.head.replaceChildren(base)
}

afterEach(() => {
  document.head.replaceChildren()
})

describe('the address of a script', () => {
  it.each([
    ['sw.js', 'https://host.example/some/path/sw.js'],
    ['./assets/worker-1a.js', 'https://host.example/some/path/assets/worker-1a.js'],
    [
      'https://host.example/some/path/assets/worker-1a.js',
      'https://host.example/some/path/assets/worker-1a.js',
    ],
  ])('is made whole: %s', (url, whole) => {
    atPage('https://host.example/some/path/index.html')
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
  ])('is refused where it is no file of this page: %s', (url) => {
    atPage('https://host.example/some/path/index.html')
    expect(() => ownScript(url)).toThrow(TypeError)
  })

  it('is made by the browser where it has Trusted Types, under the name the page allows, and by the same rule', () => {
    const createPolicy = vi.fn((_name: string, rules: { createScriptURL: (url: string) => string }) => ({
      createScriptURL: (url: string) => `trusted ${rules.createScriptURL(url)}`,
    }))
    atPage('https://host.example/')
    const policy = scriptPolicy({ createPolicy })
    expect(policy.createScriptURL('sw.js')).toBe('trusted https://host.example/sw.js')
    expect(() => policy.createScriptURL('https://elsewhere.example/')).toThrow(TypeError)
    expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['own-scripts'])
  })
})
