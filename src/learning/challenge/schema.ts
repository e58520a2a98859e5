import * as v from 'valibot'
import { count, fieldsOf, listOf, text } from '../../scenario'
import { limits } from './limits'
import { callsSchema } from './schema-calls'
import { goalSchema } from './schema-goals'
import { answersSchema, idSchema, optionsSchema } from './schema-parts'

const calls = v.optional(callsSchema, [])
const answers = v.optional(answersSchema, {})
const number = (most: number) => v.optional(count(0, most), 0)
const listed = <const Item extends v.GenericSchema>(item: Item, most: number) =>
  v.optional(listOf(item, most), [])

const question = fieldsOf({
  id: idSchema,
  prompt: text(limits.line, 1),
  options: optionsSchema,
  answer: idSchema,
  because: v.optional(text(limits.line), ''),
})

/** A challenge without its start, which the scenario's own decoder reads, and without its envelope. */
export const challengeSchema = fieldsOf({
  id: idSchema,
  version: v.optional(count(1), 1),
  title: text(limits.title, 1),
  story: v.optional(text(limits.prose), ''),
  misconception: v.optional(text(limits.line), ''),
  goals: listOf(goalSchema, limits.goals, 1),
  hints: listed(text(limits.prose, 1), limits.hints),
  questions: listed(question, limits.questions),
  solutions: listed(fieldsOf({ title: v.optional(text(limits.line), ''), calls, answers }), limits.solutions),
  wrong: listed(
    fieldsOf({ title: v.optional(text(limits.line), ''), calls, answers, fails: idSchema }),
    limits.wrong,
  ),
  par: v.optional(v.nullable(fieldsOf({ calls: count(0), characters: count(0) })), null),
  statements: v.optional(
    v.nullable(
      fieldsOf({
        policy: text(limits.policyKey, 1),
        cards: listOf(fieldsOf({ id: idSchema, text: text(limits.prose, 1) }), limits.cards, 1),
      }),
    ),
    null,
  ),
  variations: listed(
    fieldsOf({ word: text(limits.line, 1), words: listOf(text(limits.line, 1), limits.names, 1) }),
    limits.variations,
  ),
  seed: number(limits.seed),
  exam: v.optional(v.boolean('must be true or false'), false),
})
