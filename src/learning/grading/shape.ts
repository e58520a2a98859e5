import { audit, parsePolicy, readPolicy } from '../../iam'
import type { Account, HolderRef, PolicyKey, Statement } from '../../iam'
import type { Fact } from '../challenge/goal'
import { words } from '../texts/en/words'
import { tally } from './count'
import { heldPolicies, type HeldPolicy } from './held-policies'
import type { Counterexample } from './result'

/** What contradicts a fact about an account, or `null` if it is true. */
export function missedShape(fact: Fact, account: Account): Counterexample | null {
  switch (fact.is) {
    case 'nothingOnUsers': {
      const user = account.users.find((one) => one.attachedPolicies.length + one.inlinePolicies.length > 0)
      if (user === undefined) return null
      const holder = { kind: 'user', name: user.name } as const
      const [inline] = user.inlinePolicies
      const [arn] = user.attachedPolicies
      if (inline) {
        return offence(words.ownInline(user.name, inline.name), {
          holder,
          policy: inlineKey(holder, inline.name),
        })
      }
      return offence(words.ownAttached(user.name, arn ?? ''), { holder, policy: `managed:${arn ?? ''}` })
    }
    case 'noInlinePolicies': {
      const held = heldPolicies(account).find(({ place }) => place === 'inline')
      return held ? offence(words.inline(held), held) : null
    }
    case 'atMost': {
      const count = tally(account, fact.what)
      return count <= fact.count ? null : offence(words.tooMany(fact.what, count, fact.count))
    }
    case 'noWildcard':
      return firstIn(
        account,
        (statement) => hasWildcard(statement, fact.in),
        (held) => words.wildcard(held, fact.in),
      )
    case 'noElement':
      return firstIn(
        account,
        (statement) => hasElement(statement, fact.element),
        (held) => words.element(held, fact.element),
      )
    case 'validPolicies': {
      for (const held of heldPolicies(account)) {
        const parsing = parsePolicy(held.text, held.kind)
        const [issue] = parsing.ok ? [] : parsing.issues
        if (issue) return offence(words.invalid(held, issue.message), held)
      }
      return null
    }
    case 'auditClean': {
      const finding = audit(account).find(({ id }) => fact.codes === undefined || fact.codes.includes(id))
      if (finding === undefined) return null
      const { holders, policies, title } = finding
      return offence(words.found(title), { holder: holders[0] ?? null, policy: policies[0] ?? null })
    }
    case 'resourcePolicy': {
      const policy = account.resources.find(({ arn }) => arn === fact.arn)?.policy ?? null
      if ((policy !== null) === fact.present) return null
      return offence(words.resourcePolicy(fact.arn, fact.present), {
        policy: policy === null ? null : `resource:${fact.arn}`,
      })
    }
    case 'member': {
      const user = account.users.find(({ name }) => name === fact.user)
      if ((user?.groups.includes(fact.group) ?? false) === fact.member) return null
      return offence(words.member(fact.user, fact.group, fact.member), {
        holder: { kind: 'user', name: fact.user },
      })
    }
  }
}

function firstIn(
  account: Account,
  offends: (statement: Statement) => boolean,
  sentence: (held: HeldPolicy) => string,
): Counterexample | null {
  const held = heldPolicies(account).find(({ text, kind }) => {
    const reading = readPolicy(text, kind)
    return reading.ok && reading.value.statements.some(offends)
  })
  return held ? offence(sentence(held), held) : null
}

/** `*`, or an ARN that says no more than which service it is about. */
const EVERYTHING = /^(?:arn:[^:]*:[^:]*:[^:]*:[^:]*:)?[*?/:]+$/

function hasWildcard({ effect, action, resource }: Statement, element: 'Action' | 'Resource'): boolean {
  const list = element === 'Action' ? action : resource
  if (effect === 'Deny' || list === null) return false
  // An element that says what it is not about is about everything else.
  const wildcard = element === 'Action' ? /[*?]/ : EVERYTHING
  return list.element !== element || list.entries.some(({ value }) => wildcard.test(value))
}

function hasElement({ action, resource, principal }: Statement, element: string): boolean {
  return [action, resource, principal].some((one) => one?.element === element)
}

const inlineKey = (holder: HolderRef, name: string): PolicyKey =>
  `inline:${holder.kind}/${holder.name}/${name}`

function offence(
  sentence: string,
  { holder = null, policy = null }: { holder?: HolderRef | null; policy?: PolicyKey | null } = {},
): Counterexample {
  return { kind: 'shape', sentence, holder, policy }
}
