import { decodeScenario } from '../scenario'
import type { Rescued } from './archive'
import { asideOf } from './aside-record'
import { drawUp } from './draw-up'
import { FIRST_RELEASE_BOAT, type Lifeboat, type Stranded } from './lifeboat'
import { areTexts, isCounts, isObject, isRange, isText } from './records'
import { NO_STEPS, NOTHING, type Note, type Save } from './save'
import type { Shelf } from './shelf'
import type { Storage } from './storage'
import { remarked } from './title'

/**
 * Makes every save that a page could only note down while it was being closed. One that builds upon what is kept is made
 * just so; one that another tab has overtaken becomes a workspace of its own. None is forgotten before it is kept.
 */
export async function rescueOn(
  shelf: Shelf,
  storage: Storage,
  lifeboat: Lifeboat,
  now: () => Date,
): Promise<readonly Rescued[]> {
  const rescued: Rescued[] = []
  for (const stranded of lifeboat.all()) {
    const found = await rescue(stranded)
    if (found) rescued.push(found)
    lifeboat.sink(stranded.key)
  }
  return rescued

  async function rescue(stranded: Stranded): Promise<Rescued | null> {
    const save = await saveOf(stranded)
    if (!save) return setAside(stranded)
    const { id, revision } = save
    const saved = await storage.save(save)
    if (saved.ok) return { id, became: 'saved', own: null }
    // It had been made after all, and somebody has gone on from there.
    if (saved.there?.lineage.includes(revision)) return null
    const whole = save.parts.every((name) => name in save.written)
    if (!whole) return setAside(stranded)
    const own = ownOf(save)
    await storage.save(own)
    return { id, became: 'own', own: { id: own.id, title: own.title } }
  }

  async function saveOf({ key, text }: Stranded): Promise<Save | null> {
    const value = parsed(text)
    if (isNote(value)) {
      const { id, base, revision, document } = value
      const decoded = decodeScenario(document)
      return decoded.ok ? drawUp({ id, revision, bases: [base], scenario: decoded.value }) : null
    }
    if (!key.startsWith(FIRST_RELEASE_BOAT)) return isSave(value) ? value : null
    const decoded = decodeScenario(value)
    if (!decoded.ok) return null
    const id = key.slice(FIRST_RELEASE_BOAT.length)
    const kept = await storage.load(id)
    // It was noted down after the last save of a page that knew of no other: what such a page saved, it builds upon.
    const bases = kept === undefined ? [NOTHING] : kept.info ? [] : [kept.revision]
    return drawUp({ id, scenario: decoded.value, revision: storage.stamp(), bases })
  }

  async function setAside({ key, text }: Stranded): Promise<Rescued> {
    const id = key.slice(key.lastIndexOf(':') + 1)
    const reason = 'It was noted down while the page was being closed, and does not fit what is kept now.'
    await shelf.change({}, () => ({
      answer: undefined,
      put: asideOf(id, reason, { [key]: parsed(text) ?? text }, now()),
    }))
    return { id, became: 'aside', own: null }
  }
}

/** The same as a workspace of its own; under the same id whichever tab does it, so that two do it once. */
function ownOf(save: Save): Save {
  const title = remarked(save.title, 'from a closed tab')
  const { head } = save.written
  const written = { ...save.written, head: isObject(head) ? { ...head, title } : head }
  return {
    ...save,
    id: `rescued-${save.revision}`,
    bases: [NOTHING],
    title,
    written,
    preview: null,
    ...withoutSteps,
  }
}

const withoutSteps = { steps: NO_STEPS, taken: {} }

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isNote(value: unknown): value is Note {
  if (!isObject(value)) return false
  const { record, id, base, revision, document } = value as Partial<{
    readonly [Name in keyof Note]: unknown
  }>
  return record === 1 && [id, base, revision].every(isText) && isObject(document)
}

function isSave(value: unknown): value is Save {
  if (!isObject(value)) return false
  const { record, id, title, revision, counts, bases, parts, written, steps, taken, preview } =
    value as Partial<{ readonly [Name in keyof Save]: unknown }>
  return (
    record === 1 &&
    [id, title, revision].every(isText) &&
    isCounts(counts) &&
    areTexts(bases) &&
    areTexts(parts) &&
    isObject(written) &&
    isRange(steps) &&
    isObject(taken) &&
    (preview === null || isText(preview))
  )
}
