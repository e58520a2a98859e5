import type { Account, PolicyHolder } from '../account/account'
import { parseIamArn } from '../account/arn'
import { noSuchHolder, type Refusal } from '../account/errors'
import { findHolder, findUser } from '../account/lookup'
import { arn } from '../account/names'
import { groupsOf } from '../account/queries'
import { invalidPolicy, unclearEntity } from '../evaluation/simulation/errors'
import { policyTexts } from '../evaluation/simulation/parameters'
import type { PolicyDocument, Statement } from '../policy/document'
import { conditionOperator } from '../policy/operators'
import { splitVariables } from '../policy/policy-variables'
import { readPolicy } from '../policy/read'
import { knownPolicy } from './known-policy'
import { answer, reading } from './reading'

export const contextKeyReadings = {
  GetContextKeysForCustomPolicy: reading(
    { PolicyInputList: policyTexts.required },
    (_, { PolicyInputList }) => {
      const documents = givenDocuments(PolicyInputList)
      return 'code' in documents ? documents : answer({ ContextKeyNames: keysOf(documents.documents) })
    },
  ),

  /** Of a user with their groups; the boundary is not among the policies that AWS looks at. */
  GetContextKeysForPrincipalPolicy: reading(
    { PolicySourceArn: arn.required, PolicyInputList: policyTexts.optional },
    (account, { PolicySourceArn, PolicyInputList = [] }) => {
      const texts = textsOf(account, PolicySourceArn)
      if ('code' in texts) return texts
      const given = givenDocuments(PolicyInputList)
      if ('code' in given) return given
      return answer({ ContextKeyNames: keysOf([...readable(texts.texts), ...given.documents]) })
    },
  ),
} as const

function givenDocuments(
  texts: readonly string[],
): { readonly documents: readonly PolicyDocument[] } | Refusal {
  const documents: PolicyDocument[] = []
  for (const text of texts) {
    const read = readPolicy(text, 'identity')
    if (!read.ok) return invalidPolicy()
    documents.push(read.value)
  }
  return { documents }
}

/** What is stored and is no policy has no keys. */
function readable(texts: readonly string[]): readonly PolicyDocument[] {
  return texts.flatMap((text) => {
    const read = readPolicy(text, 'identity')
    return read.ok ? [read.value] : []
  })
}

function textsOf(account: Account, sourceArn: string): { readonly texts: readonly string[] } | Refusal {
  const source = parseIamArn(sourceArn)
  if (source === null || source.kind === 'policy') return unclearEntity(sourceArn)
  const { kind, name } = source
  const holder = source.account === account.id ? findHolder(account, { kind, name }) : undefined
  if (holder?.path !== source.path) return noSuchHolder({ kind, name })
  const user = kind === 'user' ? findUser(account, name) : undefined
  const groups = user ? groupsOf(account, user) : []
  return { texts: [holder, ...groups].flatMap((each) => textsOfHolder(account, each)) }
}

function textsOfHolder(account: Account, holder: PolicyHolder): readonly string[] {
  const attached = holder.attachedPolicies.flatMap((arn) => {
    const known = knownPolicy(account, arn)
    return 'code' in known ? [] : [known.policy.document]
  })
  return [...attached, ...holder.inlinePolicies.map(({ document }) => document)]
}

/** Each key once, spelled as it was first met: names of keys are compared ignoring case (rule 88). */
function keysOf(documents: readonly PolicyDocument[]): readonly string[] {
  const keys = new Map<string, string>()
  for (const { version, statements } of documents) {
    for (const key of statements.flatMap((statement) => keysOfStatement(statement, version))) {
      const lower = key.toLowerCase()
      if (!keys.has(lower)) keys.set(lower, key)
    }
  }
  return [...keys.values()]
}

/** Keys of conditions, and of variables where these are substituted (rules 78 and 79). */
function keysOfStatement(
  { resource, conditions }: Statement,
  version: PolicyDocument['version'],
): readonly string[] {
  const inResources = (resource?.entries ?? []).flatMap(({ value }) => variablesIn(value))
  const inConditions = conditions.flatMap(({ operator, key, values }) => {
    const substituted = conditionOperator(operator.value)?.variables === true
    const variables = substituted ? values.flatMap(({ value }) => variablesIn(value)) : []
    return [{ key: key.value, variables }]
  })
  const substitutes = version === '2012-10-17'
  return [
    ...(substitutes ? inResources : []),
    ...inConditions.flatMap(({ key, variables }) => [key, ...(substitutes ? variables : [])]),
  ]
}

function variablesIn(text: string): readonly string[] {
  return splitVariables(text).flatMap((segment) => (segment.kind === 'variable' ? [segment.key] : []))
}
