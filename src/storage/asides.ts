import type { Archive, Aside } from './archive'
import { asideOf, isAside, type AsideRecord } from './aside-record'
import { ASIDES, FIRST_RELEASE, firstReleaseKey, infoKey, INFOS, partsOfId, stepsOfId } from './keys'
import { idsIn, infoIn, keptIn } from './reading'
import { isInfo, isObject, type StepRange } from './records'
import { UNREADABLE } from './save'
import type { Found, Shelf } from './shelf'

/** Records that cannot be read are put aside whole: a later version of this page may know what to do with them. */
export function asidesOn(
  shelf: Shelf,
  now: () => Date,
): Pick<Archive, 'setAside' | 'setStepsAside' | 'asides' | 'readAside'> {
  return {
    setStepsAside: (id, revision, read) =>
      shelf.change({ keys: [infoKey(id)], under: [stepsOfId(id)] }, (found) => {
        const info = found.get(infoKey(id))
        const beyond = [...found].filter(([key]) => key !== infoKey(id) && !isIn(read, key))
        if (!isInfo(info) || info.revision !== revision || beyond.length === 0) return { answer: undefined }
        const aside = asideOf(
          id,
          'Steps of the history that cannot be read.',
          Object.fromEntries(beyond),
          now(),
        )
        return {
          answer: undefined,
          drop: beyond.map(([key]) => key),
          put: new Map<string, unknown>([...aside, [infoKey(id), { ...info, steps: read }]]),
        }
      }),
    setAside: (id, reason) => {
      const everything = everythingOfId(id)
      return shelf.change(everything, (found) => ({
        answer: undefined,
        ...(found.size > 0 && {
          drop: everything.keys,
          dropUnder: everything.under,
          put: asideOf(id, reason, Object.fromEntries(found), now()),
        }),
      }))
    },
    asides: async () => {
      const found = await shelf.read({ under: [ASIDES, INFOS, FIRST_RELEASE] })
      const moved = [...found]
        .filter(([key]) => key.startsWith(ASIDES))
        .map(([key, value]) => described(key, value))
        .sort((a, b) => (a.at < b.at ? 1 : -1))
      const unread = idsIn(found)
        .filter((id) => infoIn(found, id)?.revision === UNREADABLE)
        .map((id) => ({ key: infoKey(id), id, at: null, reason: UNREAD }))
      return [...moved, ...unread]
    },
    readAside: async (key) => {
      const value = key.startsWith(INFOS)
        ? recordsOf(key.slice(INFOS.length), await shelf.read(everythingOfId(key.slice(INFOS.length))))
        : (await shelf.read({ keys: [key] })).get(key)
      return value === undefined ? undefined : `${JSON.stringify(contentOf(value), null, 2)}\n`
    },
  }
}

const UNREAD = 'A newer version of this page kept it, or it is damaged.'

const everythingOfId = (id: string) => ({
  keys: [infoKey(id), firstReleaseKey(id)],
  under: [partsOfId(id), stepsOfId(id)],
})

function recordsOf(id: string, found: Found): AsideRecord | undefined {
  return found.size === 0 ? undefined : { id, at: '', reason: '', records: Object.fromEntries(found) }
}

/** Whether it is the key of one of these steps. */
function isIn({ first, end }: StepRange, key: string): boolean {
  const number = Number(key.slice(key.lastIndexOf('/') + 1))
  return number >= first && number < end
}

function described(key: string, value: unknown): Aside & { readonly at: string } {
  if (isAside(value)) return { key, id: value.id, at: value.at, reason: value.reason }
  // "set-aside:ID:MOMENT", and a moment has colons of its own.
  const [, id = '', at = ''] = /^set-aside:([\s\S]*):(\d{4}-\d\d-\d\dT[\d:.]+Z)$/.exec(key) ?? []
  return { key, id, at, reason: null }
}

/** The scenario's document if that much can be told, so that the file can be opened one day; else all there is. */
function contentOf(value: unknown): unknown {
  if (!isAside(value)) return isObject(value) && 'document' in value ? value.document : value
  const kept = keptIn(new Map(Object.entries(value.records)), value.id)
  return kept && kept.revision !== UNREADABLE ? kept.document : value.records
}
