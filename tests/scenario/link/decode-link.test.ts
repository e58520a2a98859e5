import { describe, expect, it } from 'vitest'
import {
  decodeLink,
  encodeLink,
  encodeScenario,
  hasLink,
  looksLikeLink,
  openLink,
  openStarter,
} from '../../../src/scenario'
import type { LinkView } from '../../../src/scenario'
import { sealed } from './sealed'

const scenario = openStarter('developers')
const link = encodeLink(scenario)
const code = link.slice(1)
const url = `https://example.org/deep/path/${link}`

/** The text with something put into the link's code, every so many characters. */
const broken = (between: string, every = 76) => url.replace(new RegExp(`.{${every}}`, 'g'), `$&${between}`)
const allEscaped = url.replace(/./g, (character) => `%${character.charCodeAt(0).toString(16)}`)

describe('a link is found', () => {
  it.each([
    ['as a whole URL', url],
    ['as a fragment', link],
    ['as its code alone', code],
    ['with a full stop', `${url}.`],
    ['with other punctuation', `${url}!?;:,…`],
    ['in angle brackets', `<${url}>`],
    ['in round brackets', `(${url})`],
    ['in square brackets', `[${url}]`],
    ['in quotation marks', `"${url}"`],
    ['in single quotation marks', `'${url}'`],
    ['in typographic quotation marks', `“${url}”`],
    ['in backticks', `\`${url}\``],
    ['as a Markdown link', `[Look at this](${url}) and tell me`],
    ['as a link with a label', `<${url}|Look at this>`],
    ['with an attribute around it', `<a href="${url}">Look at this</a>`],
    ['with padding', `${link}==`],
    ['with white space around it', `\n\t ${url} \r\n`],
    ['with line breaks inside', broken('\n')],
    ['with Windows line breaks inside', broken('\r\n')],
    ['with line breaks right behind the version', url.replace('#s1', '#s1\n')],
    ['with quoted line breaks inside', broken('\n> ')],
    ['with a mail program’s soft line breaks inside', broken('=\r\n', 75)],
    ['with spaces inside', broken(' ', 40)],
    ['with spaces of no width inside', broken('\u200b', 10)],
    ['with word joiners inside', broken('\u2060', 10)],
    ['with soft hyphens inside', broken('\u00ad', 10)],
    ['with a byte order mark before it', `\ufeff${link}`],
    ['percent-encoded', encodeURIComponent(url)],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(url))],
    ['percent-encoded three times', encodeURIComponent(encodeURIComponent(encodeURIComponent(url)))],
    ['percent-encoded, every character', allEscaped],
    ['percent-encoded twice, every character', encodeURIComponent(allEscaped)],
    ['percent-encoded, with a line break inside', encodeURIComponent(broken('\n'))],
    ['percent-encoded, with spaces of no width inside', encodeURIComponent(broken('\u200b'))],
    ['inside a redirection', `https://safe.example/?url=${encodeURIComponent(url)}&data=05%7C01`],
    ['with parameters that were appended', `${url}?utm_source=chat&fbclid=123`],
    ['after chat', `see #s3 and the bucket s1: ${url} what do you think?`],
    ['after chat, its code alone', `the code is ${code}`],
    ['with words right after it', `${url} and then click on Send`],
    ['with words glued to it', `${url}and-then_click`],
    ['after other links', `https://example.org/#section1 https://example.org/s3/#s3-eu-west-1 ${url}`],
    ['after one that is cut short', `${url.slice(0, 80)}… no, this one: ${url}`],
    ['twice', `${url}\n${url}`],
  ])('%s', (_, text) => {
    expect(decodeLink(text)).toEqual({ ok: true, value: scenario })
  })
})

describe('what is wrong with a link is said', () => {
  const flip = (text: string, at: number) => {
    const other = text[at] === 'A' ? 'B' : 'A'
    return text.slice(0, at) + other + text.slice(at + 1)
  }
  it.each([
    ['nothing', '', 'not-a-link'],
    ['no text', undefined, 'not-a-link'],
    ['an object', { toString: () => link }, 'not-a-link'],
    ['chat', 'Have you seen section #1 of s1?', 'not-a-link'],
    ['another fragment', 'https://example.org/#section1', 'not-a-link'],
    ['a bucket’s address', 'http://s3-website-eu-west-1.amazonaws.com/s1/', 'not-a-link'],
    ['a scenario as JSON', JSON.stringify(encodeScenario(scenario)), 'not-a-link'],
    ['the mark alone', '#s1', 'cut-short'],
    ['the mark and a little', '#s1AAAA', 'cut-short'],
    ['half of it', link.slice(0, link.length / 2), 'cut-short'],
    ['all but the last three characters', link.slice(0, -3), 'cut-short'],
    ['one character changed, early', flip(link, 4), 'damaged'],
    ['the middle gone', link.slice(0, 40) + link.slice(60), 'damaged'],
    ['nothing but zeros', `#s1${'A'.repeat(100_000)}`, 'damaged'],
    ['what is no deflated data', `#s1${'_'.repeat(1000)}`, 'damaged'],
    ['a newer version', link.replace('#s1', '#s2'), 'newer-version'],
    ['a far newer version', link.replace('#s1', '#s9'), 'newer-version'],
    ['a text without end', `${link}${' '.repeat(2 * 1024 * 1024)}`, 'too-long'],
  ])('%s', (_, text, code) => {
    const result = decodeLink(text)
    expect(result).toMatchObject({ ok: false, issues: [{ code, path: [] }] })
    expect(result.ok ? '' : result.issues[0]?.message).toMatch(/^[A-Z][^]*\.$/)
  })

  it('in words that say what to do', () => {
    const messages = ['', link.slice(0, 60), flip(link, 4), link.replace('#s1', '#s2')].map((text) => {
      const result = decodeLink(text)
      return result.ok ? '' : result.issues[0]?.message
    })
    expect(messages).toEqual([
      'There is no scenario link in this text. A link has #s1 in it, and a long word after that: copy all of it.',
      'The end of this link seems to be missing. Copy all of it, or ask whoever sent it for the scenario as a file.',
      'This link is damaged: a part of it was changed or lost on the way. Copy it again, or ask whoever sent it for the scenario as a file.',
      'This link was made by a newer version of IAM Groups Playground than this page. Reload the page to get the newer one.',
    ])
  })

  it('as decodeScenario says it, where the scenario is wrong', () => {
    const codes = (payload: string) => {
      const result = decodeLink(sealed(payload))
      return result.ok ? [] : result.issues.map(({ code }) => code)
    }
    expect(codes('{}')).toEqual(['other-format'])
    expect(codes('{"format":"iam-groups-playground","version":2}')).toEqual(['newer-version'])
    expect(codes('{"format":"iam-groups-playground","version":1}')).toEqual(['missing'])
    expect(codes('\ufeff{"format":"iam-groups-playground","version":1}')).toEqual(['not-json'])
  })

  it('where the text is no UTF-8', () => {
    expect(decodeLink(sealed(Uint8Array.of(0x22, 0xc3, 0x28, 0x22)))).toMatchObject({
      ok: false,
      issues: [{ code: 'damaged' }],
    })
  })
})

describe('what a link says to look at', () => {
  const document = JSON.stringify(encodeScenario(scenario))
  const viewOf = (line: string): LinkView | null => {
    const result = openLink(sealed(`${document}\n${line}`))
    return result.ok ? result.value.view : null
  }

  it.each<[string, LinkView]>([
    [
      '{"request":2,"panel":"audit","user":"gus","slide":true}',
      { request: 2, panel: 'audit', user: 'gus', slide: true },
    ],
    ['{"request":3}', {}],
    ['{"request":-1}', {}],
    ['{"request":0.5}', {}],
    ['{"request":"0"}', {}],
    ['{"request":1e400}', {}],
    ['{"panel":"settings"}', {}],
    ['{"panel":["audit"]}', {}],
    ['{"panel":"audit","colour":"red"}', { panel: 'audit' }],
    ['{"user":"nobody"}', {}],
    ['{"user":"GUS"}', {}],
    ['{"user":{"name":"gus"}}', {}],
    ['{"slide":1}', {}],
    ['{"slide":false}', {}],
    ['{"__proto__":{"slide":true}}', {}],
    ['["slide"]', {}],
    ['null', {}],
    ['', {}],
    ['{', {}],
    [`{"panel":"audit","x":"${'x'.repeat(1000)}"}`, {}],
    ['{"panel":"audit"}\n{"panel":"matrix"}', { panel: 'audit' }],
  ])('%s', (line, view) => {
    expect(viewOf(line)).toEqual(view)
  })
})

describe('hasLink', () => {
  it.each([
    [link, true],
    ['#s2anything', true],
    ['%23s1anything', true],
    ['', false],
    ['#', false],
    ['#section', false],
    [code, false],
  ])('of %j is %s', (fragment, expected) => {
    expect(hasLink(fragment)).toBe(expected)
  })
})

describe('looksLikeLink', () => {
  it.each([
    ['a link', url, true],
    ['a link in the midst of a chat', `Look: <${url}>.`, true],
    ['a link, encoded twice', encodeURIComponent(encodeURIComponent(url)), true],
    ['a link broken right behind its mark', url.replace('#s1', '#s1\n'), true],
    ['a link with a soft line break right behind its mark', url.replace('#s1', '#s1=\r\n'), true],
    ['a quoted link', url.replace('#s1', '#s1\n> > '), true],
    ['a newer link', url.replace('#s1', '#s7'), true],
    ['nothing', '', false],
    ['a chat about buckets', 'ask in #s3 about the bucket, or in #s3-eu-west-1', false],
    ['a list of channels', '#s1\n#s2\n#s3\nand so on and so forth', false],
    ['a policy', JSON.stringify(encodeScenario(scenario)), false],
  ])('%s', (_, text, expected) => {
    expect(looksLikeLink(text)).toBe(expected)
    if (text.includes('#s1') && expected) expect(decodeLink(text).ok).toBe(true)
  })
})
