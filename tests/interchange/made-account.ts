import {
  emptyAccount,
  type Account,
  type Group,
  type ManagedPolicy,
  type Resource,
  type Role,
  type User,
} from '../../src/iam'

/** Builds accounts in the readers of templates, which know neither ids nor dates. */

const NO_DATE = ''
const born = { id: '', createDate: NO_DATE }

interface Holder {
  readonly name: string
  readonly path?: string
  readonly attachedPolicies: readonly string[]
  readonly inlinePolicies: readonly { readonly name: string; readonly document: string }[]
}

interface Identity extends Holder {
  readonly permissionsBoundary: string | null
  readonly tags: Readonly<Record<string, string>>
}

export const madeGroup = ({ path = '/', ...rest }: Holder): Group => ({ ...born, path, ...rest })

export const madeUser = ({
  path = '/',
  ...rest
}: Identity & { readonly groups: readonly string[] }): User => ({
  ...born,
  path,
  ...rest,
})

export const madeRole = ({
  path = '/',
  description = '',
  maxSessionDuration = 3600,
  ...rest
}: Identity &
  Pick<Role, 'trustPolicy'> &
  Partial<Pick<Role, 'description' | 'maxSessionDuration'>>): Role => ({
  ...born,
  path,
  description,
  maxSessionDuration,
  ...rest,
})

interface PolicyFields {
  readonly name: string
  readonly path?: string
  readonly description?: string
  readonly tags?: Readonly<Record<string, string>>
  readonly document: string
}

export const madePolicy = ({ path = '/', description, tags = {}, ...rest }: PolicyFields): ManagedPolicy => ({
  ...born,
  path,
  updateDate: NO_DATE,
  description: description ?? null,
  tags,
  versions: [{ id: 'v1', document: rest.document, createDate: NO_DATE }],
  defaultVersionId: 'v1',
  lastVersion: 1,
  ...rest,
})

export const madeBucket = (account: string, name: string, policy: string | null): Resource => ({
  arn: `arn:aws:s3:::${name}`,
  account,
  policy,
  tags: {},
})

export const madeAccount = (
  id: string,
  parts: Pick<Account, 'users' | 'groups' | 'roles' | 'policies' | 'resources'>,
): Account => ({ ...emptyAccount(id), ...parts })
