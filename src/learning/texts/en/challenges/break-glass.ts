import type { ChallengeTexts } from '../../challenge-texts'

export const breakGlass: ChallengeTexts = {
  title: 'Break glass',
  story:
    '`production` is off limits: everybody is in `Everyone`, and `Everyone` has a Deny, `HandsOff`. For the night when everything else fails, two users lie in a sealed envelope: `rescue-1` and `rescue-2`. The group `Emergency` allows reading and writing there, and has no members.\n\nMake the envelope work: for these two, with MFA, and for nobody else. Nobody leaves `Everyone`.',
  misconception: 'An Allow for emergencies beats a Deny.',
  goals: {
    joined: 'Suppose `rescue-1` joins `Emergency`, and nothing else changes. What does IAM say, with MFA?',
    normal: 'Ana and Bo are denied, by a Deny.',
    rescue: 'With MFA, both rescue users can read and write in `production`.',
    mfa: 'Without MFA, or with an access key, they cannot.',
    'no-more': 'Even then they can do nothing but read and write there.',
    stay: 'Nobody leaves a group, and nothing is taken off one.',
  },
  guesses: {
    joined: {
      because:
        'It is denied by the Deny. An Allow never beats one, whatever the group is called and whatever is on fire.',
    },
  },
  hints: [
    'Put `rescue-1` into `Emergency` and send the request: there is an Allow now, and it does not help.',
    'A Deny is only avoided by not matching. So the exception has to be in the Deny, as a condition that is false for the two.',
    'No condition key knows about groups. Their names do for an exception (`StringNotEquals` on `aws:username`), or a tag on the users. MFA is a second Deny of its own: conditions in one statement are joined by “and”.',
    'Add both to `Emergency`. In `HandsOff`, give the Deny the condition `StringNotEquals` on `aws:username` with the two names. Then add a second Deny on the same resources, with `BoolIfExists` on `aws:MultiFactorAuthPresent` and `false`.',
  ],
  questions: {
    and: {
      prompt: 'A Deny has two conditions. A request meets one of them. Is it denied by that statement?',
      options: {
        no: 'No: all conditions of a statement have to hold',
        yes: 'Yes: one is enough for a Deny',
        first: 'Only if it is the first of the two',
      },
      answer: 'no',
      because: '“And” within a statement. For “or”, write two statements.',
    },
    standing: {
      prompt: 'What should be said about a user for emergencies, besides their permissions?',
      options: {
        alarm: 'That every sign-in sets off an alarm, and that somebody tries it now and then',
        daily: 'That they should be used daily, so that they are known to work',
        shared: 'That everybody should know the password, just in case',
      },
      answer: 'alarm',
      because:
        'Few people, sealed credentials, an alarm, and a rehearsal. An envelope nobody ever opened may be empty.',
    },
  },
  solutions: {
    names: 'Two Denies: one for all but the two, one for all without MFA',
    tags: 'An exception by tag, and MFA asked for in the Allow. Whoever may tag users can then make more of them',
  },
  wrong: {
    join: 'That is what the group Emergency is for: join, done.',
    drop: 'Without the Deny nobody has an Allow either, so it can go.',
    'no-mfa': 'An exception for the two names.',
    and: 'Both conditions go into the one statement.',
    bool: 'Two Denies, the second with `Bool`.',
  },
}
