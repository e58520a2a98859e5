interface Statement {
  readonly Sid: string
  readonly Effect: 'Allow' | 'Deny'
  readonly Action: readonly string[]
  readonly Resource: readonly string[]
}

/** Policy text as AWS's console would lay it out. A list of one is written as the one, as people do. */
export function policyText(...statements: readonly Statement[]): string {
  const Statement = statements.map(({ Sid, Effect, Action, Resource }) => ({
    Sid,
    Effect,
    Action: loneOrList(Action),
    Resource: loneOrList(Resource),
  }))
  return JSON.stringify({ Version: '2012-10-17', Statement }, null, 2)
}

function loneOrList(texts: readonly string[]): string | readonly string[] {
  const [first, ...rest] = texts
  return first !== undefined && rest.length === 0 ? first : texts
}
