import type { ScenarioDocument } from '../document'

export type StarterId = 'alice' | 'ten-snowflakes' | 'developers' | 'lead'

/** A scenario that comes with the playground. It is data, opened by the same decoder as everybody else's. */
export interface Starter {
  readonly id: StarterId
  readonly title: string
  /** One sentence that says what to try. */
  readonly description: string
  readonly document: ScenarioDocument
}

/** The account number of AWS's own examples. */
export const EXAMPLE_ACCOUNT = '123456789012'

/** A starter from the parts that differ; its document says its title and description too. */
export function starter(
  head: Omit<Starter, 'document'>,
  content: Pick<ScenarioDocument, 'account' | 'requests'>,
): Starter {
  const { title, description } = head
  const document: ScenarioDocument = {
    format: 'iam-groups-playground',
    version: 1,
    title,
    description,
    ...content,
  }
  return { ...head, document }
}

export const userArn = (name: string): string => `arn:aws:iam::${EXAMPLE_ACCOUNT}:user/${name}`
export const policyArn = (name: string): string => `arn:aws:iam::${EXAMPLE_ACCOUNT}:policy/${name}`
export const bucketArn = (name: string): string => `arn:aws:s3:::${name}`
/** All objects of a bucket, or with a key one of them. */
export const objectArn = (bucket: string, key = '*'): string => `arn:aws:s3:::${bucket}/${key}`
