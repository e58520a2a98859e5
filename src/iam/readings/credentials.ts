import { BASE32, madeUp } from '../account/unique-id'

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Temporary credentials as STS answers them. */
export interface Credentials {
  readonly AccessKeyId: string
  readonly SecretAccessKey: string
  readonly SessionToken: string
  /** ISO 8601, UTC. */
  readonly Expiration: string
}

/**
 * Credentials of the right shape that are good for nothing, and say so as AWS's own examples do. Equal seeds give equal ones.
 */
export function madeUpCredentials(seed: string, at: string, seconds: number): Credentials {
  return {
    AccessKeyId: `ASIA${madeUp(`${seed}/key`, BASE32, 9)}EXAMPLE`,
    SecretAccessKey: `${madeUp(`${seed}/secret`, BASE64, 30)}EXAMPLEKEY`,
    SessionToken: `${madeUp(`${seed}/token`, BASE64, 342)}EXAMPLETOKEN==`,
    Expiration: new Date(Date.parse(at) + seconds * 1000).toISOString().replace('.000Z', 'Z'),
  }
}
