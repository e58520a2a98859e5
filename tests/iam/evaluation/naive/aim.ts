import type { Request } from '../../../../src/iam'
import { ACTIONS, AWS_PRINCIPALS, RESOURCES } from './vocabulary'

/** What a policy is written for: its entries are then mostly near misses and hits. */
export type Aim = Pick<Request, 'principal' | 'action' | 'resource'>

/** Entries that begin as the action does, or that begin with no service at all. */
export function actionsNear({ action }: Aim): readonly string[] {
  const letter = action.slice(0, 1).toLowerCase()
  return ACTIONS.filter((entry) => !/^\s*[a-z]/i.test(entry) || entry.trim().toLowerCase().startsWith(letter))
}

/** Entries of the resource's own service, and those that leave the service open. */
export function resourcesNear({ resource }: Aim): readonly string[] {
  const service = resource.split(':')[2]
  return RESOURCES.filter((entry) => {
    const segment = entry.split(':')[2]?.toLowerCase()
    return segment === undefined || segment === service || /[*?$]/.test(segment)
  })
}

/** Entries that name everyone, an account, or somebody called as the caller is. */
export function principalsNear({ principal }: Aim): readonly string[] {
  const [, first, last = first] = principal.toLowerCase().split('/')
  const names = [first, last].filter((name) => name !== undefined)
  return [...new Set<string>(AWS_PRINCIPALS)].filter(
    (entry) => !entry.includes('/') || names.some((name) => entry.toLowerCase().includes(name)),
  )
}
