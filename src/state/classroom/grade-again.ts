import type { Regraded, RegradeStep } from '../../learning'
import { ownScript } from '../../trust'
import { inSlices } from '../slices'
import type { GradingMessage, GradingTask } from './grading-message'
import { gradingSteps } from './grading-steps'
import workerUrl from './grading.worker.ts?worker&url'

/**
 * Evaluates submissions again: beside the page where the browser can, so that the page stays awake however many there are, else
 * in the page in small steps. Resolves to `null` once it is called off.
 */
export function gradeAgain(
  task: GradingTask,
  onProgress: (step: RegradeStep) => void,
  signal: AbortSignal,
): Promise<Regraded | null> {
  return typeof Worker === 'undefined' ? inPage(task, onProgress, signal) : inWorker(task, onProgress, signal)
}

function inPage(
  task: GradingTask,
  onProgress: (step: RegradeStep) => void,
  signal: AbortSignal,
): Promise<Regraded | null> {
  return inSlices(untilAborted(gradingSteps(task), signal), onProgress)
}

function* untilAborted(
  steps: Generator<RegradeStep, Regraded>,
  signal: AbortSignal,
): Generator<RegradeStep, Regraded | null, void> {
  while (!signal.aborted) {
    const step = steps.next()
    if (step.done) return step.value
    yield step.value
  }
  return null
}

function inWorker(
  task: GradingTask,
  onProgress: (step: RegradeStep) => void,
  signal: AbortSignal,
): Promise<Regraded | null> {
  const worker = new Worker(ownScript(workerUrl), { type: 'module' })
  return new Promise<Regraded | null>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<GradingMessage>) => {
      if (data.kind === 'progress') onProgress(data.step)
      else resolve(data.regraded)
    }
    // It could not be fetched, or the pile is more than it can hold: the page may still manage.
    worker.onerror = () => resolve(inPage(task, onProgress, signal))
    signal.addEventListener('abort', () => resolve(null))
    worker.postMessage(task)
  }).finally(() => worker.terminate())
}
