import { emptyAccount, type Account } from '../iam'
import { encodeScenario, type Scenario } from '../scenario'
import { HEAD, LISTS, type List } from './whole'

/**
 * A part of a document, kept by itself: an account of thousands is too much to be written anew at every keystroke. A page
 * holds so many users, groups …, and the head all the rest.
 */
export interface Part {
  readonly name: string
  /** What it says, as immutable objects: where they are the same ones, it says the same. */
  readonly of: readonly unknown[]
  readonly encode: () => unknown
}

const PAGE = 25

/** The parts of a scenario's document, in order. Nothing is encoded yet. */
export function partsOf(scenario: Scenario): readonly Part[] {
  return [headOf(scenario), ...LISTS.flatMap((list) => pagesOf(scenario.account, list))]
}

/** The parts of `after` that say something else than before. */
export function changedParts(before: readonly Part[], after: readonly Part[]): readonly Part[] {
  const known = new Map(before.map((part) => [part.name, part.of]))
  return after.filter(({ name, of }) => {
    const same = known.get(name)
    return same?.length !== of.length || of.some((thing, index) => thing !== same[index])
  })
}

function headOf(scenario: Scenario): Part {
  const { title, description, requests, drafts, challenge, account } = scenario
  const { id, organization, idsIssued } = account
  return {
    name: HEAD,
    of: [title, description, requests, drafts, challenge, id, organization, idsIssued],
    encode: () => {
      const document = encodeScenario({ ...scenario, account: { ...emptyAccount(id), organization } })
      // Left out it would be counted from the lists, which are not here.
      return { ...document, account: { ...document.account, idsIssued } }
    },
  }
}

function pagesOf(account: Account, list: List): readonly Part[] {
  const entities = account[list]
  return Array.from({ length: Math.ceil(entities.length / PAGE) }, (_, index) => {
    const page = entities.slice(index * PAGE, (index + 1) * PAGE)
    return {
      name: `${list}/${index}`,
      of: [account.id, ...page],
      encode: () =>
        encodeScenario(holding({ ...emptyAccount(account.id), [list]: page })).account[list] ?? [],
    }
  })
}

const holding = (account: Account): Scenario => ({
  title: '',
  description: '',
  account,
  requests: [],
  drafts: {},
})
