import { firstReleaseKey, infoKey, partKey, stepKey } from './keys'
import type { InfoRecord, StepRange } from './records'
import { NOTHING, UNREADABLE, type Save, type Saved } from './save'
import type { Revised } from './shelf'

/** How many revisions back a workspace knows where it came from. */
const LINEAGE = 50

/** What making a save changes, where `there` is what is kept of the workspace; all of it in one transaction. */
export function saving(save: Save, there: InfoRecord | null, now: Date): Revised<Saved> {
  const { id, revision, parts, written, steps, taken } = save
  const base = there?.revision ?? NOTHING
  if (base === revision) return { answer: { ok: true } }
  if (base === UNREADABLE || !save.bases.includes(base)) return { answer: { ok: false, there } }
  const kept = new Set(there?.parts)
  // It counts on a part that is not there.
  if (!parts.every((name) => kept.has(name) || name in written)) return { answer: { ok: false, there: null } }
  const info: InfoRecord = {
    record: 1,
    id,
    title: save.title,
    savedAt: now.toISOString(),
    ...save.counts,
    preview: there ? there.preview : save.preview,
    // Whoever goes on with it takes it out of the trash.
    removedAt: null,
    revision,
    lineage: [...(there?.lineage ?? []), revision].slice(-LINEAGE),
    parts,
    steps,
  }
  return {
    answer: { ok: true },
    drop: [
      // A lineage is what the first release's record lacks. Beside an info it is another page's work, and stays.
      ...(there?.lineage.length === 0 ? [firstReleaseKey(id)] : []),
      ...[...kept].filter((name) => !parts.includes(name)).map((name) => partKey(id, name)),
      ...numbers(there?.steps)
        .filter((number) => number < steps.first || number >= steps.end)
        .map((number) => stepKey(id, number)),
    ],
    put: new Map<string, unknown>([
      [infoKey(id), info],
      ...Object.entries(written).map(([name, part]) => [partKey(id, name), part] as const),
      ...Object.entries(taken).map(([number, step]) => [stepKey(id, Number(number)), step] as const),
    ]),
  }
}

const numbers = ({ first, end }: StepRange = { first: 0, done: 0, end: 0 }): readonly number[] =>
  Array.from({ length: end - first }, (_, index) => first + index)
