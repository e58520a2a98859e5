import type { ChallengeTexts } from '../../challenge-texts'

export const aRoleInstead: ChallengeTexts = {
  title: 'A role instead',
  story:
    'Ivy is an intern, and on call this week. Now and then she has to correct a price in `production`. The rest of the time she must not be able to, least of all by mistake.\n\nThere is a role, `ProductionAccess`, which trusts the account and has no permissions. There is a policy, `ChangePrices`, which is attached to nothing. Jo is an intern too, and not on call.',
  misconception: 'Roles are put into groups, like users, or groups assume them.',
  goals: {
    group: 'What can a role and a group have to do with each other?',
    direct: 'Ivy herself cannot touch `production`.',
    assume: 'Ivy can assume the role `ProductionAccess`.',
    session: 'Her session of that role can read and write there.',
    'no-more': 'The session can do nothing else.',
    billing: 'Ivy can assume no other role, and cannot change this one.',
    jo: 'Jo can do none of this.',
    users: 'Nothing is attached to a user.',
  },
  guesses: {
    group: {
      because:
        'Neither. Groups hold users and sign nothing. What a group can have is a policy that lets its members assume a role.',
      options: {
        member: 'A role can be a member of a group',
        assumes: 'A group can assume a role, and its members with it',
        neither: 'Neither can be in or become the other',
      },
    },
  },
  hints: [
    'There are three questions: what may the role do, who does the role trust, and who is allowed to assume it?',
    'To assume a role is to put on another hat: for a while one has the role’s permissions, and one’s own do not count. The role trusts the account, which leaves it to the account’s policies to say who.',
    'The role needs a policy. Ivy needs `sts:AssumeRole` on that role, by way of a group for those who are on call.',
    'Attach `ChangePrices` to the role. Create `OnCall` with a policy that allows `sts:AssumeRole` on `arn:aws:iam::123456789012:role/ProductionAccess`, and add `ivy`.',
  ],
  questions: {
    own: {
      prompt: 'Ivy can read the documents. She assumes a role that cannot. Can her session read them?',
      options: {
        no: 'No: a session has what the role has, and nothing of hers',
        yes: 'Yes: permissions add up',
        hour: 'Yes, for the first hour',
      },
      answer: 'no',
      because: 'A session is another principal. What she has herself waits until she takes the hat off.',
    },
    trust: {
      prompt: 'A role’s trust policy names the whole account. Who can assume the role?',
      options: {
        allowed: 'Users whom a policy allows to',
        all: 'All users of the account',
        rootOnly: 'The root user alone',
      },
      answer: 'allowed',
      because:
        'Trust in the account hands the question on: each user still needs an Allow for `sts:AssumeRole`.',
    },
  },
  solutions: {
    group: 'The account is trusted, and a group says who may: next week’s change is a membership',
    trust:
      'The role trusts Ivy by name: no policy of hers is needed, and next week somebody has to edit the trust policy',
  },
  wrong: {
    interns: 'Attach the policy to the interns, for a week.',
    empty: 'She can assume the role: that was the point.',
    'any-role': 'Allow sts:AssumeRole on everything; the roles will know whom they trust.',
    admin: 'It is an emergency: give the role PowerUserAccess.',
    trusted: 'The role trusts the account, and Ivy is in the account.',
    'all-interns': 'Let the interns assume it. They are careful.',
  },
}
