import type { ChallengeTexts } from '../../challenge-texts'

export const whoCanBecomeAdmin: ChallengeTexts = {
  title: 'Who can become admin?',
  story:
    'Hal is the helpdesk: he puts people into groups and resets forgotten passwords, which is all that his policy allows. On everything. So Hal can become an administrator before his coffee is cold, and so can whoever guesses Hal’s password.\n\nOrdinary users have the path `/staff/`, administrators the path `/admins/`. Leave Hal what he needs: the passwords of the staff, and the groups `Readers` and `Printers`. Close every way up.',
  misconception: 'Changing memberships and passwords is clerical work.',
  goals: {
    how: 'How many ways up does Hal have, as it stands?',
    resets: 'Hal can reset the passwords of the staff.',
    adds: 'He can put people into `Readers` and `Printers`.',
    admins: 'He cannot change who is in `Admins`.',
    automation: 'He cannot put anybody into `Automation` either.',
    ada: 'He cannot reset the password of an administrator.',
    'no-more': 'He gets no other way to more.',
    others: 'For the others nothing changes.',
  },
  guesses: {
    how: {
      because:
        'Three. He joins `Admins`. Or he joins `Automation`, which may attach any policy to any user, him included. Or he resets Ada’s password and signs in as Ada.',
      options: { none: 'None', one: 'One', three: 'Three' },
    },
  },
  hints: [
    'For each of his actions ask: what is the worst thing to do this to?',
    'Whoever may hand out memberships has the permissions of every group they can hand out. Whoever may reset a password is that user.',
    '`iam:AddUserToGroup` is asked of the group, and `iam:UpdateLoginProfile` of the user. Name the harmless groups, and the path of the staff.',
    'In `HelpPeople`, allow `iam:AddUserToGroup` and `iam:RemoveUserFromGroup` on `arn:aws:iam::123456789012:group/Readers` and `…:group/Printers`, and `iam:UpdateLoginProfile` on `arn:aws:iam::123456789012:user/staff/*`.',
  ],
  questions: {
    arn: {
      prompt: 'A call adds Bo to `Printers`. On which ARN does IAM ask for `iam:AddUserToGroup`?',
      options: {
        group: 'That of the group',
        user: 'That of the user',
        both: 'Both',
      },
      answer: 'group',
      because: 'Only the group is asked about. A policy that names users there allows nothing.',
    },
    enough: {
      prompt: 'Which of these alone is enough to become an administrator, if allowed on everything?',
      options: {
        version: '`iam:CreatePolicyVersion`',
        list: '`iam:ListUsers`',
        get: '`iam:GetPolicyVersion`',
      },
      answer: 'version',
      because:
        'Whoever may rewrite a policy that is attached to them writes themselves a better one. Reading is harmless by comparison.',
    },
  },
  solutions: {
    list: 'Name what is harmless. A powerful group that is made tomorrow is not in the list',
    deny: 'Deny what is powerful. It holds against other policies too, and somebody has to think of it for every new group',
  },
  wrong: {
    'members-only': 'Memberships were the problem. Passwords are just passwords.',
    'one-group': 'Every group but Admins.',
    nothing: 'Take the policy away, and Hal can do no harm.',
    'user-arn': 'Only staff may be put into groups: so name the staff as the resource.',
  },
}
