import type { LessonTexts } from '../../lesson-texts'

export const whoHandsOut: LessonTexts = {
  title: 'Membership as a permission',
  summary: 'Whoever may put people into groups has, in effect, what those groups have.',
  steps: {
    clerk: {
      title: 'Clerical work',
      text: 'Hal is the helpdesk. He puts people into groups, and takes them out again: `iam:AddUserToGroup` and `iam:RemoveUserFromGroup`, on `*`. He has no other permission in this account.\n\n`Admins` has `AdministratorAccess` on its rim, and one member, Ada.',
      goals: {
        adds: 'Can Hal put people into `Admins`?',
        deletes: 'Suppose he puts himself in. Can he delete the bucket `docs`?',
      },
      guesses: {
        adds: { because: 'Yes. His policy names no group, so it is about all of them.' },
        deletes: { because: 'Yes. He is a member of `Admins` like any other. Nobody asks how he got in.' },
      },
      hints: [
        'On which groups may Hal do what he may?',
        'A member has what the group has, from the next request on.',
      ],
      wrong: {
        above: 'Only an administrator can make administrators.',
        'his-policy': 'His own policy says nothing of buckets.',
      },
      after: 'Two calls, both within his job description.',
    },
    climb: {
      title: 'See for yourself',
      text: 'Become Hal. In Console, in the drawer, `--profile hal` runs a command as him, and only as far as his policies let him:\n\n`aws iam add-user-to-group --group-name Admins --user-name hal --profile hal`\n\nThen send the request that deletes a bucket. Nothing here is real, so there is no need to feel bad about it.',
      goals: {
        'hal-in': 'Hal is in `Admins`.',
        'hal-deletes': 'He can delete the bucket `docs`.',
      },
      hints: [
        'The drawer is at the bottom of the page. The line can be pasted.',
        'Dragging Hal’s card onto `Admins` has the same result; only, then you did it, not he.',
      ],
      wrong: {
        owners: 'Into `Owners`: that sounds powerful.',
        attach: 'Attach `AdministratorAccess` to him.',
      },
      after:
        'No password was guessed and no policy was changed. It was all in order, which is what is wrong.',
    },
    close: {
      title: 'Close it',
      text: 'Take Hal out of `Admins`. Then put his policy together anew: he is to manage who is in `Readers`, and that is all.\n\n`Owners` can do anything in IAM, which is another way to become anything. Look through the trays for what each of them has, before you decide how to draw the line.',
      goals: {
        'hal-out': 'Hal is not in `Admins`.',
        readers: 'He can add people to `Readers` and remove them.',
        'no-power':
          'He can do neither for `Admins` and `Owners`, change no policy of a group, and delete no bucket.',
      },
      hints: [
        'Two things: where he is now, and where he could go next.',
        'Name the harmless group. A list of dangerous ones would have to be kept up to date by somebody.',
        'Remove `hal` from `Admins`, and take the one card whose resource is `…:group/Readers`.',
      ],
      wrong: {
        'not-admins': 'All groups, with a Deny on `Admins`.',
        'still-in': 'A narrow policy is enough.',
        'out-only': 'He is out of `Admins`. Lesson learned.',
      },
      after:
        'A powerful group that is made next month is out of his reach already. Nobody has to remember to put it there.',
    },
    'which-arn': {
      title: 'Whose ARN?',
      text: 'Adding somebody to a group is about two: a user and a group. Suppose the author of the policy thinks of the user, and writes as its resource `arn:aws:iam::123456789012:user/staff/*`: only staff may be put into groups.',
      goals: { 'by-user': 'With that as the resource: can Hal add Ana, who is staff, to `Readers`?' },
      guesses: {
        'by-user': {
          because:
            'No. For `iam:AddUserToGroup` IAM asks about the group’s ARN alone. A resource that names users matches nothing here.',
        },
      },
      hints: [
        'In Request, look at what the resource of the sentence is.',
        'IAM checks this action against the group. Who is added, it does not ask.',
      ],
      wrong: { people: 'Ana matches `user/staff/*`.' },
      after: 'So who may be added cannot be limited this way. To which group, can.',
    },
    ways: {
      title: 'One permission more',
      text: 'Memberships are one way up. There are others, and they look just as harmless in a list.\n\nHal, narrowed down as he is, asks for one more permission. Two of the three you can give him without losing sleep.',
      goals: { 'one-more': 'With which of these can Hal make himself an administrator?' },
      guesses: {
        'one-more': {
          because:
            '`iam:PutGroupPolicy` on his own group: he writes a policy that allows everything, and as a member has it at once. The other two only read.',
          options: {
            get: '`iam:GetGroup`, on every group',
            put: '`iam:PutGroupPolicy`, on `Helpdesk` only',
            list: '`iam:ListGroupPolicies`, on every group',
          },
        },
      },
      hints: [
        'For each of the three: what is the worst that can be done with it?',
        'Whoever writes what a group may do, and is in that group, writes what they may do themselves.',
      ],
      wrong: {
        list: 'On his own group he can do no harm, so it is one of the two on every group.',
        get: 'Knowing who is in which group is half the battle.',
      },
      after:
        '`iam:AttachGroupPolicy`, `iam:CreatePolicyVersion` and `iam:SetDefaultPolicyVersion` are of the same family.',
    },
    leads: {
      title: 'By yourself',
      text: 'Lena leads projects. The groups of projects have the path `/projects/`, so their ARNs read `arn:aws:iam::123456789012:group/projects/Apollo` and so on. Project leads add and remove members of these, and of all the ones to come. They change nothing else about them, and no other group.\n\nThe tray `Leads` has no sheet yet.',
      goals: {
        projects: 'Lena can add and remove members of `Apollo`, `Gemini`, and a `Mercury` still to be made.',
        'not-others': 'She can add nobody to other groups, her own included.',
        'not-policies': 'She can change no policy of a project’s group, nor rename or delete it.',
        'no-tape': 'Nothing is stuck on a person.',
      },
      hints: [
        'Two actions, and a resource that covers a path.',
        'The path is a part of the ARN, between `group/` and the name. A star may stand for the names.',
        'On `Leads`: `iam:AddUserToGroup` and `iam:RemoveUserFromGroup` on `arn:aws:iam::123456789012:group/projects/*`.',
      ],
      wrong: {
        names: 'The group’s ARN, without its path.',
        all: 'All groups; she is a lead, after all.',
        iam: '`iam:*` on the groups of projects.',
      },
      after:
        'It is as harmless as the most powerful group below `/projects/`. Somebody should know who makes those.',
    },
  },
}
