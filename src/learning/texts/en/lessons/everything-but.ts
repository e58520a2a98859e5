import type { LessonTexts } from '../../lesson-texts'

export const everythingBut: LessonTexts = {
  title: 'Everything but',
  summary: 'NotAction and NotResource mean all the rest. The rest is larger than one thinks, and grows.',
  steps: {
    but: {
      title: 'What is left when you leave something out',
      text: 'Somebody wanted the builders to keep their hands off IAM, and wrote `NotAction`: `iam:*`. It is on the desk. Note the `Effect`.\n\nA statement with `NotAction` matches every action that is not in the list. AWS has well over ten thousand actions. This list has those of one service.',
      goals: { bucket: 'Can Ana delete the bucket `payroll`?' },
      guesses: {
        bucket: {
          because:
            'Yes. `s3:DeleteBucket` is not an action of IAM, so it is one of all the others. Those are allowed on everything.',
        },
      },
      hints: [
        'Is `s3:DeleteBucket` in the list? And what does the statement do with what is not?',
        '`Allow` with `NotAction` allows all actions but those listed.',
      ],
      wrong: { 'not-listed': 'The statement is about IAM. It says nothing of S3.' },
      after: 'It says nothing of S3, and that is how S3 got in.',
    },
    'which-no': {
      title: 'What happens to what is listed',
      text: 'So much for the rest. Now for the list itself: `iam:CreateUser` is what the author wanted to keep away from Ana.\n\nAnd one day somebody attaches AWS’s `IAMFullAccess` to her, for an afternoon.',
      goals: {
        iam: 'As it stands: Ana asks for `iam:CreateUser`. What does IAM say?',
        'iam-later': 'With `IAMFullAccess` attached: can she?',
      },
      guesses: {
        iam: {
          because:
            'Denied by default. The statement does not match, and no other one speaks. Nobody said no.',
        },
        'iam-later': {
          because: 'Yes. `NotAction` only left IAM out of this Allow. It never kept anybody out of IAM.',
        },
      },
      hints: [
        'Does the statement match `iam:CreateUser`? If not, what does it do?',
        'A statement that does not match does nothing. An Allow never denies.',
      ],
      wrong: {
        denies: '`NotAction` denies the actions it names.',
        'kept-out': 'IAM is excluded for her, so it stays excluded.',
      },
      after: 'Left out is not kept out. To keep somebody out takes a Deny.',
    },
    list: {
      title: 'Say what is meant',
      text: 'Builders list the bucket `builds`, and read and write the objects in it. That is their whole job. Put the policy together so that it says so.\n\nThe name `AllButIam` stays, as policies cannot be renamed; it will be a monument.',
      goals: {
        builds: 'Ana can list `builds`, and read and write in it.',
        'nothing-else': 'She can do nothing else, in S3 or anywhere.',
      },
      hints: [
        'Begin with nothing, and add what is needed. Do not begin with everything.',
        'Whatever you subtract from everything, you have to think of. Whatever you add, you have been asked for.',
        'Two cards: `s3:ListBucket` on the bucket, and reading and writing on its objects.',
      ],
      wrong: {
        minus: 'Everything, and a real Deny on IAM this time.',
        'minus-two': 'Everything, without IAM and without payroll.',
        'no-list': 'Reading and writing.',
      },
      after: 'Two statements, and no service that AWS may launch next week is in them.',
    },
    'deny-but': {
      title: 'The useful kind',
      text: '`Visitors` have an Allow to read in `lobby`, and a Deny with `NotAction`: `s3:GetObject`. A Deny on everything but one action: whatever else somebody allows them later, it will not work.\n\nThe second question is about the Deny when it is alone.',
      goals: {
        put: 'Bo, a visitor, wants to write to `lobby`. What does IAM say?',
        'deny-alone': 'Suppose the Allow is deleted and the Deny stays. Can Bo read in `lobby`?',
      },
      guesses: {
        put: { because: 'Denied by a Deny. Writing is one of all the actions that are not `s3:GetObject`.' },
        'deny-alone': {
          because:
            'No. The Deny leaves reading alone, and leaving alone is not allowing. By default it is no.',
        },
      },
      hints: [
        'Does the Deny match `s3:PutObject`? Does it match `s3:GetObject`?',
        'What a Deny does not match, it does not touch: neither for nor against.',
      ],
      wrong: {
        quiet: 'Nobody allows writing, so it is the default.',
        exempt: 'Everything but reading is denied, so reading is allowed.',
      },
      after: 'An Allow with `NotAction` is usually a mistake. A Deny with `NotAction` is usually a fence.',
    },
    'not-resource': {
      title: 'And for resources',
      text: '`NotResource` is the same idea for the other element. Suppose the builders’ policy were: allow `s3:GetObject`, `NotResource` `arn:aws:s3:::payroll/*`.\n\nAnd suppose then that somebody clips AWS’s `AmazonS3ReadOnlyAccess` to `Builders` besides.',
      goals: {
        lobby: 'With that statement alone: can Ana read `lobby/sofa.jpg`?',
        salaries: 'With `AmazonS3ReadOnlyAccess` besides: can she read `payroll/2026.csv`?',
      },
      guesses: {
        lobby: { because: 'Yes. Every object outside `payroll` is meant, in every bucket there is.' },
        salaries: {
          because:
            'Yes. The first statement left `payroll` out; the second one lets her in. Nobody kept her out.',
        },
      },
      hints: [
        'What is not in `payroll`? Rather a lot.',
        'It is the lesson of two steps ago, with a resource in place of an action.',
      ],
      wrong: {
        none: 'No bucket is named, so none is allowed.',
        protected: '`payroll` is excluded.',
      },
      after: 'In an Allow, both are a way of saying yes to things you have not thought of.',
    },
    fence: {
      title: 'By yourself: a fence',
      text: '`Interns` have `AmazonS3FullAccess`, for reasons lost to history, and need it elsewhere. In `payroll` they may list the bucket and read, and not one thing more. Whatever anybody allows them later, a Deny has to forbid every other action there.\n\nAnything you would have to enumerate, AWS may add to. You know now what to use instead.',
      goals: {
        'ivy-reads': 'Ivy can list `payroll` and read in it.',
        fenced: 'All else in `payroll` is denied to her by a Deny, actions you have never heard of included.',
        'ivy-elsewhere': 'Elsewhere she can write and delete as before.',
      },
      hints: [
        'A Deny, and in it a list of what it is not about.',
        'The resource is `payroll`, the bucket as well as the objects. Everything else stays out of it.',
        'On `Interns`: `Deny`, `NotAction` with `s3:GetObject` and `s3:ListBucket`, on `arn:aws:s3:::payroll` and `arn:aws:s3:::payroll/*`.',
      ],
      wrong: {
        all: 'Deny everything in `payroll`.',
        some: 'Deny writing and deleting.',
        everywhere: 'The same Deny on every resource.',
        detach: 'Take the full access away, and allow the reading.',
      },
      after: 'The Deny grants nothing: her reading still comes from the other policy. A fence is not a path.',
    },
  },
}
