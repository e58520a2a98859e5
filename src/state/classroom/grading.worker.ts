import type { GradingMessage, GradingTask } from './grading-message'
import { gradingSteps } from './grading-steps'

/** Milliseconds between two words about how far it is. */
const PACE = 60

/** Evaluates a pile of submissions again, beside the page. */
addEventListener('message', ({ data }: MessageEvent<GradingTask>) => {
  const say = (message: GradingMessage): void => {
    postMessage(message)
  }
  const steps = gradingSteps(data)
  let said = 0
  for (;;) {
    const step = steps.next()
    if (step.done) {
      say({ kind: 'done', regraded: step.value })
      return
    }
    if (performance.now() - said < PACE) continue
    said = performance.now()
    say({ kind: 'progress', step: step.value })
  }
})
