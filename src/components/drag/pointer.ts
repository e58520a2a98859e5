import { pointerIntersection } from '@dnd-kit/collision'
import {
  AutoScroller,
  Cursor,
  DragDropManager,
  Draggable,
  Droppable,
  Feedback,
  PointerActivationConstraints,
  PointerSensor,
  PreventSelection,
  StyleInjector,
} from '@dnd-kit/dom'
import type { Carried, Place } from '../../state/gesture'
import { styleNonce } from '../../trust'

/** A finger presses for a moment, since moving at once is scrolling; mouse and pen just move. */
function activationConstraints(event: PointerEvent) {
  return event.pointerType === 'touch'
    ? [new PointerActivationConstraints.Delay({ value: 250, tolerance: 5 })]
    : [new PointerActivationConstraints.Distance({ value: 5 })]
}

/** dnd-kit would let no button be dragged, but grips, sheets and rows are buttons, and what one would drag by. */
function preventActivation(event: PointerEvent): boolean {
  return (
    event.target instanceof Element &&
    event.target.closest('input, select, textarea, [popover]:popover-open') !== null
  )
}

interface PointerDragEvents {
  accepts: (carried: Carried, place: Place) => boolean
  start: (carried: Carried) => void
  over: (carried: Carried, place: Place | null) => void
  /** `place` is `null` where the drag was given up. */
  end: (carried: Carried, place: Place | null) => void
}

/**
 * Dragging by mouse, touch and pen, over dnd-kit. Its keyboard sensor and its accessibility plugin are left out: carrying
 * (see board) does that part with real buttons, and without ARIA attributes that are deprecated.
 */
export class PointerDrag {
  readonly #manager = new DragDropManager({
    sensors: [PointerSensor.configure({ activationConstraints, preventActivation })],
    plugins: [
      AutoScroller,
      Cursor,
      Feedback.configure({ feedback: 'clone', dropAnimation: null }),
      PreventSelection,
      StyleInjector.configure({ nonce: styleNonce }),
    ],
  })
  readonly #events: PointerDragEvents
  #ids = 0

  constructor(events: PointerDragEvents) {
    this.#events = events
    const { monitor } = this.#manager
    monitor.addEventListener('dragstart', ({ operation }) => {
      const carried = carriedOf(operation.source)
      if (carried) events.start(carried)
    })
    monitor.addEventListener('dragover', ({ operation }) => {
      const carried = carriedOf(operation.source)
      if (carried) events.over(carried, placeOf(operation.target))
    })
    monitor.addEventListener('dragend', ({ operation, canceled }) => {
      const carried = carriedOf(operation.source)
      // Let go over nothing that takes it: out of the tray it came from.
      if (carried) events.end(carried, canceled ? null : (placeOf(operation.target) ?? { kind: 'outside' }))
    })
  }

  draggable(element: HTMLElement, carried: Carried): () => void {
    const draggable = new Draggable({ id: this.#nextId(), element, data: { carried } }, this.#manager)
    return () => {
      draggable.destroy()
    }
  }

  droppable(element: HTMLElement, place: Place): () => void {
    const droppable = new Droppable(
      {
        id: this.#nextId(),
        element,
        data: { place },
        collisionDetector: pointerIntersection,
        accept: (source) => {
          const carried = carriedOf(source)
          return carried !== null && this.#events.accepts(carried, place)
        },
      },
      this.#manager,
    )
    return () => {
      droppable.destroy()
    }
  }

  destroy(): void {
    this.#manager.destroy()
  }

  #nextId(): number {
    this.#ids += 1
    return this.#ids
  }
}

/** The manager types the data of its entities as anything; ours is always what `draggable` and `droppable` put there. */
function carriedOf(source: { data: unknown } | null): Carried | null {
  return source ? (source.data as { carried: Carried }).carried : null
}

function placeOf(target: { data: unknown } | null): Place | null {
  return target ? (target.data as { place: Place }).place : null
}
