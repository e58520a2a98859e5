import { globMatches } from '../glob/match'
import { patternFromTokens, patternOf, tokensOf, type Pattern } from '../glob/pattern'
import type { OperandReader } from './operand'

const COLON = 0x3a

/**
 * ArnEquals and ArnLike are the same: six parts, each compared with wildcards and with case (rule 99). Colons that came
 * out of a variable divide too, since `${aws:PrincipalArn}` stands for all six parts. A malformed ARN equals nothing.
 */
export const arnLike: OperandReader = (pieces) => {
  const parts = patternParts(patternOf(pieces))
  return (found) => {
    const foundParts = split(found)
    if (parts === null || foundParts === null) return false
    return parts.every((part, i) => globMatches(part, foundParts[i] ?? ''))
  }
}

function patternParts(pattern: Pattern): readonly Pattern[] | null {
  const parts: number[][] = [[]]
  for (const token of tokensOf(pattern)) {
    if (token === COLON && parts.length < 6) parts.push([])
    else parts[parts.length - 1]?.push(token)
  }
  return parts.length === 6 ? parts.map(patternFromTokens) : null
}

function split(arn: string): readonly string[] | null {
  if (!arn.startsWith('arn:')) return null
  const parts = arn.split(':')
  return parts.length < 6 ? null : [...parts.slice(0, 5), parts.slice(5).join(':')]
}
