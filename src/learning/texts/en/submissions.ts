const number = (count: number): string => count.toLocaleString('en')

/** What is said of submissions, and of a class of them. */
export const words = {
  refusals: {
    'nothing-found':
      'No submission found in this text. A submission has #a1 in it, and a long word after that.',
    'scenario-link':
      'This is a link to a workspace, and no submission. Ask for the one that “Hand in” copies.',
    'newer-version':
      'This submission was made by a newer version of IAM Groups Playground than this page. Reload the page to get the newer one.',
    'cut-short': 'The end of this submission seems to be missing. Ask for all of it.',
    damaged: 'This submission is damaged: a part of it was changed or lost on the way. Ask for it again.',
    'too-large': 'This submission is larger than any could be that was made here.',
    'not-a-submission': 'This can be read, but what it says is no submission that this page could have made.',
    'other-challenge':
      'This is an answer to an exercise that is not in this grade book. Add the exercise to it first.',
    'other-version': 'This is an answer to another version of the exercise than the one in this grade book.',
    'altered-challenge':
      'This is an answer to an exercise that has the same name as one in this grade book, and another start or other goals.',
    'too-many': 'There are more submissions in this than a grade book holds. The rest was left out.',
  },
  remarks: {
    claims: (fields: readonly string[]): string =>
      `It says things that no submission says, and they count for nothing: ${fields.join(', ')}.`,
    forged:
      'The account in it cannot have come from the start by anything that AWS would take, so it counts as not solved, whatever the goals say.',
    unexplained:
      'The calls that it lists do not lead to the account that it holds. What counts is the account.',
    'odd-name': 'There is more in the name than a name. It is shown as text, and does nothing.',
    'no-name': 'There is no name in it.',
    'other-answers': 'It answers questions that nobody asked.',
    repeated: 'The very same submission is above already. It counts once.',
  },
  alike: {
    sameLink: (rows: number): string => `The same submission ${number(rows)} times.`,
    sameName: (rows: number): string => `${number(rows)} submissions for the same exercise under one name.`,
    sameWork: (rows: number, calls: number, solved: boolean): string => {
      const what =
        calls === 0
          ? 'The same answers'
          : `The same work, call by call and letter by letter, in ${number(calls)} ${calls === 1 ? 'call' : 'calls'}`
      const mistakes = solved ? '' : ', with the same mistakes'
      return `${what}${mistakes}, ${number(rows)} times. In a short exercise that may well be chance.`
    },
  },
  columns: {
    name: 'Name',
    challenge: 'Exercise',
    seed: 'Variant',
    counts: 'Counts',
    solved: 'Solved',
    met: 'Goals met',
    goals: 'Goals',
    seconds: 'Seconds (as the page told)',
    calls: 'Calls',
    characters: 'Characters of policy',
    remarks: 'Remarks',
    from: 'From',
  },
  goalColumn: (number: number, sentence: string): string => `Goal ${number}: ${sentence}`,
  goalColumnOf: (challenge: string, number: number, sentence: string): string =>
    `${challenge}, goal ${number}: ${sentence}`,
  versionOf: (title: string, id: string, version: number): string => `${title} (${id}, version ${version})`,
  sameAsOthers: 'Others handed in the same work.',
  yes: 'yes',
  no: 'no',
} as const
