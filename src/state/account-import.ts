import { importSteps, type Imported, type Progress } from '../interchange'
import type { Issue } from '../iam'
import { inSlices } from './slices'

export type ImportOutcome =
  { readonly ok: true; readonly value: Imported } | { readonly ok: false; readonly issues: readonly Issue[] }

/** What the worker says. */
export type ImportMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly outcome: ImportOutcome }

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
  const worker = new Worker(new URL('./account-import.worker.ts', import.meta.url), { type: 'module' })
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
