/** Seconds as somebody would say them: `40 seconds`, `1 minute 5 seconds`, `1 hour 20 minutes`. */
export function timeTold(seconds: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(seconds / 3600), 'hour'],
    [Math.floor(seconds / 60) % 60, 'minute'],
    [seconds % 60, 'second'],
  ]
  const told = parts.filter(([count]) => count > 0).slice(0, 2)
  if (told.length === 0) return 'none'
  return told.map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`).join(' ')
}
