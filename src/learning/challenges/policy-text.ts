type OneOrMany = string | readonly string[]

/** A statement's elements, named as in policies. */
export interface StatementJson {
  readonly Sid?: string
  readonly Effect: 'Allow' | 'Deny'
  readonly Principal?: '*' | Readonly<Record<string, OneOrMany>>
  readonly Action?: OneOrMany
  readonly NotAction?: OneOrMany
  readonly Resource?: OneOrMany
  readonly NotResource?: OneOrMany
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMany>>>>
}

/** A policy of these statements, laid out as AWS's console would. */
export const policyText = (...Statement: readonly StatementJson[]): string =>
  textOfVersion('2012-10-17', ...Statement)

/** The same in another version of the policy language. */
export const textOfVersion = (
  Version: '2008-10-17' | '2012-10-17',
  ...Statement: readonly StatementJson[]
): string => JSON.stringify({ Version, Statement }, null, 2)

export const allow = (
  Action: OneOrMany,
  Resource: OneOrMany,
  more: Pick<StatementJson, 'Sid' | 'Condition' | 'Principal'> = {},
): StatementJson => statement('Allow', Action, Resource, more)

export const deny = (
  Action: OneOrMany,
  Resource: OneOrMany,
  more: Pick<StatementJson, 'Sid' | 'Condition' | 'Principal'> = {},
): StatementJson => statement('Deny', Action, Resource, more)

function statement(
  Effect: 'Allow' | 'Deny',
  Action: OneOrMany,
  Resource: OneOrMany,
  { Sid, Principal, Condition }: Pick<StatementJson, 'Sid' | 'Condition' | 'Principal'>,
): StatementJson {
  return {
    ...(Sid !== undefined && { Sid }),
    Effect,
    ...(Principal !== undefined && { Principal }),
    Action,
    Resource,
    ...(Condition !== undefined && { Condition }),
  }
}
