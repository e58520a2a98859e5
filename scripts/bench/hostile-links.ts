import { deflateRawSync } from 'node:zlib'
import { linkOf, sealed } from '../../tests/scenario/link/sealed'

const MEBIBYTE = 2 ** 20
/** The longest text that is looked at. */
const TEXT = 2 * MEBIBYTE

const HEAD = '{"format":"iam-groups-playground","version":1,'
const ACCOUNT = `${HEAD}"account":{"id":"123456789012",`

const bomb = (size: number): Uint8Array => deflateRawSync(Buffer.alloc(size), { level: 9 })
const digits = (n: number): string => n.toString(36)

/** A link of so many units, or as many as fit into a payload, with the right checksum. */
function filled(start: string, end: string, unit: (n: number) => string, most = Infinity): string {
  const units: string[] = []
  let size = start.length + end.length
  for (let n = 0; n < most; n++) {
    const next = unit(n)
    size += next.length + 1
    if (size > MEBIBYTE) break
    units.push(next)
  }
  return sealed(start + units.join(',') + end)
}

const repeated = (unit: string): string => `#s1${unit.repeat((TEXT - 3) / unit.length)}`
const zeros = (count: number): string => Array.from({ length: count }, () => 0).join(',')
/** The most values that a text may have, with some left for what is around them. */
const VALUES = 74_000

/** Texts made to cost as much as they can, each in its own way. */
export const hostileLinks: Readonly<Record<string, () => string>> = {
  'a gibibyte of zeros, deflated': () => linkOf(0, bomb(1024 * MEBIBYTE)),
  'fifty mebibytes of zeros, with wrong checksums': () =>
    Array.from({ length: 50 }, () => linkOf(1, bomb(MEBIBYTE))).join('. '),
  'nothing deflated, a mebibyte long': () => linkOf(1, new Uint8Array(MEBIBYTE)),
  'what looks like noise': () =>
    `#s1${Array.from({ length: TEXT - 3 }, (_, n) => digits((n * n * 31 + n * 7) % 36)).join('')}`,
  'escaped characters': () => repeated('%41'),
  'escaped escapes': () => repeated('%2525252541'),
  'nothing but beginnings of links': () => repeated('#s1'),
  'nothing but newer links': () => repeated(`#s2${'a'.repeat(29)}`),
  'nothing but white space': () => repeated(' '),
  'brackets inside brackets': () => sealed('['.repeat(MEBIBYTE)),
  'empty lists': () => filled(`${HEAD}"x":[`, ']}', () => '[]', VALUES / 2),
  'empty objects': () => filled(`${HEAD}"x":[`, ']}', () => '{}', VALUES / 2),
  'objects of different shapes': () => filled(`${HEAD}"x":[`, ']}', (n) => `{"${digits(n)}":0}`, VALUES / 2),
  'one object of many names': () => filled(`${HEAD}"x":{`, '}}', (n) => `"${digits(n)}":0`, VALUES),
  'one object of many numbers': () => filled(`${HEAD}"x":{`, '}}', (n) => `"${n * 1000}":0`, VALUES),
  'a title of escapes': () => filled(`${HEAD}"title":"`, '"}', () => '\\ud800'.repeat(100)),
  'users with wrong groups': () =>
    filled(`${ACCOUNT}"users":[`, ']}}', () => `{"groups":[${zeros(10)}]}`, 5000),
  'roles with wrong policies': () =>
    filled(`${ACCOUNT}"roles":[`, ']}}', () => `{"attachedPolicies":[${zeros(25)}]}`, VALUES / 30),
  'wrong inline policies': () =>
    filled(`${ACCOUNT}"users":[`, ']}}', () => `{"inlinePolicies":[${zeros(500)}]}`, VALUES / 510),
  'users of one name': () => filled(`${ACCOUNT}"users":[`, ']}}', () => '{"name":"x"}', 5000),
  'groups that there are not': () =>
    filled(
      `${ACCOUNT}"users":[`,
      ']}}',
      (n) => `{"name":"${n}","groups":["a","b","c","d","e","f","g","h","i","j"]}`,
      5000,
    ),
  'policies that there are not': () =>
    filled(
      `${ACCOUNT}"roles":[`,
      ']}}',
      (n) => `{"name":"${n}","trustPolicy":"","attachedPolicies":["a","b","c"]}`,
      10_000,
    ),
  'honest: 5,000 users': () => filled(`${ACCOUNT}"users":[`, ']}}', (n) => `{"name":"user${n}"}`, 5000),
  'honest: 10,000 roles': () =>
    filled(`${ACCOUNT}"roles":[`, ']}}', (n) => `{"name":"role${n}","trustPolicy":"{}"}`, 10_000),
  'honest: 10,000 policies': () =>
    filled(`${ACCOUNT}"policies":[`, ']}}', (n) => `{"name":"p${n}","document":"{}"}`, 10_000),
  'honest: a mebibyte of policies that do not compress': () =>
    filled(
      `${ACCOUNT}"policies":[`,
      ']}}',
      (n) =>
        `{"name":"p${n}","document":"${Array.from({ length: 6000 }, (_, i) => digits(((i + n) * (i + 3 * n) * 7919) % 36)).join('')}"}`,
    ),
}
