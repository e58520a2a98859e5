/** A statement as a card shows it: its elements one a line, without the braces around them. */
export interface CardFace {
  readonly lines: readonly string[]
  /** What it does, for whoever hears it: "Allow s3:GetObject on arn:aws:s3:::docs/*". */
  readonly name: string
}

/** @param text one statement, as JSON */
export function cardFace(text: string): CardFace {
  const statement: unknown = JSON.parse(text)
  const elements = Object.entries(typeof statement === 'object' && statement !== null ? statement : {})
  const lines = elements.map(([key, value]) => `"${key}": ${spaced(value)}`)
  const value = (...keys: readonly string[]) =>
    elements.flatMap(([key, found]) => (keys.includes(key) ? [listed(found)] : [])).join(' ')
  const condition = elements.some(([key]) => key === 'Condition') ? ', on a condition' : ''
  const name = `${value('Effect')} ${value('Action', 'NotAction')} on ${value('Resource', 'NotResource')}${condition}`
  return { lines, name }
}

const listed = (value: unknown): string => [value].flat().map(String).join(', ')

/** JSON in one line, with air in it. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `"${key}": ${spaced(inner)}`)
    .join(', ')} }`
}

/** Which of the cards a policy was made of, in its order; `null` where it was not made of cards alone. */
export function cardsIn(
  policy: string,
  cards: readonly { id: string; text: string }[],
): readonly string[] | null {
  const ids = statementsOf(policy)?.map(
    (statement) => cards.find(({ text }) => canonical(text) === statement)?.id,
  )
  return ids?.every((id) => id !== undefined) ? ids : null
}

function statementsOf(text: string): readonly string[] | null {
  try {
    const policy: unknown = JSON.parse(text)
    if (typeof policy !== 'object' || policy === null || !('Statement' in policy)) return null
    return [policy.Statement].flat().map((statement) => JSON.stringify(statement))
  } catch {
    return null
  }
}

const canonical = (text: string): string => JSON.stringify(JSON.parse(text))
