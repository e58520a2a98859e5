import type { Issue } from '../iam'

/** Where something is, as a person would point at it: `account.users[0].name`. */
export function place(path: Issue['path']): string {
  if (path.length === 0) return 'The scenario'
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`
      if (!/^[A-Za-z]\w*$/.test(step)) return `[${quote(step)}]`
      return index === 0 ? step : `.${step}`
    })
    .join('')
}

const LONGEST_QUOTE = 60

/** Somebody's text inside a sentence: in quotation marks, on one line, and not all of it if it is long. */
export function quote(text: string): string {
  return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text)
}

/** A sentence that begins with the place. `predicate` continues it and has no full stop: `must be text`. */
export function issueAt(path: Issue['path'], code: string, predicate: string): Issue {
  return { code, message: `${place(path)} ${predicate}.`, path }
}
