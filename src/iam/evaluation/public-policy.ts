import type { ConditionClause, Statement } from '../policy/document'
import { conditionOperator } from '../policy/operators'
import type { CompiledPolicy } from './compile'

/** Keys that, held to fixed values, keep an Allow for everyone from being public ("The meaning of 'public'", Amazon S3). */
const NARROWING = new Set([
  'aws:principalorgid',
  'aws:principalarn',
  'aws:principalaccount',
  'aws:sourceip',
  'aws:sourcearn',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:sourceowner',
  'aws:sourceaccount',
  'aws:userid',
  's3:x-amz-server-side-encryption-aws-kms-key-id',
  's3:dataaccesspointarn',
  's3:dataaccesspointaccount',
])

/** Whether S3 calls a bucket's policy public, and so Block Public Access restricts the bucket (rule 58). */
export function isPublicPolicy({ allows }: CompiledPolicy): boolean {
  return allows.some(({ statement }) => isForEveryone(statement) && !statement.conditions.some(isNarrow))
}

function isForEveryone({ principal }: Statement): boolean {
  if (principal === null) return false
  return principal.element === 'NotPrincipal' || principal.entries.some(({ value }) => value === '*')
}

function isNarrow({ operator, key, values }: ConditionClause): boolean {
  const known = conditionOperator(operator.value)
  if (known === null || known.negated || known.ifExists || known.set !== null || values.length === 0)
    return false
  if (!NARROWING.has(key.value.toLowerCase())) return false
  if (known.type === 'ip') return values.every(({ value }) => isSmallRange(value))
  return (
    (known.type === 'string' || known.type === 'arn') && values.every(({ value }) => !/[*?]|\$\{/.test(value))
  )
}

/** Ranges wider than /8 of IPv4 or /32 of IPv6 count as everyone. */
function isSmallRange(range: string): boolean {
  const [address = '', prefix] = range.split('/')
  return prefix === undefined || Number(prefix) >= (address.includes(':') ? 32 : 8)
}
