import type { ChallengeTexts } from '../../challenge-texts'

export const bucketOrObjects: ChallengeTexts = {
  title: 'The bucket or its objects',
  story:
    'The policy `ReadReports` has every word it needs: `s3:ListBucket`, `s3:GetObject`, the name of the bucket. Ana can do neither. Whoever wrote it came close, twice.\n\nMend it, for this bucket and no other. The bucket next door is called `reports-private`, and there is a reason for that.',
  misconception: 'One ARN stands for the bucket and what is in it.',
  goals: {
    list: 'Ana can list the bucket `reports`.',
    read: 'Ana can read every object in it.',
    'no-more': 'Ana can do nothing else, and nothing at all next door.',
    policy: 'Only `ReadReports` is changed.',
  },
  hints: [
    'Send both requests, and compare the resource of the request with the `Resource` of the statement, character by character.',
    'A bucket is one resource, and its objects are others. `s3:ListBucket` is asked of the bucket, `s3:GetObject` of an object.',
    '`arn:aws:s3:::reports` is the bucket. `arn:aws:s3:::reports/*` is every object in it, and not the bucket.',
    'Exchange the two resources: `s3:ListBucket` on `arn:aws:s3:::reports`, and `s3:GetObject` on `arn:aws:s3:::reports/*`.',
  ],
  questions: {
    star: {
      prompt: 'What does `arn:aws:s3:::reports*` match, with no slash before the star?',
      options: {
        all: 'The bucket, its objects, and every bucket whose name begins with “reports”',
        both: 'The bucket and its objects',
        objects: 'The objects only',
      },
      answer: 'all',
      because:
        'A star stands for any characters at all, slashes included, and for none. Names that begin alike are caught too.',
    },
    delete: {
      prompt: 'Which ARN does `s3:DeleteBucket` need?',
      options: {
        bucket: 'That of the bucket',
        objects: 'That of all its objects, with `/*`',
        both: 'Both of them',
      },
      answer: 'bucket',
      because:
        'It is asked of the bucket itself. (S3 then wants the bucket to be empty, but that is not a matter of permissions.)',
    },
  },
  solutions: {
    swap: 'Each action with the ARN that it is asked of',
    both: 'Both actions with both ARNs in one statement: each finds its own, and the other does nothing',
  },
  wrong: {
    bucket: 'The objects are in the bucket, so the bucket’s ARN is enough.',
    objects: 'The star covers everything, the bucket included.',
    prefix: 'Then without the slash: that catches both.',
    star: 'A star for the resource, and it works.',
  },
}
