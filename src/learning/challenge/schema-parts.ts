import * as v from 'valibot'
import { fieldsOf, listOf, recordOf, text } from '../../scenario'
import { limits } from './limits'

/** By which parts of a challenge know each other. */
export const idSchema = v.pipe(
  text(limits.id, 1),
  v.regex(/^[a-zA-Z0-9][a-zA-Z0-9-]*$/, 'must be an id of letters, digits and hyphens'),
)

export const choose = <const Names extends readonly string[]>(...names: Names) =>
  v.picklist(names, `must be one of these: ${names.join(', ')}`)

export const optionsSchema = listOf(fieldsOf({ id: idSchema, text: text(limits.line, 1) }), limits.options, 2)

export const answersSchema = recordOf(text(limits.id), { longestKey: limits.id, most: limits.answers })
