import type { Account, Request } from '../../iam'
import { allAtOnce, type Steps } from '../progress'
import { accountIds, withAccountIds } from './account-ids'
import { documentsOf, onAccount, tagValuesOf } from './account-texts'
import { comparedIn, onTexts } from './compared'
import { nameMask } from './name-mask'
import { namesIn } from './names'
import { onRequest, sessionDocuments, textsOf } from './requests'

/** What is to be hidden. */
export interface MaskedParts {
  readonly accountIds: boolean
  /** Of users, groups, roles, policies, paths, buckets and other resources, and unique ids with them. */
  readonly names: boolean
}

export interface Masking {
  readonly account: Account
  /** The requests that ask of the masked account what the given ones ask of the given account. */
  readonly requests: readonly Request[]
  /** Names and account ids that could not be hidden: a pattern compares parts of them, or they mean something to IAM. */
  readonly kept: readonly string[]
}

/**
 * An account with its ids and names exchanged for made-up ones, the same everywhere: in ARNs, in the texts of policies, in
 * trust policies and bucket policies, in tags. Equal accounts give equal ones, and no decision changes: what a pattern
 * such as `role/dev-*` compares stays in every name, so that it goes on matching the same ones.
 */
export const mask = (account: Account, parts: MaskedParts): Account => masking(account, parts).account

/** `mask`, with requests and what could not be hidden. */
export const masking = (account: Account, parts: MaskedParts, requests: readonly Request[] = []): Masking =>
  allAtOnce(maskingSteps(account, parts, requests))

/** So many policies are worked on between two reports of progress. */
const STEP = 50

/** The same as `masking` in small steps, so that a page can draw its progress and stay awake. */
export function* maskingSteps(
  account: Account,
  parts: MaskedParts,
  requests: readonly Request[] = [],
): Steps<Masking> {
  const documents = [...new Set([...documentsOf(account), ...requests.flatMap(sessionDocuments)])]
  const total = documents.length * 2
  const texts = new Set<string>()
  for (const [index, document] of documents.entries()) {
    if (index % STEP === 0) yield { done: index, total }
    comparedIn(document).forEach((text) => texts.add(text))
  }
  const compared = [...texts]

  const ids = parts.accountIds ? accountIds(account, compared) : new Map<string, string>()
  const names = parts.names ? namesIn(account, compared) : []
  const others = [...tagValuesOf(account), ...requests.flatMap(textsOf)]
  let text = (given: string) => withAccountIds(given, ids)
  if (parts.names) {
    yield { done: documents.length, total }
    const making = nameMask(account, { names, compared, others }, ids)
    let step = making.next()
    for (; !step.done; step = making.next()) yield { done: documents.length, total }
    text = step.value
  }

  const masked = new Map<string, string>()
  for (const [index, document] of documents.entries()) {
    if (index % STEP === 0) yield { done: documents.length + index, total }
    masked.set(document, onTexts(document, text))
  }
  const changes = { text, document: (given: string) => masked.get(given) ?? onTexts(given, text) }
  return {
    account: onAccount(account, changes),
    requests: requests.map((request) => onRequest(request, changes)),
    kept: [
      ...[...ids].flatMap(([id, other]) => (id === other ? [id] : [])),
      ...names
        .map((name) => name.text)
        .filter((name) => /[a-z]/i.test(name) && text(name) === withAccountIds(name, ids)),
    ],
  }
}
