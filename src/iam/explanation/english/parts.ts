import type { PartName } from '../../evaluation/part'

/** The parts of a request's policies, for labels. */
export const parts: Readonly<Record<PartName, (level: number | null) => string>> = {
  identity: () => 'Identity policies',
  resource: () => 'The resource’s policy',
  boundary: () => 'Permissions boundary',
  session: () => 'Session policy',
  scp: (level) => `Service control policies, ${levelName(level)}`,
  rcp: (level) => `Resource control policies, ${levelName(level)}`,
}

/** Levels count from 1, and the first is the organization's root. */
export function levelName(level: number | null): string {
  return level === null ? 'some level' : level === 0 ? 'the root' : `level ${level + 1}`
}
