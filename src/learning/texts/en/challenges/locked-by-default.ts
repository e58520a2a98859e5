import type { ChallengeTexts } from '../../challenge-texts'

export const lockedByDefault: ChallengeTexts = {
  title: 'Locked, or open?',
  story:
    'Ana is new. She has a user, a chair and a mug, and nobody has said a word yet about what she may do. In the bucket `team-photos` there is a picture of a cat.\n\nBefore you send the request, say what IAM will answer. Then send it and look at what was found.',
  misconception: 'What no policy mentions is allowed.',
  goals: {
    predict: 'May Ana open `cat.jpg`?',
    statements: 'How many statements had a say in her request?',
    look: 'Only look: nothing is changed.',
  },
  guesses: {
    predict: {
      because:
        'Everything begins denied. With no statement that allows it and none that denies it, the request falls through to the default: an implicit deny.',
    },
    statements: {
      because:
        'None. There is no hidden “deny all” policy anywhere. The default is what is left when nobody has spoken.',
      options: {
        none: 'None',
        hidden: 'One: a Deny that AWS attaches to every new user',
        bucket: 'One: the policy that every bucket comes with',
      },
    },
  },
  hints: [
    'Look at Ana’s card: which groups, which policies?',
    'IAM asks two things of every request. Does a statement deny it? Does one allow it? If both answers are “no”, the default decides.',
    'A deny that no policy spells out is called implicit. Send the request, and count the cards that arrive at the gates.',
    'The answer is “denied because nothing allows it”, and the number of statements is none. No card arrives, and the last door stays shut by itself.',
  ],
  questions: {
    newUser: {
      prompt: 'A user was made a minute ago, and nothing was attached. What may they do in S3?',
      options: {
        nothing: 'Nothing',
        read: 'Read, but not write',
        own: 'Whatever they like in buckets they make themselves',
      },
      answer: 'nothing',
      because:
        'Without an Allow there is no access, and making a bucket would need one too. New users can sign in and admire the error messages.',
    },
  },
  solutions: { look: 'Look, and touch nothing' },
  wrong: {
    open: 'Nobody forbade it, so it is allowed.',
    forbidden: 'She was refused, so some policy must have refused her.',
    grant: 'She cannot read: let us mend that right away.',
  },
}
