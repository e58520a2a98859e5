import { openStarter, type Scenario, type ScenarioDocument, type StarterId } from '../../src/scenario'
import { drawUp, NOTHING, type Save } from '../../src/storage'

/** As a later version of the page might have saved it: nothing this version can read. */
export const fromTheFuture = { format: 'iam-groups-playground', version: 999, title: 'Later', account: {} }

/** A starter under another title. */
export const titled = (title: string, id: StarterId = 'alice'): Scenario => ({ ...openStarter(id), title })

/** What the first release kept of a workspace, in one record. */
export const firstRelease = (id: string, document: unknown, title = '') => ({
  id,
  title,
  savedAt: '2026-01-01T00:00:00.000Z',
  document,
})

/** A save of the whole of a scenario, by default where nothing is kept yet. */
export function saveOf(
  id: string,
  scenario: Scenario,
  revision: string,
  rest: Partial<Pick<Save, 'bases' | 'steps' | 'taken' | 'preview'>> = {},
): Save {
  return drawUp({ id, scenario, revision, bases: [NOTHING], ...rest })
}

/** The title in a document, as far as it has one. */
export const titleIn = (document: unknown): unknown => (document as ScenarioDocument | undefined)?.title
