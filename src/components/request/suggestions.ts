import {
  allPolicyRefs,
  commonActions,
  policyText,
  readPolicy,
  type Account,
  type PolicyDocument,
  type Request,
} from '../../iam'

/** Every policy of the account that can be read. */
function documents(account: Account): readonly PolicyDocument[] {
  return allPolicyRefs(account).flatMap((ref) => {
    const text = policyText(account, ref)
    const read = text === null ? null : readPolicy(text, ref.kind === 'resource' ? 'resource' : 'identity')
    return read?.ok ? [read.value] : []
  })
}

/** Actions worth asking about: those asked before, those the policies name outright, then well-known ones. */
export function actionSuggestions(account: Account, requests: readonly Request[]): readonly string[] {
  const mentioned = documents(account).flatMap((document) =>
    document.statements.flatMap((statement) => statement.action.entries.map((entry) => entry.value)),
  )
  return distinct([...requests.map((request) => request.action), ...mentioned, ...commonActions]).filter(
    (action) => action !== '' && !action.includes('*') && !action.includes('?'),
  )
}

/** Resources worth asking about: those asked about before, the account's own, and what the policies name, made concrete. */
export function resourceSuggestions(account: Account, requests: readonly Request[]): readonly string[] {
  const mentioned = documents(account).flatMap((document) =>
    document.statements.flatMap(
      (statement) => statement.resource?.entries.map((entry) => concrete(entry.value)) ?? [],
    ),
  )
  return distinct([
    ...requests.map((request) => request.resource),
    ...account.resources.map((resource) => resource.arn),
    ...mentioned,
    '*',
  ]).filter((resource) => resource !== '')
}

/** A pattern with an example in place of its wildcards: `arn:aws:s3:::photos/*` suggests one object of the bucket. */
function concrete(pattern: string): string {
  return pattern === '*' ? pattern : pattern.replaceAll('*', 'example').replaceAll('?', 'x')
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
