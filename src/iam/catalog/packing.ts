/**
 * Long lists of actions are most of a managed policy's weight, and neighbours in them look alike. So a list is packed into
 * one string, `>s3:GetObject,1ObjectAcl;ec2:DescribeVpcs`: services are separated by `;`, actions of one service by `,`,
 * and a leading digit says how many words an action has in common with the one before it.
 */
export const PACKED = '>'

/** A word starts at a capital letter or a wildcard. */
export function words(name: string): readonly string[] {
  return name.split(/(?=[A-Z*])/)
}

/** The JSON value that was packed, with every packed list unpacked. */
export function unpack(value: unknown): unknown {
  if (typeof value === 'string')
    return value.startsWith(PACKED) ? unpackList(value.slice(PACKED.length)) : value
  if (Array.isArray(value)) return value.map(unpack)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, unpack(item)]))
}

function unpackList(packed: string): string[] {
  return packed.split(';').flatMap((group) => {
    const colon = group.indexOf(':')
    const service = group.slice(0, colon)
    let before: readonly string[] = []
    return group
      .slice(colon + 1)
      .split(',')
      .map((entry) => {
        const digits = /^\d*/.exec(entry)?.[0] ?? ''
        before = [...before.slice(0, Number(digits)), ...words(entry.slice(digits.length))]
        return `${service}:${before.join('')}`
      })
  })
}
