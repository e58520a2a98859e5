/**
 * A function that keeps its answers by their text. When it has `limit` of them it forgets them all, since what is asked for
 * again comes back soon, and nobody who sends ever new texts can fill the memory.
 */
export function remember<Answer>(limit: number, work: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const fresh = work(text)
    if (known.size >= limit) known.clear()
    known.set(text, fresh)
    return fresh
  }
}
