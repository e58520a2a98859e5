/** So wide are the lines of comments, where words can be parted. */
const WIDEST = 110

/**
 * Sentences as comment lines of a script or a configuration: whatever is in them, none leaves its comment. A long one goes
 * on in lines that are set in.
 */
export const comment = (sentences: readonly string[]): string =>
  sentences
    .map((sentence) => `# ${linesOf(sentence.replace(/[\s\p{Cc}]+/gu, ' ')).join('\n#   ')}`)
    .join('\n')

function linesOf(sentence: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of sentence.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDEST) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
