import type { ConditionClause, Located } from '../document'
import { listed, type JsonNode } from '../json'
import { conditionOperator, type ConditionOperator, type OperatorType } from '../operators'
import { splitVariables } from '../policy-variables'
import { error, suggestion, warning, type Report } from '../report'
import { isSavableDate } from '../save-date'
import { membersOf, type StatementCheck, type StatementUnderCheck } from './check'
import { ipRange } from './ip-range'

export const conditionValueChecks: readonly StatementCheck[] = [
  valuesSuitOperator,
  jsonTypes,
  wildcardsNeedLike,
  addresses,
  formats,
  oneLimitIsEnough,
  groupsSignNothing,
]

interface Clause extends ConditionClause {
  readonly known: ConditionOperator
}

function clauses({ statement: { conditions } }: StatementUnderCheck): readonly Clause[] {
  return conditions.flatMap((clause) => {
    const known = conditionOperator(clause.operator.value)
    return known === null ? [] : { ...clause, known }
  })
}

interface Suitability {
  readonly code: string
  readonly suits: (value: string) => boolean
  readonly way: string
}

const booleans: Suitability = {
  code: 'TYPE_MISMATCH_BOOLEAN',
  suits: (value) => ['true', 'false'].includes(value.toLowerCase()),
  way: 'Write "true" or "false".',
}

const suitability: Partial<Readonly<Record<OperatorType, Suitability>>> = {
  bool: booleans,
  null: booleans,
  numeric: {
    code: 'TYPE_MISMATCH_NUMBER',
    suits: (value) => /^-?\d+(\.\d+)?$/.test(value),
    way: 'Write a number, as in "10".',
  },
  date: {
    code: 'INVALID_DATE_VALUE',
    suits: (value) =>
      /^\d+$/.test(value) || (isSavableDate(value) && /^\d{4}(-\d\d(-\d\d(T.*)?)?)?$/i.test(value)),
    way: 'Write a date as in "2026-04-01T00:00:00Z", or seconds since 1970.',
  },
  ip: {
    code: 'TYPE_MISMATCH_IP_RANGE',
    suits: (value) => ipRange(value) !== null,
    way: 'Write an address or a range, as in "203.0.113.0/24".',
  },
}

/** Such a value never matches (rule 101). */
function valuesSuitOperator(subject: StatementUnderCheck): readonly Report[] {
  return clauses(subject).flatMap(({ known, values }) => {
    const { code, suits, way } = suitability[known.type] ?? {}
    if (code === undefined || suits === undefined) return []
    return values
      .filter(({ value }) => !suits(value) && !value.includes('${'))
      .map(({ value, range }) => {
        // A date that even IAM's parser cannot read keeps the policy from being saved.
        const report = known.type === 'date' && !isSavableDate(value) ? error : warning
        return report(code, range, `"${value}" is nothing that ${known.base} can compare. ${way}`)
      })
  })
}

/** Numbers and booleans count as strings (rule 102), but then quotes make it plain. */
function jsonTypes({ node }: StatementUnderCheck): readonly Report[] {
  return membersOf(node, 'Condition').flatMap(({ key: operator, value: keys }) => {
    const type = conditionOperator(operator.value)?.type
    if (keys.type !== 'object' || (type !== 'string' && type !== 'arn')) return []
    return keys.members
      .flatMap(({ value }) => listed(value))
      .filter((value: JsonNode) => value.type === 'number' || value.type === 'boolean')
      .map(({ range }) =>
        warning('TYPE_MISMATCH_STRING', range, `${operator.value} compares text. Put this value in quotes.`),
      )
  })
}

function wildcardsNeedLike(subject: StatementUnderCheck): readonly Report[] {
  return clauses(subject)
    .filter(({ known }) => known.type === 'string' && !known.wildcards)
    .flatMap(({ known, values }) =>
      values
        .filter(({ value }) =>
          splitVariables(value).some((part) => part.kind === 'text' && /[*?]/.test(part.text)),
        )
        .map(({ value, range }) => {
          const like = known.negated ? 'StringNotLike' : 'StringLike'
          const message = `${known.base} takes the * or ? in "${value}" for an ordinary character. If it is meant as a wildcard, write ${like}.`
          return warning('WILDCARD_WITHOUT_LIKE_OPERATOR', range, message)
        }),
    )
}

/** AWS sees the public address of whoever calls over the internet, never a private one. */
function addresses(subject: StatementUnderCheck): readonly Report[] {
  return clauses(subject)
    .filter(({ known }) => known.type === 'ip')
    .flatMap(({ key, known, values }) => {
      const ranges = values.map((value) => ({ value, range: ipRange(value.value) }))
      const improvable = ranges.flatMap(({ value, range }) =>
        range?.improved ? improvement(value, range.improved) : [],
      )
      const inside = ranges.filter(({ range }) => range?.isPrivate).map(({ value }) => value)
      if (key.value.toLowerCase() !== 'aws:sourceip' || inside.length === 0) return improvable
      return [...improvable, ...privateAddresses(inside, inside.length === values.length, known.negated)]
    })
}

function improvement({ value, range }: Located<string>, improved: string): Report {
  return suggestion('IMPROVE_IP_RANGE', range, `"${value}" means the whole range "${improved}". Write it so.`)
}

function privateAddresses(
  inside: readonly Located<string>[],
  all: boolean,
  negated: boolean,
): readonly Report[] {
  const code = negated ? 'PRIVATE_NOT_IP_ADDRESS' : 'PRIVATE_IP_ADDRESS'
  return inside.map(({ value, range }) => {
    const message = `"${value}" is private, and aws:SourceIp is always a public address, so it never is this one. Write the public address of your network.`
    return all ? error(code, range, message) : suggestion(`${code}_SUBSET`, range, message)
  })
}

interface Format {
  readonly key: string
  readonly code: string
  readonly shape: RegExp
  readonly example: string
}

const keyFormats: readonly Format[] = [
  {
    key: 'aws:requestedregion',
    code: 'INVALID_REGION',
    shape: /^[a-z]{2,}(-[a-z]+)+-\d+$/,
    example: 'us-east-1',
  },
  {
    key: 'aws:sourcevpc',
    code: 'INVALID_VPC_FORMAT',
    shape: /^vpc-[0-9a-f]+$/,
    example: 'vpc-0a1b2c3d4e5f67890',
  },
  {
    key: 'aws:sourcevpce',
    code: 'INVALID_VPCE_FORMAT',
    shape: /^vpce-[0-9a-f]+$/,
    example: 'vpce-0a1b2c3d4e5f67890',
  },
  {
    key: 's3:x-amz-server-side-encryption-aws-kms-key-id',
    code: 'INVALID_KMS_KEY_VALUE',
    shape: /^arn:[^:]+:kms:[^:]+:\d{12}:key\/.+$/,
    example: 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  },
]

function formats(subject: StatementUnderCheck): readonly Report[] {
  return clauses(subject).flatMap(({ key, known, values }) => {
    const format = keyFormats.find((one) => one.key === key.value.toLowerCase())
    if (format === undefined || known.type === 'null') return []
    return values
      .filter(({ value }) => !format.shape.test(value) && !/[*?]|\$\{/.test(value))
      .map(({ value, range }) =>
        error(
          format.code,
          range,
          `${key.value} never is "${value}". Write a value like "${format.example}".`,
        ),
      )
  })
}

function oneLimitIsEnough(subject: StatementUnderCheck): readonly Report[] {
  return clauses(subject)
    .filter(({ known, values }) => values.length > 1 && /^Numeric(Less|Greater)Than/.test(known.base))
    .map(({ known, values }) => {
      const wins = known.base.startsWith('NumericLess') ? 'largest' : 'smallest'
      return suggestion(
        'REDUNDANT_CONDITION_VALUE_NUM',
        spanOf(values),
        `Any one of these is enough to match, so only the ${wins} counts. Keep that one.`,
      )
    })
}

function spanOf(values: readonly Located<string>[]): Report['range'] {
  return { start: values[0]?.range.start ?? 0, end: values[values.length - 1]?.range.end ?? 0 }
}

/** No request is made by a group, so no request has a group's ARN. */
function groupsSignNothing(subject: StatementUnderCheck): readonly Report[] {
  return clauses(subject)
    .filter(({ key }) => key.value.toLowerCase() === 'aws:principalarn')
    .flatMap(({ values }) => values)
    .filter(({ value }) => value.split(':')[5]?.startsWith('group/') === true)
    .map(({ range }) => {
      const message =
        'aws:PrincipalArn is never a group: a group has no credentials, so it never signs a request. Name its users, or attach the policy to the group.'
      return warning('GROUP_IS_NO_PRINCIPAL', range, message)
    })
}
