import { fits, globPieces } from './glob'

/** Whether one entry of Action or NotAction names the action. */
export function actionMatches(entry: string, action: string): boolean {
  if (entry === '' || /[\s,]/.test(entry)) return false // rule 62
  if (Array.from(entry).every((character) => character === '*')) return true // rule 61: `**` is `*`
  const [prefix = '', ...name] = entry.toLowerCase().split(':') // rule 59
  const [service, ...operation] = action.toLowerCase().split(':')
  if (name.length === 0 || prefix !== service) return false // rule 61: no wildcards before the colon
  return fits(globPieces(name.join(':')), operation.join(':'))
}
