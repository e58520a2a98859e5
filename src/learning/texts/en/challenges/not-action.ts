import type { ChallengeTexts } from '../../challenge-texts'

export const notAction: ChallengeTexts = {
  title: 'Everything but',
  story:
    'The builders need to list, read and write in the bucket `builds`. Their policy allows `"NotAction": "iam:*"` on everything. “Keeps them out of IAM”, says the ticket it came with.\n\nSay what it really does. Then write down what they need instead. Bo also sits at reception and looks up who works here. That has to go on working.',
  misconception: '`NotAction` denies the actions it names.',
  goals: {
    delete: 'Can Ana delete the bucket `payroll`, if it is empty?',
    iam: 'Can Ana list the users, with `iam:ListUsers`?',
    both: 'Bo is a builder too, and his other group allows `iam:ListUsers`. Can he?',
    build: 'The builders can list, read and write in `builds`.',
    'nothing-else': 'They can do nothing else with it, nor with anything else.',
    reception: 'Bo can still list the users.',
    element: 'No statement uses `NotAction`.',
  },
  guesses: {
    delete: {
      because: 'Yes. An Allow with `NotAction` allows every action of every service except those it names.',
    },
    iam: {
      because: 'No, by default: the statement just does not speak about IAM. Nothing denies it.',
    },
    both: {
      because: 'Yes. What `NotAction` leaves out is not denied, so that any other Allow can bring it.',
    },
  },
  hints: [
    'Read the statement aloud: “allow everything that is not iam”. Nowhere does it say deny.',
    '`NotAction` turns the list around, not the effect. With Allow it is nearly as wide as a star.',
    'A list of what is needed has three actions. One of them is asked of the bucket, and two of its objects.',
    'Save `Build` with `s3:ListBucket` on `arn:aws:s3:::builds`, and `s3:GetObject` and `s3:PutObject` on `arn:aws:s3:::builds/*`.',
  ],
  questions: {
    deny: {
      prompt: 'What does a Deny with `"NotAction": "iam:*"` do?',
      options: {
        except: 'It denies everything except IAM, and allows nothing',
        allows: 'It denies everything except IAM, which it allows',
        iam: 'It denies IAM',
      },
      answer: 'except',
      because: 'A Deny only ever denies. What it leaves out still needs an Allow from somewhere.',
    },
    wide: {
      prompt: 'AWS opens a new service tomorrow. Who may use it?',
      options: {
        notAction: 'Whoever has an Allow with `NotAction` that does not name it',
        nobody: 'Nobody, until a policy names it',
        readers: 'Whoever has ReadOnlyAccess, in full',
      },
      answer: 'notAction',
      because: '“Everything but” includes everything that does not exist yet.',
    },
  },
  solutions: {
    list: 'The three actions, each with the ARN it is asked of',
    one: 'The three actions and both ARNs in one statement',
  },
  wrong: {
    deny: 'Say it properly: allow everything, and deny IAM.',
    longer: 'Name more of what they should not do.',
    service: 'Everything in S3, but only in their bucket.',
    denies: '“Not iam” means that iam is denied.',
  },
}
