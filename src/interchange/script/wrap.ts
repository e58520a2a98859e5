/** Commands no longer than this stay on one line. */
const WIDEST = 120

/**
 * A command over several lines, one option on each, if it is long or holds a text of several lines. A backslash at the end
 * of a line makes a shell go on in the next one; what is in quotes stays as it is.
 */
export function wrapped(command: string): string {
  if (command.length <= WIDEST && !command.includes('\n')) return command
  const lines: string[] = []
  for (const word of shellWords(command)) {
    const previous = lines.at(-1)
    if (previous === undefined || word.startsWith('--') || word.startsWith("'--")) lines.push(word)
    else lines[lines.length - 1] = `${previous} ${word}`
  }
  return lines.join(' \\\n  ')
}

/** The words of a command that has been quoted for a shell, with their quotes. */
const shellWords = (command: string): readonly string[] => command.match(/(?:'[^']*'|\\[^]|[^\s'\\])+/g) ?? []
