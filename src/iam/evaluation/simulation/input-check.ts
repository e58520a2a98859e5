import { constraintsFailed, paramValidation, type Refusal } from '../../account/errors'
import { pythonType, pythonValue } from '../../account/python-value'
import type { CustomPolicyInput, PrincipalPolicyInput } from './input'

type MemberType = 'string' | 'strings' | 'contextEntries'
type Table = Readonly<Record<string, MemberType>>

const COMMON = {
  PolicyInputList: 'strings',
  PermissionsBoundaryPolicyInputList: 'strings',
  ActionNames: 'strings',
  ResourceArns: 'strings',
  ResourcePolicy: 'string',
  ResourceOwner: 'string',
  CallerArn: 'string',
  ContextEntries: 'contextEntries',
} as const satisfies Table

const CONTEXT_ENTRY: Table = {
  ContextKeyName: 'string',
  ContextKeyValues: 'strings',
  ContextKeyType: 'string',
}

/** Says what botocore and then the server would, or nothing if the input can be used. */
export function refusalOfCustom(input: CustomPolicyInput): Refusal | null {
  return check(input, COMMON, ['PolicyInputList', 'ActionNames']) ?? constraints(input)
}

export function refusalOfPrincipal(input: PrincipalPolicyInput): Refusal | null {
  const table = { PolicySourceArn: 'string', ...COMMON } as const satisfies Table
  return check(input, table, ['PolicySourceArn', 'ActionNames']) ?? constraints(input)
}

function check(input: unknown, table: Table, required: readonly string[]): Refusal | null {
  try {
    const report = reportOf(input, table, required, '')
    return report.length > 0 ? paramValidation(report) : null
  } catch {
    // Only a getter or a proxy that throws while it is read comes here.
    return paramValidation(['The parameters could not be read.'])
  }
}

function reportOf(
  input: unknown,
  table: Table,
  required: readonly string[],
  place: string,
): readonly string[] {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return [invalidType(place || 'input', input, 'dict')]
  const given = Object.entries(input).filter(([, value]) => value !== undefined)
  const names = new Set(given.map(([name]) => name))
  const missing = required.filter((name) => !names.has(name))
  const unknown = [...names].filter((name) => !Object.hasOwn(table, name))
  const where = place || 'input'
  return [
    ...missing.map((name) => `Missing required parameter in ${where}: "${name}"`),
    ...unknown.map(
      (name) => `Unknown parameter in ${where}: "${name}", must be one of: ${Object.keys(table).join(', ')}`,
    ),
    ...given.flatMap(([name, value]) =>
      Object.hasOwn(table, name) ? wrongValue(table[name], value, place ? `${place}.${name}` : name) : [],
    ),
  ]
}

function wrongValue(type: MemberType | undefined, value: unknown, place: string): readonly string[] {
  if (type === 'string') return typeof value === 'string' ? [] : [invalidType(place, value, 'str')]
  if (!Array.isArray(value)) return [invalidType(place, value, 'list', 'tuple')]
  return value.flatMap((item: unknown, index) =>
    type === 'strings'
      ? wrongValue('string', item, `${place}[${index}]`)
      : reportOf(item, CONTEXT_ENTRY, [], `${place}[${index}]`),
  )
}

function invalidType(place: string, value: unknown, ...types: readonly string[]): string {
  const valid = types.map((type) => `<class '${type}'>`).join(', ')
  return `Invalid type for parameter ${place}, value: ${pythonValue(value)}, type: <class '${pythonType(value)}'>, valid types: ${valid}`
}

/** The lengths of the service model. */
function constraints({
  ActionNames,
  PermissionsBoundaryPolicyInputList: boundaries = [],
}: CustomPolicyInput | PrincipalPolicyInput): Refusal | null {
  const failures: string[] = []
  if (ActionNames.some(({ length }) => length < 3 || length > 128))
    failures.push(
      "Value at 'actionNames' failed to satisfy constraint: Member must satisfy constraint: " +
        '[Member must have length less than or equal to 128, Member must have length greater than or equal to 3]',
    )
  if (boundaries.length > 1)
    failures.push(
      "Value at 'permissionsBoundaryPolicyInputList' failed to satisfy constraint: Member must have length less than or equal to 1",
    )
  return failures.length > 0 ? constraintsFailed(failures) : null
}
