import type { ChallengeTexts } from '../../challenge-texts'

export const listingYourOwn: ChallengeTexts = {
  title: 'Listing your own',
  story:
    'Everybody in `Staff` may list the bucket `homes`. So everybody can see what everybody else calls their files. Bo has a folder called `ana-birthday-surprise`.\n\nLet each of them list their own folder and what is below it. No other folder, and not the whole bucket either.',
  misconception: 'The `Resource` limits what a listing shows.',
  goals: {
    ana: 'Ana can list `ana/` and the folders in it.',
    bo: 'Bo can list `bo/` and the folders in it.',
    root: 'Neither of them can list the whole bucket.',
    'not-bo': 'Ana cannot list `bo/`, nor whatever begins with `b`.',
    'not-ana': 'Bo cannot list `ana/`.',
    'no-more': 'They can do nothing but list, and in no other bucket.',
    policy: 'Only `ListHomes` is changed.',
  },
  hints: [
    'The folder is not in the resource of the request: look at its context.',
    'A listing is asked of the bucket. Which part of it is wanted arrives as the condition key `s3:prefix`, or does not arrive at all.',
    'The prefix has to be like `${aws:username}/*`. `StringEquals` takes the star at its word; `StringLike` does not.',
    'Add `"Condition": { "StringLike": { "s3:prefix": "${aws:username}/*" } }` to the statement. A request without a prefix lacks the key, so the statement does not match it.',
  ],
  questions: {
    missing: {
      prompt:
        'An Allow has a condition with `StringLike` on `s3:prefix`. The request has no prefix. What happens?',
      options: {
        none: 'The statement does not apply',
        applies: 'It applies: what is not there cannot be wrong',
        empty: 'The prefix counts as empty, and `*` matches that',
      },
      answer: 'none',
      because: 'A missing key fails every positive operator, unless it ends in `IfExists`.',
    },
    negated: {
      prompt: 'The same, but a Deny with `StringNotLike`. The request has no prefix. What happens?',
      options: {
        denied: 'It is denied',
        nothing: 'The statement does not apply',
        error: 'IAM answers with an error',
      },
      answer: 'denied',
      because: 'A missing key satisfies every negated operator. In a Deny that is usually what one wants.',
    },
  },
  solutions: {
    like: 'Allow with a condition on the prefix',
    deny: 'Allow all, and deny every other prefix: safe against other policies that allow more',
  },
  wrong: {
    resource: 'Put the folder into the Resource.',
    equals: 'Compare the prefix with StringEquals.',
    exists: 'Be lenient where there is no prefix.',
    star: 'With the condition in place, the rest may be a star.',
    names: 'Allow the prefixes of both.',
  },
}
