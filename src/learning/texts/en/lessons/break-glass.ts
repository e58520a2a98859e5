import type { LessonTexts } from '../../lesson-texts'

export const breakGlass: LessonTexts = {
  title: 'Break glass',
  summary: 'A way in for the worst night of the year that is no way in on any other.',
  steps: {
    fire: {
      title: 'It is burning',
      text: '`production` is off limits. Everybody is in `Everyone`, and `Everyone` has a Deny, `HandsOff`.\n\nFor emergencies there are two users, `rescue-1` and `rescue-2`. Their passwords lie in a sealed envelope. The tray `Emergency` allows what is needed, and is empty. One night somebody opens the envelope and puts `rescue-1` into `Emergency`.',
      goals: { joined: 'With MFA, `rescue-1` writes to `production`. What does IAM say?' },
      guesses: {
        joined: {
          because:
            'Denied by a Deny, the one of `Everyone`. There is an Allow now, and it does not count. IAM does not know that it is night, or that it burns.',
        },
      },
      hints: [
        'Collect the statements that reach `rescue-1`, through both groups.',
        'One Deny matches. Nothing outvotes it, whatever the other group is called.',
      ],
      wrong: { emergency: 'That is what `Emergency` is for.' },
      after:
        'Worth finding out on a quiet Tuesday. There is one sort of exception to a Deny: one that is in the Deny.',
    },
    exception: {
      title: 'An exception, in the Deny',
      text: 'A Deny that does not match does nothing. So it needs a condition which is true for everybody but the two.\n\nNo key knows of groups, but `aws:username` knows names. Choose the statements for `HandsOff`, and put both rescue users into `Emergency`: the exception alone allows nothing yet. Nobody leaves `Everyone`.',
      goals: {
        rescue: 'With MFA, both rescue users can read and write in `production`.',
        others: 'Ana and Bo are denied, by a Deny.',
        'rescue-1-stays': '`rescue-1` stays in `Everyone`.',
        'rescue-2-stays': '`rescue-2` stays in `Everyone`.',
      },
      hints: [
        'The Deny should match Ana and Bo, and not match the two.',
        'Not these names: `StringNotEquals`. With several values it means: none of them.',
        'The card with `Deny` and `StringNotEquals`; `rescue-1` and `rescue-2` into `Emergency`.',
      ],
      wrong: {
        allow: 'Keep the Deny, and allow the two beside it.',
        turned: 'A Deny with the two names: `StringEquals`.',
        drop: 'Take `HandsOff` off `Everyone`; nobody else has an Allow.',
        'nobody-in': 'With the exception they are in.',
      },
      after: 'Two names in a policy. For a pair of users who never change and do nothing else, that is fair.',
    },
    and: {
      title: 'And, or or?',
      text: 'The envelope should open only with MFA. Somebody writes that into the same statement: deny, if the name is none of the two, and `BoolIfExists`, `aws:MultiFactorAuthPresent`, `false`.\n\nConditions in one statement are joined by “and”. Work it through, once for each of these two.',
      goals: {
        'no-mfa': 'With this, can `rescue-1` write without MFA?',
        'ana-mfa': 'And Ana, who comes with MFA: what does IAM say to her?',
      },
      guesses: {
        'no-mfa': {
          because:
            'Yes. The first condition is false for `rescue-1`, so the Deny does not match, and MFA is not even a question.',
        },
        'ana-mfa': {
          because:
            'Denied by default. With MFA the second condition is false, so the Deny does not match her either. It has gone quiet for everybody with a phone.',
        },
      },
      hints: [
        'For each of them: is the first condition true? Is the second? Are both?',
        'More conditions make a statement match less. For a Deny that means: deny less.',
      ],
      wrong: {
        'one-is-enough': 'One condition is met, so it is denied.',
        'still-loud': 'Ana is not one of the two, so the Deny has her.',
      },
      after: 'A second condition weakens a Deny. For “or” there are two statements.',
    },
    mfa: {
      title: 'Two statements',
      text: 'So make it two. One Deny for everybody but the two, as it is now. And one for whoever comes without MFA, the two included.\n\nThis time you type: copy the statement on the desk, and change its condition. Remember what an access key brings along for `aws:MultiFactorAuthPresent`: nothing.',
      goals: {
        'rescue-with': 'With MFA, both rescue users can read and write.',
        'rescue-without': 'Without it, or with an access key, they cannot.',
        'others-never': 'Ana and Bo are denied by a Deny, with MFA and without.',
      },
      hints: [
        'Two Denies on the same resources, with one condition each.',
        'The second has to match where the key says `false`, and where it is missing.',
        'Add a second `Deny` with `"BoolIfExists": { "aws:MultiFactorAuthPresent": "false" }`, same action, same resources.',
      ],
      wrong: {
        one: 'Both conditions in the one statement after all.',
        bool: 'Two Denies, the second with `Bool`.',
        'only-mfa': 'One Deny, for those without MFA.',
      },
      after: 'The pane is whole. Now for the people with hammers.',
    },
    pane: {
      title: 'Who holds the hammer?',
      text: 'Ana runs IAM for the company. Through `Platform` she has `iam:*` on everything, and none of it says `production`.\n\nThink of two things she might do on a bored afternoon.',
      goals: {
        joins: 'She adds herself to `Emergency`. Can she write to `production`, with MFA?',
        rewrites: 'Can she save a new version of the policy `HandsOff`?',
      },
      guesses: {
        joins: {
          because:
            'No. She is not one of the two names, so the Deny still has her. Membership is not enough here.',
        },
        rewrites: {
          because: 'Yes. And a Deny is as strong as the list of those who may edit it.',
        },
      },
      hints: [
        'For the first, the Deny decides. For the second, look at what `iam:*` contains.',
        '`iam:CreatePolicyVersion` is an action of IAM like any other, and nothing denies it.',
      ],
      wrong: {
        member: 'As a member of `Emergency` she can.',
        protected: '`HandsOff` denies her `production`, so its text is out of reach.',
      },
      after:
        'She could also take it off `Everyone`, leave `Everyone`, or reset the password of `rescue-1`. Bored afternoons are long.',
    },
    keys: {
      title: 'By yourself: the last step',
      text: 'Ana’s job is to look after IAM in the sense of looking: who is in which group, what do the policies say. Changing goes another way, by two people and a review.\n\nMake it so, by whatever you like best. Reading stays; every hammer goes.',
      goals: {
        'ana-looks': 'Ana can list groups, and look at groups and policies.',
        'no-hammer': 'She cannot change policies, attachments, or who is in `Everyone`.',
        'no-envelope': 'She cannot get at the rescue users, their group, or their names.',
        'still-works': 'With MFA, the rescue users can still do their work.',
      },
      hints: [
        'The hammer is `iam:*`. Which actions of it does she need?',
        'Say what she may, rather than what she may not. Actions that only look begin with `Get` and `List`, and AWS keeps a policy for just that.',
        'In `RunIam`, allow `iam:Get*` and `iam:List*` on `*`. Or clip `IAMReadOnlyAccess` to `Platform` in place of `RunIam`.',
      ],
      wrong: {
        'one-door': 'Keep `iam:*`, and deny her new versions of `HandsOff`.',
        nothing: 'Take `RunIam` off `Platform`.',
        'policies-only': 'Reading, and keys and passwords so that she can help people.',
        both: 'Add `IAMReadOnlyAccess` to `Platform`.',
      },
      after:
        'What is left is not IAM: an alarm on every use of the envelope, and a rehearsal now and then. Glass that was never tested may turn out to be a wall.',
    },
  },
}
