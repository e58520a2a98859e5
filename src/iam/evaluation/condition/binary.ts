import { plainReader, type OperandReader } from './operand'

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/

/** The bytes as a string of that many characters; `null` if the text is not base64. */
function readBinary(text: string): string | null {
  return BASE64.test(text) ? atob(text) : null
}

/** Byte for byte, so that two spellings of the same bytes are equal. */
export const binaryEquals: OperandReader = plainReader((text) => {
  const wanted = readBinary(text)
  if (wanted === null) return null
  return (found) => {
    const value = readBinary(found)
    return value === null ? null : value === wanted
  }
})
