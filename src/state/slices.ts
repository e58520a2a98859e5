/** Milliseconds of work between two pictures of the page. */
const SLICE = 8

/** Goes through steps without keeping the page from being drawn and used meanwhile. */
export async function inSlices<Progress, Result>(
  steps: Generator<Progress, Result, void>,
  onProgress: (progress: Progress) => void,
): Promise<Result> {
  let breath = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - breath < SLICE) continue
    onProgress(step.value)
    await new Promise((resolve) => setTimeout(resolve))
    breath = performance.now()
  }
}
