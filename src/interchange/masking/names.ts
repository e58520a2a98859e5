import type { Account } from '../../iam'
import { segmentsOf } from './segments'

/** What a name is of: the word its pseudonym begins with. */
type NameKind = 'user' | 'group' | 'role' | 'policy' | 'path' | 'bucket' | 'resource' | 'session'

export interface Name {
  readonly kind: NameKind
  readonly text: string
}

/** All names in an account: of its own, then of what its policies speak of besides. Each text once, the first kind it has. */
export function namesIn(account: Account, compared: readonly string[]): readonly Name[] {
  const names = new Map<string, NameKind>()
  const add = (kind: NameKind, text: string) => {
    if (!names.has(text)) names.set(text, kind)
  }
  const { users, groups, roles, policies, resources, organization } = account
  users.forEach(({ name }) => add('user', name))
  groups.forEach(({ name }) => add('group', name))
  roles.forEach(({ name }) => add('role', name))
  const levels = [
    ...(organization?.serviceControlPolicies ?? []),
    ...(organization?.resourceControlPolicies ?? []),
  ]
  const inline = [...users, ...groups, ...roles].flatMap(({ inlinePolicies }) => inlinePolicies)
  for (const { name } of [...policies, ...inline, ...levels.flat()]) add('policy', name)
  for (const { path } of [...users, ...groups, ...roles, ...policies])
    runsOf(path).forEach((run) => add('path', run))
  for (const arn of [...resources.map((resource) => resource.arn), ...compared])
    namesInArn(arn).forEach(({ kind, text }) => add(kind, text))
  return Array.from(names, ([text, kind]) => ({ kind, text }))
}

const BUCKET = /^arn:aws:s3:::([\w.-]+)(?:\/|$)/
const PRINCIPAL = /^arn:aws:(?:iam|sts)::\d{12}:(assumed-role|[a-z]+)\/([^*?$]+)$/
const OTHER = /^arn:aws:(?!iam:|sts:|s3:)[\w-]+:[\w-]*:\d*:(?:[\w-]+[/:])*([\w+=,.@-]+)$/
const KINDS: Readonly<Record<string, NameKind>> = {
  user: 'user',
  group: 'group',
  role: 'role',
  policy: 'policy',
  'assumed-role': 'session',
}

function namesInArn(arn: string): readonly Name[] {
  const [, bucket] = BUCKET.exec(arn) ?? []
  if (bucket !== undefined) return [{ kind: 'bucket', text: bucket }]
  const [, type, rest] = PRINCIPAL.exec(arn) ?? []
  if (type !== undefined && rest !== undefined) {
    const runs = runsOf(rest)
    const last: NameKind = KINDS[type] ?? 'resource'
    const before: NameKind = type === 'assumed-role' ? 'role' : 'path'
    return runs.map((text, index) => ({ kind: index === runs.length - 1 ? last : before, text }))
  }
  const [, resource] = OTHER.exec(arn) ?? []
  return resource === undefined ? [] : [{ kind: 'resource', text: resource }]
}

const runsOf = (text: string): readonly string[] =>
  segmentsOf(text).flatMap((segment) => (segment.kind === 'run' ? [segment.text] : []))
