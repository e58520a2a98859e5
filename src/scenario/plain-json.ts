import * as v from 'valibot'
import { measureJson } from './json-text'
import { limits } from './limits'

/** An object that is nothing but JSON, copied, so that nobody else has a hand in it. What it means is for others to check. */
export const plainJson = (longest: number) =>
  v.pipe(
    v.custom<object>(isRecord, 'must be an object'),
    v.rawTransform<object, object>(({ dataset, addIssue, NEVER }) => {
      const text = written(dataset.value)
      if (text === null) addIssue({ message: 'must be JSON' })
      else if (text.length > longest || measureJson(text).values > limits.values) {
        addIssue({ message: `must have at most ${longest.toLocaleString('en')} characters` })
      } else return JSON.parse(text) as object
      return NEVER
    }),
  )

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `null` for what JSON cannot say: whatever a value holds, nothing here throws. */
function written(value: object): string | null {
  try {
    const text = JSON.stringify(value) as string | undefined
    return text?.startsWith('{') === true ? text : null
  } catch {
    return null
  }
}
