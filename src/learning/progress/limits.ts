/** How much is remembered. Of attempts, the oldest go when there are more. */
export const limits = {
  attempts: 1_000,
  reviewed: 1_000,
  workspace: 200,
  questionKey: 200,
  list: 100,
  set: 4_000,
  seconds: 100_000_000,
} as const
