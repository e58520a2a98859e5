import fc from 'fast-check'

/** Who is in the account, for documents that name principals. */
export type Principals = readonly string[]

type Json = Readonly<Record<string, unknown>>

/** Documents as people type them and as programs print them. */
const typed = (document: fc.Arbitrary<Json>): fc.Arbitrary<string> =>
  fc
    .tuple(document, fc.constantFrom(undefined, 2, '\t'), fc.constantFrom('\n', '\r\n'))
    .map(([json, indent, end]) => JSON.stringify(json, null, indent).replaceAll('\n', end))

const statement = fc
  .record({
    Effect: fc.constantFrom('Allow', 'Deny'),
    Action: fc.constantFrom<string | readonly string[]>('s3:Get*', ['s3:ListBucket', 's3:PutObject'], '*'),
    Resource: fc.constantFrom<string | readonly string[]>(
      '*',
      ['arn:aws:s3:::logs/${aws:username}/*', 'arn:aws:s3:::$${*}%{x}'],
      'arn:aws:s3:::it\'s/\\"quoted"/ü/{{a}}',
    ),
    Condition: fc.constantFrom<Json>(
      {},
      {
        StringEquals: { 'aws:PrincipalTag/team': ['red', '012'] },
        Bool: { 'aws:MultiFactorAuthPresent': true },
      },
      { NumericLessThan: { 's3:max-keys': 10 }, 'ForAnyValue:StringLike': { 'aws:TagKeys': 'on' } },
    ),
  })
  .map(({ Condition, ...rest }) => (Object.keys(Condition).length > 0 ? { ...rest, Condition } : rest))

export const identityDocuments: fc.Arbitrary<string> = typed(
  fc.array(statement, { minLength: 1, maxLength: 2 }).map((Statement) => ({
    Version: '2012-10-17',
    Statement: Statement.length > 1 ? Statement : Statement[0],
  })),
)

/** A document whose principals depend on who is there; nobody at all stands for a service. */
type WithPrincipals = (principals: Principals) => string

/** Takes the text that names a placeholder, and puts principals there. */
const naming = (document: fc.Arbitrary<string>): fc.Arbitrary<WithPrincipals> =>
  document.map((text) => (principals) => {
    const Principal = principals.length > 0 ? { AWS: principals } : { Service: ['ec2.amazonaws.com'] }
    return text.replace('"PRINCIPAL"', () => JSON.stringify(Principal))
  })

export const trustPolicies: fc.Arbitrary<WithPrincipals> = naming(
  typed(
    fc.constantFrom('Allow', 'Deny').map((Effect) => ({
      Version: '2012-10-17',
      Statement: [{ Sid: 'Trust', Effect, Principal: 'PRINCIPAL', Action: 'sts:AssumeRole' }],
    })),
  ),
)

export const bucketPolicies = (bucket: string): fc.Arbitrary<WithPrincipals> =>
  naming(
    typed(
      fc.constantFrom('Principal', 'NotPrincipal').map((element) => ({
        Version: '2012-10-17',
        Statement: {
          Effect: 'Deny',
          [element]: 'PRINCIPAL',
          Action: ['s3:GetObject', 's3:PutObject'],
          Resource: `arn:aws:s3:::${bucket}/*`,
        },
      })),
    ),
  )
