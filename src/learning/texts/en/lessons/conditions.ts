import type { LessonTexts } from '../../lesson-texts'

export const conditions: LessonTexts = {
  title: 'Conditions, and keys that are missing',
  summary:
    'A condition compares something the request says about itself. Mind what happens when it says nothing.',
  steps: {
    office: {
      title: 'On one condition',
      text: 'A statement can carry a `Condition`: an operator, a key, and values. `ReadMinutes` allows reading, if the request comes from the office’s addresses.\n\nWhat the request brings along is under More: context, in Request. Press Send, and on the card look at the line for the condition: it says what was compared with what.',
      after: 'Action, resource, condition: all of it has to match, or the statement does not apply.',
    },
    elsewhere: {
      title: 'Another address, and none',
      text: 'The same request twice more. Once it comes from `198.51.100.9`. Once the key `aws:SourceIp` is not in it at all, as when a request reaches S3 through a VPC endpoint.\n\nA key that is missing is not empty and not false. It is not there.',
      goals: {
        outside: 'From `198.51.100.9`: can Bo read the minutes?',
        'no-address': 'Without `aws:SourceIp`: can he?',
      },
      guesses: {
        outside: { because: 'No. The address is not in the range, so the Allow does not apply.' },
        'no-address': {
          because:
            'No. With nothing to compare, a positive operator such as `IpAddress` does not match. So the Allow does not apply.',
        },
      },
      hints: [
        'Which statement would allow it, and does it apply?',
        'Positive operators ask: is the value one of these? Without a value the answer is no.',
      ],
      wrong: {
        skipped: 'Where there is no address, the condition is skipped.',
        anywhere: 'He has the permission; where he sits is his own affair.',
      },
      after:
        'In an Allow, a condition that cannot be checked costs you access. That is the harmless direction.',
    },
    negated: {
      title: 'Operators that say not',
      text: '`OnlyByEndpoint` is attached to nobody yet. It denies unless the request comes through one certain VPC endpoint: `StringNotEquals` on `aws:SourceVpce`.\n\nSay it is clipped to `Keepers`. Ana, with MFA, asks from the internet, so her request has no `aws:SourceVpce`.',
      goals: { endpoint: 'What does IAM say to Ana then?' },
      guesses: {
        endpoint: {
          because:
            'Denied by a Deny. A negated operator asks: is the value none of these? Without a value that is true, so the Deny matches.',
        },
      },
      hints: [
        'Is what is missing equal to `vpce-0a1b2c3d`?',
        'It is not, so “not equals” holds. Negated operators match when the key is missing.',
      ],
      wrong: { 'not-there': 'The key is not there, so the Deny has nothing to go by.' },
      after:
        'Here it is what one wants. Positive operators: missing means no match. Negated ones: missing means match.',
    },
    'access-key': {
      title: 'The vault and the script',
      text: 'The policy `Vault` has an Allow, and a Deny for whoever comes without MFA: `Bool`, `aws:MultiFactorAuthPresent`, `false`. In the console it does its job.\n\nNow Ana uses her access key in a script. Requests signed with a long-term access key do not carry `aws:MultiFactorAuthPresent` at all.',
      goals: { key: 'As it stands: can the script read from the vault?' },
      guesses: {
        key: {
          because:
            'Yes. `Bool` is positive and has nothing to compare, so the Deny does not match. The Allow does.',
        },
      },
      hints: [
        'Is `Bool` a positive operator or a negated one?',
        'Positive operator, key missing: no match. It is the Deny that does not match this time.',
      ],
      wrong: { false: 'No MFA is as good as `false`.' },
      after:
        'In a Deny, a condition that cannot be checked costs you the Deny. That is not the harmless direction.',
    },
    mfa: {
      title: 'Close the gap',
      text: 'Put `Vault` together anew. With MFA, Ana can work. Without it she cannot, be it in the console or with a key.\n\nThere is an ending for operators, `…IfExists`: compare if the key is there, and match if it is not. And `Null` asks only whether a key is absent.',
      goals: {
        'with-mfa': 'With MFA, Ana can read and write.',
        console: 'Where MFA is `false`, she can do neither.',
        'vault-no-more': 'Even with MFA, she can do nothing else.',
        'by-key': 'Where the key is missing, neither.',
      },
      hints: [
        'You need an Allow, and a Deny that catches two kinds of requests.',
        'The Deny should match when the key says `false`, and when it is missing. For exactly that there is one card.',
        'Take the card `UseVault`, and the Deny with `BoolIfExists` and `false`.',
      ],
      wrong: {
        absent: 'Catch the missing key with `Null`.',
        turned: '`BoolIfExists` with `true`, since MFA has to be true.',
        'gate-only': 'The Deny alone is what matters.',
      },
      after:
        'Two Denies, one with `Bool` and one with `Null`, would have done as well. Meaning counts here, not spelling.',
    },
    'in-allow': {
      title: 'The same ending, the other way',
      text: 'Somebody likes `IfExists` and moves it. Instead of the Deny, the condition goes into the Allow: `BoolIfExists`, `aws:MultiFactorAuthPresent`, `true`. There is no Deny any more.\n\nThe script with the access key tries again.',
      goals: {
        'allow-exists': 'With `BoolIfExists` in the Allow: can the script read?',
        'allow-plain': 'With plain `Bool` in the Allow: can it?',
      },
      guesses: {
        'allow-exists': {
          because: 'Yes. The key is missing, so the condition counts as met, and the Allow applies.',
        },
        'allow-plain': { because: 'No. Nothing to compare, no match, no Allow.' },
      },
      hints: [
        'What does the condition come to when the key is missing, and what does that do to an Allow?',
        '`IfExists` makes a missing key match. In a Deny that shuts; in an Allow it opens.',
      ],
      wrong: {
        safe: '`IfExists` is the safe version.',
        same: 'It makes no difference, as the key is missing either way.',
      },
      after:
        'Ask of every condition: what if the key is missing, and is this an Allow or a Deny? Four cases, two of them bad.',
    },
    audit: {
      title: 'By yourself',
      text: 'Cy, an auditor, is to list what is below `audit/` in the bucket `vault`, and nothing else. A listing is asked of the whole bucket; which part of it is wanted, the request says in the key `s3:prefix`.\n\nThe tray `Auditors` has no sheet yet. `StringLike` compares with stars, `StringEquals` takes a star for a star. A request without a prefix asks for everything.',
      goals: {
        below: 'Cy can list with the prefix `audit/`, and with longer ones.',
        'nowhere-else': 'He can list nothing else, and read nothing.',
        whole: 'Without a prefix, he cannot list.',
        'no-tape': 'Nothing is stuck on a person.',
      },
      hints: [
        'The resource is the bucket. What narrows it down is the condition.',
        'A prefix that begins with `audit/`: that takes a star, and an operator that knows stars. A missing prefix must not match.',
        '`Allow`, `s3:ListBucket`, `arn:aws:s3:::vault`, with `"StringLike": { "s3:prefix": "audit/*" }`.',
      ],
      wrong: {
        equals: '`StringEquals` with `audit/*`.',
        exists: '`StringLikeIfExists`, in case there is no prefix.',
        resource: 'Make the resource `vault/audit/*`.',
        tape: 'It is only Cy, so write it on him.',
      },
      after:
        'He sees names below `audit/`, and can read none of the files. Reading would be `s3:GetObject`, and another statement.',
    },
  },
}
