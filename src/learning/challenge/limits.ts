/** How large a challenge may be. Anybody may have written it, so every list and every text has an end. */
export const limits = {
  id: 60,
  title: 200,
  /** A line, such as a label or an option. */
  line: 2_000,
  /** A story, or a hint. */
  prose: 8_000,
  goals: 100,
  principals: 500,
  requests: 500,
  /** Of one goal: principals times requests. */
  cells: 20_000,
  /** Of all goals together, so that grading one submission takes no time. */
  cellsInAll: 50_000,
  hints: 12,
  questions: 20,
  options: 12,
  solutions: 20,
  wrong: 50,
  calls: 1_000,
  cards: 30,
  answers: 200,
  variations: 50,
  names: 200,
  /** Characters of a call's parameters as JSON. */
  parameters: 140_000,
  policyKey: 4_096,
  arn: 2_048,
  name: 128,
  seed: 2 ** 31 - 1,
} as const
