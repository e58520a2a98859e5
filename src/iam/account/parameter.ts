/** What a value may be. Lengths are of a text in characters, of a list in items. */
export interface ParameterRules {
  /** Checked by the client before anything is sent, as is `minimum`; all other rules are the server's. */
  readonly minLength?: number
  readonly maxLength?: number
  /** Of an integer. */
  readonly minimum?: number
  readonly maximum?: number
  /** Anchored at both ends. */
  readonly pattern?: RegExp
  /** What AWS says a value outside the pattern must be; without it AWS quotes the pattern. */
  readonly must?: string
  /** All texts there are: an enum of the service model, in its order. */
  readonly values?: readonly string[]
  /** What holds for each text of a list. */
  readonly items?: ParameterRules
}

interface ValueTypes {
  readonly string: string
  readonly boolean: boolean
  readonly integer: number
  readonly strings: readonly string[]
}

interface ValueParameter<
  Type extends keyof ValueTypes = keyof ValueTypes,
  Required extends boolean = boolean,
> extends ParameterRules {
  readonly type: Type
  readonly required: Required
}

/** A list of structures with the same members each, such as tags. */
interface StructuresParameter<
  Members extends ParameterTable = ParameterTable,
  Required extends boolean = boolean,
> extends ParameterRules {
  readonly type: 'structures'
  readonly required: Required
  readonly members: Members
}

/** One structure. The service models have it inside of others' lists alone, as far as they are here. */
interface StructureParameter<
  Members extends ParameterTable = ParameterTable,
  Required extends boolean = boolean,
> extends ParameterRules {
  readonly type: 'structure'
  readonly required: Required
  readonly members: Members
}

/** One member of an operation's input, as data: a command line can be built from it as well as a check. */
export type Parameter = ValueParameter | StructuresParameter | StructureParameter

/** Parameters by their member name, in the order of AWS's service model. */
export interface ParameterTable {
  readonly [member: string]: Parameter
}

type ValueOf<P extends Parameter> =
  P extends StructuresParameter<infer Members>
    ? readonly ParametersOf<Members>[]
    : P extends StructureParameter<infer Members>
      ? ParametersOf<Members>
      : P extends ValueParameter<infer Type>
        ? ValueTypes[Type]
        : never

type RequiredMembers<Table extends ParameterTable> = {
  [Member in keyof Table]: Table[Member]['required'] extends true ? Member : never
}[keyof Table]

/** The values that a table of parameters describes. */
export type ParametersOf<Table extends ParameterTable> = {
  readonly [Member in RequiredMembers<Table>]: ValueOf<Table[Member]>
} & {
  readonly [Member in Exclude<keyof Table, RequiredMembers<Table>>]?: ValueOf<Table[Member]>
}

/** The values of any table, of which nothing is known but that they have been checked. */
export type Values = ParametersOf<ParameterTable>
export type Value = NonNullable<Values[string]>

export const isList = (value: Value): value is readonly string[] | readonly Values[] => Array.isArray(value)

/** A kind of parameter, to be used as `groupName.required` or `groupName.optional`. */
export function parameter<Type extends keyof ValueTypes>(
  type: Type,
  rules: ParameterRules = {},
): { readonly required: ValueParameter<Type, true>; readonly optional: ValueParameter<Type, false> } {
  return { required: { type, required: true, ...rules }, optional: { type, required: false, ...rules } }
}

/** A parameter that is a list of structures. */
export function structures<const Members extends ParameterTable>(
  members: Members,
  rules: ParameterRules = {},
): {
  readonly required: StructuresParameter<Members, true>
  readonly optional: StructuresParameter<Members, false>
} {
  const type = 'structures'
  return {
    required: { type, required: true, members, ...rules },
    optional: { type, required: false, members, ...rules },
  }
}

/** A parameter that is one structure. */
export function structure<const Members extends ParameterTable>(
  members: Members,
): { readonly optional: StructureParameter<Members, false> } {
  return { optional: { type: 'structure', required: false, members } }
}

/** How AWS's messages spell a member: `GroupName` is `groupName` there. */
export const fieldName = (member: string): string => member.charAt(0).toLowerCase() + member.slice(1)

/** Whether a text is of a parameter's pattern, if it has one. */
export const matches = ({ pattern }: ParameterRules, text: string): boolean => pattern?.test(text) ?? true
