import { statementsOf, type Clause, type Statement } from './document'
import { readRange } from './ip'

/** Keys whose fixed values narrow whom a bucket policy lets in (S3 User Guide, "The meaning of public"). */
const NARROWING = [
  ...[
    'aws:principalarn',
    'aws:principalaccount',
    'aws:principalorgid',
    'aws:userid',
    'aws:sourceip',
    'aws:sourcearn',
  ],
  ...['aws:sourcevpc', 'aws:sourcevpce', 'aws:sourceowner', 'aws:sourceaccount', 's3:dataaccesspointarn'],
  ...['s3:dataaccesspointaccount', 's3:x-amz-server-side-encryption-aws-kms-key-id'],
]
const EQUALITIES = [
  ...['stringequals', 'stringequalsignorecase', 'stringlike', 'arnequals', 'arnlike', 'ipaddress'],
]

/** Whether a bucket policy lets everyone in: it allows `*` something that no fixed value narrows down (rule 58). */
export const isPublic = (policy: string | null): boolean =>
  statementsOf(policy === null ? [] : [policy]).some(
    (statement) =>
      statement.effect === 'Allow' && namesEveryone(statement) && !statement.conditions.some(narrows),
  )

function namesEveryone({ principal, notPrincipal }: Statement): boolean {
  if (principal === undefined) return notPrincipal !== undefined
  return principal.some(({ type, value }) => type === 'AWS' && value === '*')
}

function narrows({ operator, key, values }: Clause): boolean {
  if (!EQUALITIES.includes(operator.toLowerCase()) || !NARROWING.includes(key.toLowerCase())) return false
  return values.every((value) => !/[*?]|\$\{/.test(value) && !isBroad(operator, value))
}

/** AWS calls an address range broad without a number; eight bits of IPv4 is where its example of a fixed range ends. */
function isBroad(operator: string, value: string): boolean {
  if (operator.toLowerCase() !== 'ipaddress') return false
  const range = readRange(value)
  return range === null || range.length < (range.bits.length === 32 ? 8 : 32)
}
