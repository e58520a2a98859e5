import type { ChallengeTexts } from '../../challenge-texts'

export const leastPrivilege: ChallengeTexts = {
  title: 'What the log says',
  story:
    'The group `Reporting` got `s3:*` on everything, “for now”, two years ago. Here is all it has done with it since:\n\n`s3:ListBucket` on `reports`\n`s3:GetObject` on objects in `reports`\n`s3:PutObject` on objects in `reports`\n`s3:GetObject` on objects in `rates`\n\nWrite the policy that this log asks for. Whatever is not in the log can go. The requests of the log are in the list of requests, to try.',
  misconception: 'What begins wide gets narrowed down later.',
  goals: {
    logged: 'Every request of the log is allowed.',
    rest: 'Nothing else is, such as deleting, writing rates, or reading the payroll.',
    action: 'No action has a wildcard.',
    resource: 'No resource stands for everything, as `*` does.',
    valid: 'AWS would save every policy.',
  },
  hints: [
    'Sort the log by resource: what is asked of the bucket `reports`, of its objects, of the objects in `rates`?',
    'A statement allows each of its actions on each of its resources, as far as they go together. What does not belong together goes into another statement.',
    'Three statements: list the bucket `reports`; read and write its objects; read the objects in `rates`.',
    '`s3:ListBucket` on `arn:aws:s3:::reports`; `s3:GetObject` and `s3:PutObject` on `arn:aws:s3:::reports/*`; `s3:GetObject` on `arn:aws:s3:::rates/*`.',
  ],
  questions: {
    product: {
      prompt:
        'A statement allows two actions on objects of two buckets. How many combinations does it allow?',
      options: {
        four: 'Four: each action in each bucket',
        two: 'Two: the first with the first, the second with the second',
        one: 'One: both actions, where both resources are meant',
      },
      answer: 'four',
      because: 'Lists are not matched up line by line. Every action goes with every resource.',
    },
  },
  solutions: {
    three: 'One statement for each kind of resource',
    two: 'Two statements: what is asked of a bucket and what is asked of an object do not get into each other’s way',
  },
  wrong: {
    product: 'All the actions in one list, all the resources in another.',
    prefix: '`reports*` is shorter, and names no more than `reports`.',
    'this-year': 'Only this year’s folder is of interest.',
    service: 'Their own bucket may well stay wide open to them.',
  },
}
