import type { ChallengeTexts } from '../../challenge-texts'

export const wildcardsLeak: ChallengeTexts = {
  title: 'Wildcards leak',
  story:
    'The team should read the files in `team-data`. Somebody wrote `s3:Get*` on `*`, tried it, saw that it worked and went home. It did work. The question is what else works now.\n\nLeave the team what it needs, and nothing else.',
  misconception: '`s3:Get*` is about reading files.',
  goals: {
    predict: 'As it stands: can Ana read the bucket policy of `payroll`, with `s3:GetBucketPolicy`?',
    read: 'The team can read the objects in `team-data`.',
    settings: 'The team cannot read that bucket’s settings, such as its policy. It cannot write or delete.',
    others: 'The team can read nothing in any other bucket.',
    users: 'Nothing is attached to a user.',
  },
  guesses: {
    predict: {
      because:
        'Yes. `s3:Get*` matches every S3 action whose name begins with Get, and many of those are about buckets. `*` is every resource of every account that lets them.',
    },
  },
  hints: [
    'There are two stars in the statement, one in the action and one in the resource. Ask of each what it lets in.',
    'A wildcard grants whatever matches it, those actions too that nobody had in mind, and those that AWS adds next year.',
    'Reading a file is `s3:GetObject`. The objects of the team’s bucket are `arn:aws:s3:::team-data/*`.',
    'Save `ReadTeamData` with `"Action": "s3:GetObject"` and `"Resource": "arn:aws:s3:::team-data/*"`.',
  ],
  questions: {
    tomorrow: {
      prompt:
        'AWS adds a new action whose name begins with Get. May somebody use it who has `s3:Get*` in a policy today?',
      options: {
        yes: 'Yes, as soon as it exists',
        no: 'No, wildcards are filled in when the policy is saved',
        version: 'Only after they save a new version of the policy',
      },
      answer: 'yes',
      because: 'A wildcard is matched against each request as it comes. Nothing is filled in beforehand.',
    },
  },
  solutions: {
    exact: 'One action on the objects of one bucket',
    resource:
      'A narrow resource alone: what is asked of a bucket never matches the ARN of an object. The other Get actions on objects are still in, such as `s3:GetObjectAcl`',
  },
  wrong: {
    action: 'The action was the trouble: name it exactly.',
    both: 'The resource was the trouble: name the bucket and its objects.',
    prefix: 'One ARN with a star at the end is shorter.',
    own: 'What is inside their own bucket is their affair: allow `s3:*` there.',
    harmless: '`Get` gets files. A bucket’s policy is not a file.',
  },
}
