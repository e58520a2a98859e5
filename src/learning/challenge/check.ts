import type { Issue } from '../../iam'
import type { Challenge } from './challenge'
import { limits } from './limits'

/** What parts of a challenge say wrongly about each other. */
export function checkChallenge(challenge: Challenge): readonly Issue[] {
  const { goals, questions, wrong, statements } = challenge
  const ids = new Set(goals.map(({ id }) => id))
  const choices = goals.flatMap((goal, index) =>
    goal.kind === 'guess' && goal.guess.ask === 'choice'
      ? [{ ...goal.guess, path: ['goals', index, 'guess'] as const }]
      : [],
  )
  const asked = questions.map((question, index) => ({ ...question, path: ['questions', index] as const }))
  return [
    ...repeated('goals', goals),
    ...repeated('questions', questions),
    ...(statements ? repeated('statements.cards', statements.cards) : []),
    ...[...choices, ...asked].flatMap(({ options, answer, path }) =>
      options.some(({ id }) => id === answer)
        ? []
        : [issue([...path, 'answer'], 'no-such-option', `names the option “${answer}”, which there is not`)],
    ),
    ...wrong.flatMap(({ fails }, index) =>
      ids.has(fails)
        ? []
        : [issue(['wrong', index, 'fails'], 'no-such-goal', `names the goal “${fails}”, which there is not`)],
    ),
    ...tooMany(challenge),
  ]
}

function* repeated(name: string, list: readonly { readonly id: string }[]): Generator<Issue> {
  const seen = new Set<string>()
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id)) yield issue([name, index, 'id'], 'not-unique', `repeats “${id}”`)
    seen.add(id)
  }
}

function* tooMany({ goals }: Challenge): Generator<Issue> {
  let all = 0
  for (const [index, goal] of goals.entries()) {
    if (goal.kind !== 'decision' && goal.kind !== 'unchanged') continue
    const cells = goal.principals.length * goal.requests.length
    all += cells
    if (cells > limits.cells) yield issue(['goals', index], 'too-large', 'asks for too many decisions')
    if (goal.kind === 'decision') continue
    const isOutside = ([row, column]: readonly [number, number]): boolean =>
      row >= goal.principals.length || column >= goal.requests.length
    if (goal.except.some(isOutside)) {
      yield issue(['goals', index, 'except'], 'no-such-cell', 'names a cell that there is not')
    }
  }
  if (all > limits.cellsInAll) yield issue(['goals'], 'too-large', 'ask for too many decisions together')
}

const issue = (path: Issue['path'], code: string, predicate: string): Issue => ({
  code,
  message: `${path.join('.')} ${predicate}.`,
  path,
})
