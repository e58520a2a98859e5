import { vi } from 'vitest'

/** Under fake timers: what is being fetched arrives, and then so many milliseconds pass. */
export async function passes(milliseconds: number): Promise<void> {
  await vi.dynamicImportSettled()
  await vi.advanceTimersByTimeAsync(milliseconds)
  await vi.dynamicImportSettled()
}
