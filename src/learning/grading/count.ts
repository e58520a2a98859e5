import type { Account } from '../../iam'
import type { Countable } from '../challenge/goal'
import { heldPolicies } from './held-policies'

/** Counts what a goal or a par is about. */
export function tally(account: Account, what: Countable): number {
  const { users, groups, roles, policies } = account
  const holders = [...users, ...groups, ...roles]
  const inline = sum(holders.map(({ inlinePolicies }) => inlinePolicies.length))
  switch (what) {
    case 'policies':
      return policies.length + inline
    case 'attachments':
      return inline + sum(holders.map(({ attachedPolicies }) => attachedPolicies.length))
    case 'groups':
      return groups.length
    case 'characters':
      return sum(heldPolicies(account).map(({ text, place }) => (place === 'trust' ? 0 : characters(text))))
  }
}

/** As IAM counts them: white space is free ("IAM and AWS STS quotas"). */
const characters = (text: string): number => text.replace(/\s/g, '').length

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
