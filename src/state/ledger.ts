import { drawUp, NO_STEPS, NOTHING, partsOf, type Part, type Save, type StepRange } from '../storage'
import type { Beginning, Moment } from './beginning'
import type { Change } from './history'
import { encodeStep } from './step-record'

/** Parts of a document, of some kilobytes each, that there is surely room for. */
const LONGEST_NOTE = 40

/** What this page knows to be kept of a workspace, so that a save has only what is not, and says what it builds upon. */
export class Ledger {
  readonly id: string
  #preview: string | null
  /** The last revision known to be kept, and those tried since, of which any may be. */
  #bases: readonly string[]
  #parts: readonly Part[]
  /** Steps that were kept when the page began, and that have not been found again yet. */
  #unseen: StepRange | null
  #next: number
  readonly #numbers = new WeakMap<Change, number>()
  #steps: ReadonlyMap<number, Change> = new Map()

  constructor(id: string, { revision, scenario, steps, preview }: Beginning) {
    this.id = id
    this.#preview = preview
    this.#bases = [revision]
    this.#parts = scenario ? partsOf(scenario) : []
    this.#unseen = steps && steps.end > steps.first ? steps : null
    this.#next = steps?.done ?? 0
  }

  /** The revision that is kept, as far as this page knows. */
  get revision(): string {
    return this.#bases[0] ?? NOTHING
  }

  /** A preview has become one's own. */
  adopted(): void {
    this.#preview = null
  }

  /** The save that keeps a moment, and what to say once it is made. */
  draw(moment: Moment): { readonly save: Save; readonly made: () => void } {
    return this.#draw(moment, partsOf(moment.scenario), this.#parts)
  }

  /** The same to be noted down for another page to make: unless it would be very long, with so much that it could do without what is kept. */
  note(moment: Moment): Save {
    const parts = partsOf(moment.scenario)
    return this.#draw(moment, parts, parts.length > LONGEST_NOTE ? this.#parts : []).save
  }

  #draw({ scenario, history, revision }: Moment, parts: readonly Part[], known: readonly Part[]) {
    const timeline = [...history.past, ...history.future]
    const numbered = this.#numbered(timeline)
    const taken = numbered.filter(([number, change]) => this.#steps.get(number) !== change)
    const save = drawUp({
      id: this.id,
      scenario,
      known,
      revision,
      bases: this.#bases,
      steps: this.#rangeOf(numbered, history.past.length),
      taken: Object.fromEntries(taken.map(([number, change]) => [number, encodeStep(change)])),
      preview: this.#preview,
    })
    this.#bases = [...this.#bases.filter((base) => base !== revision), revision]
    return {
      save,
      made: () => {
        // What was tried later than this may still come to be kept.
        const at = this.#bases.indexOf(revision)
        if (at >= 0) this.#bases = this.#bases.slice(at)
        this.#parts = parts
        this.#steps = new Map(numbered)
      },
    }
  }

  /** The steps that were kept have been found again, under these numbers; from now on they are part of each moment's history. */
  recalled(numbers: ReadonlyMap<Change, number>): void {
    const found = [...numbers].map(([change, number]) => [number, change] as const)
    for (const [number, change] of found) this.#numbers.set(change, number)
    this.#steps = new Map([...this.#steps, ...found])
    this.#unseen = null
  }

  /** Nothing is kept any more: the next save has everything, and builds upon nothing. */
  lost(): void {
    this.#bases = [NOTHING]
    this.#parts = []
    this.#steps = new Map()
    this.#unseen = null
  }

  #numbered(timeline: readonly Change[]): readonly (readonly [number, Change])[] {
    return timeline.map((change, index) => {
      const before = timeline[index - 1]
      const behind = before && this.#numbers.get(before)
      const number = this.#numbers.get(change) ?? (behind === undefined ? this.#next : behind + 1)
      this.#numbers.set(change, number)
      return [number, change]
    })
  }

  #rangeOf(numbered: readonly (readonly [number, Change])[], done: number): StepRange {
    const begin = numbered[0]?.[0] ?? this.#next
    const range = { first: begin, done: begin + done, end: begin + numbered.length }
    const unseen = this.#unseen
    if (!unseen) return numbered.length === 0 ? NO_STEPS : range
    // A step made since puts an end to those that could be redone.
    return numbered.length === 0 ? unseen : { ...range, first: unseen.first }
  }
}
