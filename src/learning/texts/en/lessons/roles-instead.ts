import type { LessonTexts } from '../../lesson-texts'

export const rolesInstead: LessonTexts = {
  title: 'Roles instead',
  summary: 'A group is what one belongs to. A role is what one puts on for an hour.',
  steps: {
    hat: {
      title: 'A hat to put on',
      text: 'A role has policies like a user, and no password. Whoever assumes it gets temporary credentials and acts as the role until they expire: a session.\n\nTwo texts decide who may. The role’s trust policy, on the desk, says whom it trusts; this one trusts the whole account. That leaves it to the account’s own policies. So Bo needs an Allow for `sts:AssumeRole`, and has it through `Reporters`. Press Send.',
      after: 'Trust on one side, an Allow on the other. For Bo, both are there.',
    },
    session: {
      title: 'What is under the hat',
      text: 'Bo’s group lets him read `docs`. The role `Reporter` can read `reports`, and nothing else.\n\nBo has put the hat on. The requests are now sent by his session, `assumed-role/Reporter/bo`.',
      goals: {
        reports: 'Can the session read `reports/2026.csv`?',
        docs: 'Can the session read `docs/guide.md`?',
      },
      guesses: {
        reports: { because: 'Yes. The role’s policy allows it.' },
        docs: {
          because:
            'No. A session has what the role has, and nothing of who is inside. Bo’s own permissions wait until he takes the hat off.',
        },
      },
      hints: [
        'Who is the principal of these requests: Bo, or somebody else?',
        'A session of the role is a principal of its own. The user’s policies do not come along.',
      ],
      wrong: {
        sum: 'Bo can read `docs`, and gets `reports` on top.',
        'still-bo': 'It is still Bo, who cannot read `reports`.',
      },
      after:
        'Groups add to what you have. A role replaces it for a while. That is the whole difference, nearly.',
    },
    trusted: {
      title: 'Trusted, and still outside',
      text: '`ProductionAccess` is a role for whoever is on call. Its trust policy names the account, `arn:aws:iam::123456789012:root`, just like the other one.\n\nIvy is an intern, and a user of this account. Her only policy is `ReadDocs`.',
      goals: { ivy: 'Can Ivy assume `ProductionAccess`?' },
      guesses: {
        ivy: {
          because:
            'No. Trust in the account hands the question on to the account’s policies, and none of them allows her `sts:AssumeRole`.',
        },
      },
      hints: [
        'Bo needed two things to become `Reporter`. Which of them does Ivy have?',
        'Naming the account is half a yes. The other half has to come from a policy of hers or of her group.',
      ],
      wrong: { 'in-account': 'The role trusts the account, and Ivy is in the account.' },
      after: 'Had the trust policy named Ivy herself, that would have been a whole yes, within one account.',
    },
    equip: {
      title: 'Give the role its work',
      text: 'So far the role could do nothing, even if somebody wore it. It needs the policy `ChangePrices`.\n\nRoles have no tray on this board, so do it in Console, in the drawer:\n\n`aws iam attach-role-policy --role-name ProductionAccess --policy-arn arn:aws:iam::123456789012:policy/ChangePrices`\n\nThe people are to get none of it directly.',
      goals: {
        'role-can': 'A session of `ProductionAccess` can read and write prices.',
        'role-no-more': 'The session can do nothing else.',
        'not-directly': 'Ivy and Jo themselves cannot.',
      },
      hints: [
        'Paste the line into Console and press Enter.',
        'Permissions go on the role, and reach whoever wears it, while they wear it.',
        '`aws iam attach-role-policy --role-name ProductionAccess --policy-arn arn:aws:iam::123456789012:policy/ChangePrices`',
      ],
      wrong: {
        interns: 'Clip `ChangePrices` to `Interns`.',
        'on-call': 'Clip `ChangePrices` to `OnCall`, which is empty anyway.',
      },
      after: 'A role takes managed and inline policies, as a group does. It just has no members.',
    },
    'may-become': {
      title: 'Who may wear it',
      text: 'Roles cannot be put into groups, nor groups into roles. What a group can have is a policy that lets its members assume a role.\n\nThe tray `OnCall` is empty. Choose the statement for its inline policy `BecomeProduction`, and put Ivy in, who is on call this week.',
      goals: {
        'ivy-becomes': 'Ivy can assume `ProductionAccess`.',
        'ivy-in': 'Ivy is in `OnCall`.',
        'ivy-not-more':
          'She can assume no other role, change no prices without the hat, and not change the role.',
        'not-jo': 'Jo can do none of this.',
      },
      hints: [
        'One action, on one role.',
        'To assume a role is `sts:AssumeRole`, asked of the role. `iam:PassRole` is about handing a role to a service.',
        'The card with `sts:AssumeRole` on `…:role/ProductionAccess`; and `ivy` into `OnCall`.',
      ],
      wrong: {
        'any-role': 'On every role: they know whom they trust.',
        directly: 'Let the group change prices, which is what it is for.',
        interns: 'Put the permission on `Interns`; they are careful.',
      },
      after:
        'Who is on call is a membership now. What on-call people can do is the role’s affair. Neither has to know of the other.',
    },
    sunday: {
      title: 'Sunday evening',
      text: 'Ivy’s week ends at midnight. At ten to twelve she assumes the role once more, for the default hour. At midnight sharp you take her out of `OnCall`.',
      goals: { running: 'What becomes of the session she has begun?' },
      guesses: {
        running: {
          because:
            'It goes on until it expires, here at ten to one. Her membership was about assuming the role. The session lives on the role’s policies, and those have not changed.',
          options: {
            ends: 'It ends at midnight',
            expires: 'It goes on until it expires',
            forever: 'It goes on for as long as she uses it',
          },
        },
      },
      hints: [
        'On whose policies do the session’s requests depend?',
        '`sts:AssumeRole` is checked once, when the hat is put on. What the session does is checked against the role.',
      ],
      wrong: {
        'at-once': 'Memberships are live, so it ends.',
        'for-good': 'Credentials once given are given.',
      },
      after:
        'In earnest one denies the role all sessions from before a certain moment, by `aws:TokenIssueTime`. IAM’s console has a button for it.',
    },
    'hand-over': {
      title: 'By yourself: hand it over',
      text: 'From Monday it is Jo’s turn and no longer Ivy’s. And there is a new rule: the role is assumed with MFA only, so `aws:MultiFactorAuthPresent` has to be `true` in the request to assume it. An access key alone, where the key is missing, is not enough.\n\nWhere you put the rule is up to you: there are two policies that decide who may become the role.',
      goals: {
        'jo-with': 'With MFA, Jo can assume the role.',
        'jo-without':
          'Without MFA she cannot. She changes no prices without the hat, and assumes no other role.',
        'ivy-no-more': 'Ivy cannot any more.',
        'role-still': 'A session of the role works as before.',
        'no-tape': 'Nothing is stuck on a person.',
      },
      hints: [
        'The change of people is two drags. The rule is a condition.',
        'In an Allow, `Bool` does not match a missing key, which is what you want here. `BoolIfExists` would.',
        'Remove `ivy` from `OnCall`, add `jo`, and add `"Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } }` to `BecomeProduction`.',
      ],
      wrong: {
        swap: 'Change the people; the rule can wait.',
        exists: '`BoolIfExists`, to be on the safe side.',
        'on-role': 'Put the condition on what the role may do.',
        'both-stay': 'Leave Ivy in, in case Jo is ill.',
      },
      after: 'People come and go by membership, permissions by the hour. Next Monday it is two drags again.',
    },
  },
}
