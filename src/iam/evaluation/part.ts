import type { Grant } from './principal'
import type { Decision } from './request'

export type PartName = 'identity' | 'resource' | 'boundary' | 'session' | 'scp' | 'rcp'

/** One of the parts that a request's policies fall into, and what it says by itself. Parts that have no say are left out. */
export interface TracePart {
  readonly part: PartName
  /** For `scp` and `rcp`: 0 is the organization's root. */
  readonly level: number | null
  /** Positions in `trace.policies`. */
  readonly policies: readonly number[]
  /** `null`: the part is another account's and not known here. */
  readonly says: Decision | null
  /** For `resource`, where it says `allowed`: how far it reaches the caller. */
  readonly grant: Grant | null
}

/** What stopped a request that identity and resource policies would have allowed (rule 49). */
export interface Guardrail {
  readonly by: Exclude<PartName, 'identity' | 'resource'> | 'blockPublicAccess'
  /** For `scp` and `rcp`: the first level that blocks; 0 is the organization's root. */
  readonly level: number | null
  /** Whether it denies, or only fails to allow. */
  readonly how: 'deny' | 'noAllow'
}
