import type { WorkspaceInfo } from '../../storage'
import { counted } from '../ui/narrow'

/** What is in a workspace, in numbers: "10 people, 2 groups, 1 policy". */
export function contents({
  users,
  groups,
  policies,
}: Pick<WorkspaceInfo, 'users' | 'groups' | 'policies'>): string {
  const parts = [
    count(users, 'person', 'people'),
    count(groups, 'group', 'groups'),
    count(policies, 'policy', 'policies'),
  ].filter((part) => part !== null)
  return parts.length === 0 ? 'Nobody in it yet' : parts.join(', ')
}

const count = (number: number, one: string, many: string): string | null =>
  number === 0 ? null : `${counted(number)} ${number === 1 ? one : many}`
