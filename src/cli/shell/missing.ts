/**
 * What a shell can do and this console cannot: each in a sentence that names it and says what to do. A console that took
 * `*` or `$NAME` as they stand would teach what fails in every real shell.
 */
const quote = (what: string): string => `If ${what} belongs to a word, put the word in single quotes.`

export const missing = {
  pipe: `The console has no pipes: there is no other program that could read what comes through |. To pick something out of an answer use --query. ${quote('|')}`,
  orElse: `The console has no ||: give the second command when you have seen that the first one failed. ${quote('||')}`,
  background: `The console runs nothing in the background: leave out the &. ${quote('&')}`,
  redirection: `The console has no files to write to or read from, so < and > lead nowhere. A policy that is open in the editor is file://NAME. ${quote('it')}`,
  hereDocument: `The console has no here-documents (<<): write the policy in the editor and name it file://NAME, or put the JSON itself in single quotes.`,
  subshell: `The console has no subshells, so ( and ) do nothing. ${quote('a bracket')}`,
  substitution: `The console does not put the output of one command into another: run the command inside $(…) or \`…\` first and type what it answered. ${quote('it')}`,
  variable: `The console has no variables, so there is nothing to put in for $NAME: type the value itself. A policy variable such as \${aws:username} is safe in single quotes.`,
  ansiQuote: `The console does not know $'…' and $"…": use '…' or "…".`,
  glob: `The console has no files that *, ? or […] could match, and another shell might put file names in their place: put the word in single quotes.`,
  braces: `A shell takes {a,b} apart into several words, and this console does not: put JSON and --query expressions in single quotes.`,
  home: `The console has no home directory, so ~ leads nowhere. ${quote('~')}`,
  openQuote: (mark: string): string =>
    `The ${mark} is never closed: put another ${mark} where the text in quotes ends.`,
  nothingBefore: (separator: string): string => `There is no command before ${separator}.`,
  nothingAfter: (separator: string): string => `There is no command after ${separator}.`,
} as const
