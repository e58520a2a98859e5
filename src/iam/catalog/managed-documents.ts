import { packedDocuments } from './generated/managed-documents'
import { awsManagedPolicy } from './managed-policies'
import { unpack } from './packing'

const written = new Map<string, string>()

/**
 * The text of an AWS managed policy, JSON indented by two spaces; `undefined` for one that the catalog does not know.
 * ReadOnlyAccess alone is 130 kB of text, so a document is written out only when somebody reads it.
 */
export function awsManagedDocument(arn: string): string | undefined {
  const name = awsManagedPolicy(arn)?.name
  if (name === undefined) return undefined
  const known = written.get(name)
  if (known !== undefined) return known
  const packed = packedDocuments[name]
  if (packed === undefined) return undefined
  const text = JSON.stringify(unpack(JSON.parse(packed)), null, 2)
  written.set(name, text)
  return text
}
