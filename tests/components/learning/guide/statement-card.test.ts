import { describe, expect, it } from 'vitest'
import { cardFace, cardsIn } from '../../../../src/components/learning/guide/statement-card'
import { assemble, challenges, lessons } from '../../../../src/learning'

const all = [
  ...challenges.flatMap(({ statements }) => statements ?? []),
  ...lessons.flatMap(({ steps }) => steps.flatMap(({ statements }) => statements ?? [])),
]

describe('a card', () => {
  it('shows a statement one element a line, and has a name to be heard', () => {
    const statement = {
      Effect: 'Deny',
      NotAction: ['s3:GetObject', 's3:ListBucket'],
      Resource: '*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    }
    expect(cardFace(JSON.stringify(statement))).toEqual({
      lines: [
        '"Effect": "Deny"',
        '"NotAction": ["s3:GetObject", "s3:ListBucket"]',
        '"Resource": "*"',
        '"Condition": { "Bool": { "aws:SecureTransport": "false" } }',
      ],
      name: 'Deny s3:GetObject, s3:ListBucket on *, on a condition',
    })
  })

  it.each(all.flatMap(({ cards }) => cards.map(({ text }) => text)))('shows %s whole', (text) => {
    const { lines } = cardFace(text)
    expect(JSON.parse(`{${lines.join(',')}}`)).toEqual(JSON.parse(text))
  })
})

describe('a saved policy', () => {
  it.each(all.map((statements) => [statements.policy, statements] as const))(
    'is found again as the cards it was made of: %s',
    (_, statements) => {
      const ids = statements.cards.map(({ id }) => id)
      for (const chosen of [[], ids.slice(0, 1), ids.toReversed()]) {
        expect(cardsIn(assemble(statements, chosen), statements.cards)).toEqual(chosen)
      }
    },
  )

  it.each([
    ['is no policy', 'nonsense'],
    ['is not an object', '3'],
    ['says something else', '{"Statement":[{"Effect":"Allow","Action":"x:y","Resource":"*"}]}'],
  ])('is made of no cards where it %s', (_, saved) => {
    for (const { cards } of all) expect(cardsIn(saved, cards)).toBeNull()
  })
})
