/** Sentences as comment lines of a script or a configuration: whatever is in them, none leaves its line. */
export const comment = (sentences: readonly string[]): string =>
  sentences.map((sentence) => `# ${sentence.replace(/[\s\p{Cc}]+/gu, ' ')}`).join('\n')
