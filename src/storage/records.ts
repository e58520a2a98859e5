/** What is known of a workspace without reading it. */
export interface WorkspaceInfo {
  readonly id: string
  readonly title: string
  /** ISO 8601, UTC. */
  readonly savedAt: string
  readonly users: number
  readonly groups: number
  readonly policies: number
  /** What it was opened from, if it is somebody else's and the learner has not said to keep it. */
  readonly preview: string | null
  /** Since when it lies in the trash, ISO 8601 in UTC. */
  readonly removedAt: string | null
}

export type Counts = Pick<WorkspaceInfo, 'users' | 'groups' | 'policies'>

/** Steps of the history by their numbers, without a gap: from `first` to before `done` they are done, from there to before `end` undone. */
export interface StepRange {
  readonly first: number
  readonly done: number
  readonly end: number
}

/** The record that all others of a workspace hang on: they count only as far as it names them. */
export interface InfoRecord extends WorkspaceInfo {
  /** Version of the shape of a workspace's records. */
  readonly record: 1
  /** Tells this state from every other that was ever saved, here or in another tab. */
  readonly revision: string
  /** The revisions that led here, this one last, as far back as somebody may still ask. */
  readonly lineage: readonly string[]
  /** Names of the parts that make up the document, in order. */
  readonly parts: readonly string[]
  readonly steps: StepRange
}

/** A workspace as the first release kept it. */
export interface FirstReleaseRecord {
  readonly id: string
  readonly title: string
  readonly savedAt: string
  readonly document: unknown
}

type Fields<Record> = Partial<{ readonly [Name in keyof Record]: unknown }>

export function isInfo(value: unknown): value is InfoRecord {
  if (!isObject(value)) return false
  const { record, id, title, savedAt, preview, removedAt, revision, ...rest } = value as Fields<InfoRecord>
  return (
    record === 1 &&
    [id, title, savedAt, revision].every(isText) &&
    isCounts(value) &&
    [preview, removedAt].every((text) => text === null || isText(text)) &&
    areTexts(rest.lineage) &&
    areTexts(rest.parts) &&
    isRange(rest.steps)
  )
}

export function isFirstRelease(value: unknown): value is FirstReleaseRecord {
  if (!isObject(value)) return false
  const { id, title, savedAt, document } = value as Fields<FirstReleaseRecord>
  return [id, title, savedAt].every(isText) && document !== undefined
}

export function isCounts(value: unknown): value is Counts {
  if (!isObject(value)) return false
  const { users, groups, policies } = value as Fields<Counts>
  return [users, groups, policies].every(Number.isInteger)
}

export function isRange(value: unknown): value is StepRange {
  if (!isObject(value)) return false
  const { first, done, end } = value as Fields<StepRange>
  return (
    [first, done, end].every(Number.isSafeInteger) &&
    Number(first) <= Number(done) &&
    Number(done) <= Number(end)
  )
}

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
export const isText = (value: unknown): value is string => typeof value === 'string'
export const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isText)
