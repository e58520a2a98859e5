/** A tag as calls carry it. */
export interface TagParameter {
  readonly Key: string
  readonly Value: string
}

interface ValueTypes {
  readonly string: string
  readonly boolean: boolean
  readonly tags: readonly TagParameter[]
}

/** What a parameter may be. Lengths are of the text, or of the list of tags. */
export interface ParameterRules {
  /** Checked by the client before anything is sent; all other rules are the server's. */
  readonly minLength?: number
  readonly maxLength?: number
  /** Anchored at both ends. */
  readonly pattern?: RegExp
  /** What AWS says a value outside the pattern must be; without it AWS quotes the pattern. */
  readonly must?: string
}

/** One member of an operation's input, as data: a command line can be built from it as well as a check. */
export interface Parameter<
  Type extends keyof ValueTypes = keyof ValueTypes,
  Required extends boolean = boolean,
> extends ParameterRules {
  readonly type: Type
  readonly required: Required
}

/** Parameters by their member name, in the order of AWS's service model. */
export type ParameterTable = Readonly<Record<string, Parameter>>

type RequiredMembers<Table extends ParameterTable> = {
  [Member in keyof Table]: Table[Member]['required'] extends true ? Member : never
}[keyof Table]

/** The values that a table of parameters describes. */
export type ParametersOf<Table extends ParameterTable> = {
  readonly [Member in RequiredMembers<Table>]: ValueTypes[Table[Member]['type']]
} & {
  readonly [Member in Exclude<keyof Table, RequiredMembers<Table>>]?: ValueTypes[Table[Member]['type']]
}

interface ParameterPair<Type extends keyof ValueTypes> {
  readonly required: Parameter<Type, true>
  readonly optional: Parameter<Type, false>
}

/** A kind of parameter, to be used as `groupName.required` or `groupName.optional`. */
export function parameter<Type extends keyof ValueTypes>(
  type: Type,
  rules: ParameterRules = {},
): ParameterPair<Type> {
  return { required: { type, required: true, ...rules }, optional: { type, required: false, ...rules } }
}

/** How AWS's messages spell a member: `GroupName` is `groupName` there. */
export const fieldName = (member: string): string => member.charAt(0).toLowerCase() + member.slice(1)

/** Whether a text is of a parameter's pattern, if it has one. */
export const matches = ({ pattern }: ParameterRules, text: string): boolean => pattern?.test(text) ?? true
