import { createContext, tick } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import { gestureCalls, isIn, type Carried, type Place } from '../../state/gesture'
import type { Playground } from '../../state/playground.svelte'
import type { PointerDrag } from './pointer'

/**
 * Picking things up and putting them down, in two ways that end in the same call: dragging with a pointer, and carrying,
 * where a thing is picked up by its grip and every place that takes it shows a button. Carrying needs no dragging and no
 * aim: it serves keyboards, switches, screen readers and thumbs.
 */
export class Board {
  readonly #playground: Playground
  readonly #waiting = new Set<(pointer: PointerDrag) => void>()
  #pointer: PointerDrag | null = null
  #loading = false
  #dragged = $state.raw<Carried | null>(null)
  #over = $state.raw<Place | null>(null)
  #carried = $state.raw<Carried | null>(null)
  #grip: HTMLElement | null = null
  #tab: Playground['tab'] = 'people'

  constructor(playground: Playground) {
    this.#playground = playground
  }

  /** What a pointer drags, or what is carried. */
  get held(): Carried | null {
    return this.#dragged ?? this.#carried
  }

  /** What is carried from place to place by buttons. */
  get carried(): Carried | null {
    return this.#carried
  }

  /** Whether the thing in hand may be put here. */
  accepts(place: Place): boolean {
    return this.held !== null && gestureCalls(this.held, place) !== null
  }

  /** Whether a place shows a button for what is carried: it takes it, and does not have it yet. */
  offers(place: Place): boolean {
    return (
      this.#carried !== null && this.accepts(place) && !isIn(this.#playground.account, this.#carried, place)
    )
  }

  isOver(place: Place): boolean {
    return this.#over !== null && samePlace(this.#over, place)
  }

  /** Makes an element draggable by mouse, touch and pen. */
  draggable(carried: Carried): Attachment<HTMLElement> {
    return (element) => this.#whenPointerReady((pointer) => pointer.draggable(element, carried))
  }

  /** Makes an element a place to drop things into. */
  droppable(place: Place): Attachment<HTMLElement> {
    return (element) => this.#whenPointerReady((pointer) => pointer.droppable(element, place))
  }

  /** The drag library comes when a pointer is first seen; what was registered by then is handed to it. */
  async loadPointer(): Promise<void> {
    if (this.#loading) return
    this.#loading = true
    const { PointerDrag } = await import('./pointer')
    const pointer = new PointerDrag({
      accepts: (carried, place) => isOwnPlace(carried, place) || gestureCalls(carried, place) !== null,
      start: (carried) => {
        this.cancel()
        this.#dragged = carried
        this.#playground.announcer.say(`Picked up ${carried.name}.`)
      },
      over: (carried, place) => {
        this.#over = place
        const { announcer } = this.#playground
        if (place && place.kind !== 'outside') announcer.say(`Over ${place.name}.`)
        else if (carried.from)
          announcer.say(`Let go here to take ${carried.name} out of ${carried.from.name}.`)
      },
      end: (carried, place) => {
        this.#dragged = null
        this.#over = null
        if (place && !isOwnPlace(carried, place) && gestureCalls(carried, place) !== null)
          this.#playground.put(carried, place)
        else this.#playground.announcer.say(`Put ${carried.name} back. Nothing was changed.`)
      },
    })
    this.#pointer = pointer
    for (const register of this.#waiting) register(pointer)
    this.#waiting.clear()
  }

  destroy(): void {
    this.#pointer?.destroy()
    this.#pointer = null
  }

  /** Picks a thing up by its grip; the first place that takes it gets the focus. */
  async pickUp(carried: Carried, grip: HTMLElement): Promise<void> {
    if (this.#carried && sameThing(this.#carried, carried)) {
      this.cancel()
      return
    }
    this.#carried = carried
    this.#grip = grip
    // In one column all places are on this panel; afterwards it goes back to where the thing was picked up.
    this.#tab = this.#playground.tab
    this.#playground.tab = 'people'
    await tick()
    const first = dropButtons()[0]
    if (first) {
      first.focus()
      this.#playground.announcer.say(
        `Picked up ${carried.name}. Choose where: by arrow keys and Enter, or by a tap. Escape gives up.`,
      )
    } else {
      this.#carried = null
      void this.#giveFocusBack()
      this.#playground.announcer.say(
        this.#isTakenSomewhere(carried)
          ? `Whatever takes ${carried.name} is out of sight. Empty the filter or show more, and pick it up again.`
          : `There is nowhere to put ${carried.name} yet.`,
      )
    }
  }

  /** Puts what is carried in a place. */
  async putDown(place: Place): Promise<void> {
    const carried = this.#carried
    if (!carried) return
    this.#carried = null
    this.#playground.put(carried, place)
    await tick()
    // In one column the grip may be on another panel; what came of it is here.
    if (isHidden(this.#grip)) {
      document.getElementById(place.kind === 'user' ? 'people-heading' : 'groups-heading')?.focus()
      this.#grip = null
    } else {
      await this.#giveFocusBack()
    }
  }

  cancel(): void {
    if (!this.#carried) return
    const { name } = this.#carried
    this.#carried = null
    this.#playground.announcer.say(`Put ${name} back. Nothing was changed.`)
    void this.#giveFocusBack()
  }

  /** Moves the focus to the next or the previous place that takes what is carried. */
  moveAmongPlaces(from: HTMLElement, by: 1 | -1): void {
    const buttons = dropButtons()
    buttons.at((buttons.indexOf(from) + by) % buttons.length)?.focus()
  }

  /** Whether there is a place for a thing, shown or not: of many groups and users not all are. */
  #isTakenSomewhere(carried: Carried): boolean {
    const { groups, users } = this.#playground.account
    const places: readonly Place[] = [
      ...groups.map(({ name }) => ({ kind: 'group', name }) as const),
      ...users.map(({ name }) => ({ kind: 'user', name }) as const),
    ]
    return places.some(
      (place) => gestureCalls(carried, place) !== null && !isIn(this.#playground.account, carried, place),
    )
  }

  async #giveFocusBack(): Promise<void> {
    this.#playground.tab = this.#tab
    await tick()
    if (this.#grip?.isConnected) this.#grip.focus()
    this.#grip = null
  }

  #whenPointerReady(register: (pointer: PointerDrag) => () => void): () => void {
    if (this.#pointer) return register(this.#pointer)
    let unregister: (() => void) | null = null
    const later = (pointer: PointerDrag) => {
      unregister = register(pointer)
    }
    this.#waiting.add(later)
    return () => {
      this.#waiting.delete(later)
      unregister?.()
    }
  }
}

export const [getBoard, setBoard] = createContext<Board>()

function dropButtons(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-drop-here]')]
}

function sameThing(a: Carried, b: Carried): boolean {
  if (a.kind !== b.kind || a.name !== b.name) return false
  return a.from === b.from || (a.from !== null && b.from !== null && samePlace(a.from, b.from))
}

function samePlace(a: Place, b: Place): boolean {
  if (a.kind === 'outside' || b.kind === 'outside') return a.kind === b.kind
  return a.kind === b.kind && a.name === b.name
}

function isOwnPlace(carried: Carried, place: Place): boolean {
  return carried.from !== null && samePlace(carried.from, place)
}

/** Whether an element is on a panel that is not shown. Browsers before 2024 cannot say, and then it is taken for seen. */
function isHidden(element: Partial<Pick<Element, 'checkVisibility'>> | null): boolean {
  return element?.checkVisibility?.() === false
}
