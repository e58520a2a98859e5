import { parse } from '@cdktf/hcl2json'
import type { Account } from '../../src/iam'
import { madeAccount, madeBucket, madeGroup, madePolicy, madeRole, madeUser } from './made-account'

/**
 * What a Terraform configuration would make, as an account. The text is read by HashiCorp's own parser; what is left to do
 * is what Terraform does afterwards: to call `jsonencode` and to follow references.
 */

type Body = Readonly<Record<string, unknown>>
type Resources = Readonly<Record<string, Readonly<Record<string, readonly Body[]>>>>

export async function readTerraform(id: string, text: string): Promise<Account> {
  const { resource = {} } = (await parse('account.tf', text)) as { readonly resource?: Resources }
  const bodies = Object.entries(resource).flatMap(([type, labelled]) =>
    Object.entries(labelled).flatMap(([label, [body]]) =>
      body ? { type, address: `${type}.${label}`, body } : [],
    ),
  )
  const expressions = await jsonEncoded(bodies.flatMap(({ body }) => Object.values(body)))
  const byAddress = new Map(bodies.map((one) => [one.address, one]))

  /** Text as Terraform would have it. The parser gives expressions as `${…}`, and keeps the escapes of what is none. */
  function evaluated(value: unknown): unknown {
    if (typeof value !== 'string') return value
    const document = expressions.get(value)
    if (document !== undefined) return JSON.stringify(inDocument(document))
    const reference = /^\$\{(aws_\w+\.\w+)\.(\w+)\}$/.exec(value)
    return reference ? attribute(reference[1] ?? '', reference[2] ?? '') : unescaped(value)
  }

  function inDocument(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(inDocument)
    if (typeof value !== 'object' || value === null) return evaluated(value)
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [unescaped(key), inDocument(member)]),
    )
  }

  function attribute(address: string, name: string): unknown {
    const { type, body } = byAddress.get(address) ?? { type: '', body: undefined }
    if (!body) throw new Error(`There is no ${address}.`)
    if (name === 'name' || name === 'id') return body.name ?? body.bucket
    return `arn:aws:iam::${id}:${type.replace('aws_iam_', '')}${(body.path ?? '/') as string}${String(body.name)}`
  }

  const typed = (type: string) =>
    bodies
      .filter((one) => one.type === type)
      .map(({ body }) =>
        Object.fromEntries(Object.entries(body).map(([key, value]) => [key, evaluated(value)])),
      )
  const where = (type: string, key: string, value: unknown) =>
    typed(type).filter((body) => body[key] === value)

  const holder = (kind: string, body: Body) => ({
    name: String(body.name),
    path: body.path as string | undefined,
    attachedPolicies: where(`aws_iam_${kind}_policy_attachment`, kind, body.name).map(({ policy_arn }) =>
      String(policy_arn),
    ),
    inlinePolicies: where(`aws_iam_${kind}_policy`, kind, body.name).map(({ name, policy }) => ({
      name: String(name),
      document: String(policy),
    })),
  })
  const identity = (kind: string, body: Body) => ({
    ...holder(kind, body),
    permissionsBoundary: (body.permissions_boundary ?? null) as string | null,
    tags: tags(body.tags),
  })

  return madeAccount(id, {
    policies: typed('aws_iam_policy').map((body) =>
      madePolicy({
        name: String(body.name),
        path: body.path as string | undefined,
        description: body.description as string | undefined,
        tags: tags(body.tags),
        document: String(body.policy),
      }),
    ),
    groups: typed('aws_iam_group').map((body) => madeGroup(holder('group', body))),
    users: typed('aws_iam_user').map((body) =>
      madeUser({
        ...identity('user', body),
        groups: where('aws_iam_user_group_membership', 'user', body.name).flatMap(({ groups }) =>
          (groups as readonly unknown[]).map((group) => String(evaluated(group))),
        ),
      }),
    ),
    roles: typed('aws_iam_role').map((body) =>
      madeRole({
        ...identity('role', body),
        trustPolicy: String(body.assume_role_policy),
        description: body.description as string | undefined,
        maxSessionDuration: body.max_session_duration as number | undefined,
      }),
    ),
    resources: typed('aws_s3_bucket').map(({ bucket }) => {
      const [policy] = where('aws_s3_bucket_policy', 'bucket', bucket)
      return madeBucket(id, String(bucket), policy ? String(policy.policy) : null)
    }),
  })

  function tags(given: unknown): Readonly<Record<string, string>> {
    const entries = Object.entries((given ?? {}) as Readonly<Record<string, unknown>>)
    return Object.fromEntries(entries.map(([key, value]) => [unescaped(key), String(evaluated(value))]))
  }
}

const unescaped = (text: string): string => text.replace(/([$%])\1\{/g, '$1{')

const CALL = /^\$\{jsonencode\(([^]*)\)\}$/

/** The arguments of all calls of `jsonencode`, parsed in one go. */
async function jsonEncoded(values: readonly unknown[]): Promise<ReadonlyMap<string, unknown>> {
  const calls = values.filter((value) => typeof value === 'string' && CALL.test(value)) as readonly string[]
  const hcl = calls.map((text, index) => `d${index} = ${CALL.exec(text)?.[1] ?? ''}`)
  const parsed = (await parse('documents.tf', `${hcl.join('\n')}\n`)) as Body
  return new Map(calls.map((text, index) => [text, parsed[`d${index}`]]))
}
