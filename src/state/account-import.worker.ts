import { importSteps } from '../interchange'
import type { ImportMessage } from './import-message'

/** Reads an account beside the page. */
addEventListener('message', ({ data }: MessageEvent<readonly string[]>) => {
  const say = (message: ImportMessage): void => {
    postMessage(message)
  }
  const steps = importSteps(data)
  for (;;) {
    const step = steps.next()
    if (step.done) {
      say({ kind: 'done', outcome: step.value })
      return
    }
    say({ kind: 'progress', progress: step.value })
  }
})
