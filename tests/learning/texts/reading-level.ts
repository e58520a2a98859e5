/**
 * How many years of school a text asks for: the Flesch-Kincaid grade level (Kincaid and others, 1975), computed of the words in its
 * sentences and the syllables in its words. Syllables are counted by their vowels, which is right for most English words and
 * close for the rest.
 */
export function gradeLevel(text: string): number {
  const said = sentencesOf(text).map(wordsOf)
  const words = said.flat()
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / said.length) + 11.8 * (syllables / words.length) - 15.59
}

/** Sentences without what IAM would read, which is not prose: whatever stands in backticks counts as one short word. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/`[^`]*`/g, 'this')
    .split(/(?<=[.!?…][”)]*)\s+|\n+/)
    .filter((sentence) => /\w/.test(sentence))
}

export const wordsOf = (sentence: string): readonly string[] =>
  sentence.match(/[\p{L}\d]+(?:[’'-][\p{L}\d]+)*/gu) ?? []

/** AWS's own terms, which a lesson about AWS is there to teach. They count as one syllable, as do names and abbreviations. */
const TERMS = new Set(
  [
    'access account accounts action actions administrator administrators allow allows allowed attach attached attaches',
    'attachment attachments audit bucket buckets condition conditions console credentials decision decisions default deny',
    'denies denied developer developers emergency explicit explicitly group groups identity implicit implicitly inline',
    'managed member members membership memberships operator operators organization permission permissions policy policies',
    'principal principals production request requests resource resources session sessions statement statements user users',
    'variable variables version versions',
  ].flatMap((line) => line.split(' ')),
)

export function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/’s$/, '')
  if (TERMS.has(plain) || /^\d/.test(plain) || word === word.toUpperCase()) return 1
  const spoken = plain
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    // Silent endings: `made`, `asked`, `names`; not `little`, `needed`, `pieces`.
    .replace(/(?<=[aeiouy][^aeiouy]+)(?:(?<![^aeiouy]l)e|(?<![td])ed|(?<!s|z|c|x|sh|ch|g)es)$/, '')
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1)
}
