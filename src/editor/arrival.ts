/** An idle callback may starve on a busy page; after this many milliseconds it is called all the same. */
const PATIENCE = 2000

/**
 * Calls back once: when the element has come into view, the page has painted, and the browser has nothing better to do.
 * An editor on a tab nobody opens never costs its download.
 * @returns a function that calls it off.
 */
export function whenSeenAndIdle(element: Element, callback: () => void): () => void {
  let cancelIdle = () => {}
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return
    observer.disconnect()
    cancelIdle = whenIdle(callback)
  })
  observer.observe(element)
  return () => {
    observer.disconnect()
    cancelIdle()
  }
}

/**
 * Calls back once: when the element is pressed, or has the focus. For whoever asks for little to be fetched.
 * @returns a function that calls it off.
 */
export function whenTouched(element: Element, callback: () => void): () => void {
  const touches = new AbortController()
  const { signal } = touches
  const touched = () => {
    touches.abort()
    callback()
  }
  if (element.contains(document.activeElement)) touched()
  else for (const type of ['focusin', 'pointerdown']) element.addEventListener(type, touched, { signal })
  return () => touches.abort()
}

function whenIdle(callback: () => void): () => void {
  // Safari has no idle callback. An observer reports after a paint was prepared, so a timeout comes after that paint.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(callback, 200)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(callback, { timeout: PATIENCE })
  return () => cancelIdleCallback(request)
}
