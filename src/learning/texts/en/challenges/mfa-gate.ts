import type { ChallengeTexts } from '../../challenge-texts'

export const mfaGate: ChallengeTexts = {
  title: 'The MFA gate',
  story:
    'Nobody touches the vault without a second factor. That is what the statement `NothingWithoutMfa` is for. In the console it does its job: without MFA one can enrol a device or begin a session with MFA, and nothing else.\n\nFrom today there are scripts as well, and they use access keys. Say whether the gate holds for them. Then see to it that it does. Enrolling must stay possible, or nobody will ever get in.',
  misconception: 'A condition key that is missing counts as false.',
  goals: {
    key: 'Ana sends a request with her access key, so `aws:MultiFactorAuthPresent` is not in it at all. As it stands, can she read from the vault?',
    with: 'With MFA, both can use the vault.',
    console: 'In the console without MFA, they cannot.',
    'access-key': 'With an access key, where the key is missing, they cannot either.',
    enrol: 'Without MFA, Ana can still enrol her own device.',
    'enrol-others': 'She cannot do so for Bo.',
    'no-more': 'Even with MFA, nobody can delete, or get into other buckets.',
    policy: 'Only the policy `Vault` is changed.',
  },
  guesses: {
    key: {
      because:
        'Yes. `Bool` compares a value, and there is none to compare. The Deny does not match, and the Allow does.',
    },
  },
  hints: [
    'Send the request of the access key, and look at the Deny’s condition. It is not that it is false; it has nothing to look at.',
    'Long-term access keys do not carry `aws:MultiFactorAuthPresent`. A positive operator on a missing key does not match, in a Deny as well as in an Allow.',
    'There is an ending for operators that makes a missing key match: `…IfExists`. In this Deny it is what one wants. In an Allow it would be the opposite.',
    'Change `Bool` to `BoolIfExists` in `NothingWithoutMfa`, and leave everything else as it is.',
  ],
  questions: {
    deny: {
      prompt: 'A Deny has `"Bool": { "aws:MultiFactorAuthPresent": "false" }`. Which requests does it catch?',
      options: {
        console: 'Those where the key is there and says false, as in the console without MFA',
        both: 'Those, and requests with access keys',
        none: 'None, since false means absent',
      },
      answer: 'console',
      because: 'It needs a value to compare. Access keys bring none, and pass.',
    },
    exists: {
      prompt:
        'A Deny has `"BoolIfExists": { "aws:MultiFactorAuthPresent": "false" }`. Which requests does it catch?',
      options: {
        both: 'Those where the key says false, and those without the key',
        console: 'Only those where the key is there and says false',
        all: 'All requests, with MFA as well',
      },
      answer: 'both',
      because: 'IfExists reads: if the key is there, compare it; if it is not, take it as matched.',
    },
  },
  solutions: {
    exists: 'A Deny that matches a missing key too',
    allow:
      'MFA asked for in the Allow: a missing key does not match there, which is right. Another policy that allows more would get around it',
  },
  wrong: {
    everything: 'Deny everything without MFA. Everything!',
    absent: 'Catch the missing key with Null.',
    'allow-exists': 'Put the condition into the Allow, with IfExists to be safe.',
    turned: 'Turn the value around: true instead of false.',
    guess: 'What is not there is not true, so it is denied.',
  },
}
