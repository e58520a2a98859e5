import type { ScenarioDocument } from '../../src/scenario'

export function titled(title: string): ScenarioDocument {
  return { format: 'iam-groups-playground', version: 1, title, account: { id: '123456789012' } }
}

/** As a later version of the page might have saved it: nothing this version can read. */
export const fromTheFuture = { format: 'iam-groups-playground', version: 999, title: 'Later', account: {} }
