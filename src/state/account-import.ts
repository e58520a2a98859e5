import { importSteps, type Progress } from '../interchange'
import { ownScript } from '../trust'
import workerUrl from './account-import.worker.ts?worker&url'
import type { ImportMessage, ImportOutcome } from './import-message'
import { inSlices } from './slices'

/**
 * Reads the texts that `aws iam get-account-authorization-details` printed: beside the page where the browser can, so that
 * the page stays awake whatever their size, else in the page in small steps. Nothing is sent anywhere.
 */
export function importAccount(
  texts: readonly string[],
  onProgress: (progress: Progress) => void,
): Promise<ImportOutcome> {
  return typeof Worker === 'undefined'
    ? inSlices(importSteps(texts), onProgress)
    : inWorker(texts, onProgress)
}

function inWorker(
  texts: readonly string[],
  onProgress: (progress: Progress) => void,
): Promise<ImportOutcome> {
  const worker = new Worker(ownScript(workerUrl), { type: 'module' })
  return new Promise<ImportOutcome>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<ImportMessage>) => {
      if (data.kind === 'progress') onProgress(data.progress)
      else resolve(data.outcome)
    }
    // It could not be fetched, or the texts are more than it can hold: the page may still manage.
    worker.onerror = () => resolve(inSlices(importSteps(texts), onProgress))
    worker.postMessage(texts)
  }).finally(() => worker.terminate())
}
