import { FIRST } from '../finding'
import type { Keeper } from '../keeper.svelte'
import { purposeOf } from './ids'

/** Where one was before one went to learn: the latest workspace that is for nothing in particular. Never rejects. */
export async function workspaceBefore({ storage }: Keeper): Promise<string> {
  try {
    const kept = (await storage.list()).filter(({ removedAt }) => removedAt === null)
    const trail = [...(await storage.current()), ...kept.map(({ id }) => id)]
    const isOwn = (id: string) =>
      purposeOf(id) === null && (id === FIRST || kept.some((info) => info.id === id))
    return trail.find(isOwn) ?? FIRST
  } catch {
    return FIRST
  }
}
