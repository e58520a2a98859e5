/** What the checklist says before an exercise is handed out. */
export const words = {
  solvable: {
    ok: (title: string): string => `It can be solved: “${title}” meets every goal.`,
    none: 'Nobody has shown yet that it can be solved. Solve it once yourself, and keep that as the solution.',
    refused: (title: string, message: string): string =>
      `AWS would refuse a call of the solution “${title}”: ${message}`,
    missed: (title: string, why: string): string => `“${title}” misses a goal: ${why}`,
  },
  unsolvedAtStart: {
    ok: 'It is not solved before one begins.',
    not: 'It is solved before one begins: every goal is met at the start. Add a goal that is not.',
  },
  administrators: {
    ok: 'AdministratorAccess for everybody does not solve it.',
    not: 'AdministratorAccess for everybody solves it. Add something that has to stay denied, or that nothing is attached to users.',
    guesses: 'It is all guesses, and no policy answers those.',
  },
  emptying: {
    ok: 'Taking everything from everybody does not solve it.',
    not: 'Taking everything from everybody solves it. Add something that has to be allowed.',
    guesses: 'It is all guesses, and nobody solves those by taking things away.',
  },
  wrongWays: {
    ok: (count: number): string =>
      count === 1 ? 'The wrong way fails as it should.' : `All ${count} wrong ways fail as they should.`,
    refused: (title: string, message: string): string =>
      `AWS would refuse a call of the wrong way “${title}”: ${message}`,
    met: (title: string): string => `The wrong way “${title}” meets the goal that it should miss.`,
  },
  story: {
    ok: 'It has a title and a story.',
    not: 'It has no story yet: say in a sentence or two what has happened, and who wants what.',
  },
} as const
