import { actionModules } from './generated/actions'
import type { PackedActions } from './packed-actions'

/** How the Service Authorization Reference ranks an action. */
export type AccessLevel = 'List' | 'Read' | 'Write' | 'Permissions management' | 'Tagging'

export interface ActionInfo {
  /** Without its service, as in `GetObject`. */
  readonly name: string
  readonly accessLevel: AccessLevel
  /** ARNs of the resource types it works on, as in `arn:${Partition}:s3:::${BucketName}`. */
  readonly resourceArns: readonly string[]
  readonly conditionKeys: readonly string[]
  /** Whether it has no resource type, so that only `"Resource": "*"` can grant it (rule 70). */
  readonly wildcardOnly: boolean
}

export type CatalogService = keyof typeof actionModules

/** Prefixes of the services whose actions are in the catalog. */
export const services = Object.keys(actionModules) as readonly CatalogService[]

/** The service as the catalog spells it, if the catalog has its actions. */
export function catalogService(prefix: string): CatalogService | undefined {
  return services.find((service) => service === prefix.toLowerCase())
}

/** Every action of a service. Loaded when asked for: the first page needs none of it. */
export async function loadActions(service: CatalogService): Promise<readonly ActionInfo[]> {
  const { packedActions } = await actionModules[service]()
  return unpackActions(packedActions)
}

function unpackActions({ levels, arns, keys, actions }: PackedActions): readonly ActionInfo[] {
  return actions.map(([name, level, arnNumbers, keyNumbers]) => ({
    name,
    accessLevel: levels[level] as AccessLevel,
    resourceArns: pick(arns, arnNumbers),
    conditionKeys: pick(keys, keyNumbers),
    wildcardOnly: arnNumbers.length === 0,
  }))
}

function pick(table: readonly string[], numbers: readonly number[]): readonly string[] {
  return numbers.flatMap((number) => table[number] ?? [])
}
