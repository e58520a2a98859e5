import { parameter } from '../account/parameter'

const rules = { minLength: 1, maxLength: 131_072, pattern: /^[\t\n\r -\u00FF]+$/ } as const

/** Policies that come with a question. */
export const policyTexts = parameter('strings', { items: rules })
/** In place of a boundary that is attached; there can be one only. */
export const boundaryTexts = parameter('strings', { maxLength: 1, items: rules })
export const policyText = parameter('string', rules)
