import { globMatches } from '../glob/match'
import { patternOf } from '../glob/pattern'
import { plainReader, type OperandReader } from './operand'

/** `*` and `?` are themselves here (rule 98). */
export const stringEquals: OperandReader = plainReader((wanted) => (found) => found === wanted)

export const stringEqualsIgnoreCase: OperandReader = plainReader((wanted) => {
  const folded = wanted.toLowerCase()
  return (found) => found.toLowerCase() === folded
})

export const stringLike: OperandReader = (pieces) => {
  const pattern = patternOf(pieces)
  return (found) => globMatches(pattern, found)
}
