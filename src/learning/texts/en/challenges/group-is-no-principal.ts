import type { ChallengeTexts } from '../../challenge-texts'

export const groupIsNoPrincipal: ChallengeTexts = {
  title: 'Is a group a principal?',
  story:
    'The analysts should read `reports`. Somebody typed a bucket policy that names the group `Analysts` as its principal. It is still a draft: open Bucket policy of reports, under On resources in the list of policies.\n\nSay what S3 will make of it. Then press Save and see. After that, let the analysts in so that the next one needs a membership and nothing else.',
  misconception: 'A group can sign requests, so a policy can name it as principal.',
  goals: {
    saved: 'What does S3 say to a bucket policy with a group’s ARN as its principal?',
    upkeep: 'With a policy on the group: what does it take to let in a third analyst?',
    members: 'Ana and Bo can read the reports.',
    others: 'Cy, who is no analyst, cannot.',
    'no-more': 'Nobody can do anything else, here or in other buckets.',
    bucket: 'The bucket has no policy, so that nobody is named there one by one.',
    users: 'Nothing is attached to a user.',
  },
  guesses: {
    saved: {
      because:
        'It answers `MalformedPolicy: Invalid principal in policy`. A principal is somebody who signs requests: a user, a role’s session, an account, a service. A group is a list of users and signs nothing.',
      options: {
        works: 'It saves it, and the members are let in',
        ignored: 'It saves it, and lets nobody in',
        refused: 'It refuses to save it',
      },
    },
    upkeep: {
      because:
        'One membership. A bucket policy would have to be edited for each analyst who comes or goes. Somebody would have to remember.',
      options: {
        membership: 'Adding them to the group',
        edit: 'Adding them to the group, and editing the policy of the bucket',
        copy: 'Adding them to the group, and a copy of the policy',
      },
    },
  },
  hints: [
    'There are two sides from which access can be given: what is attached to people, and what is attached to the bucket.',
    'A bucket’s policy has to name who signs, and a group never does. A policy on the group needs no principal: its members are meant.',
    'The draft’s statement is nearly right. Without its `Principal` it belongs on the group.',
    'Throw the draft away. Give `Analysts` a policy that allows `s3:GetObject` on `arn:aws:s3:::reports/*`, inline or managed and attached.',
  ],
  questions: {
    root: {
      prompt:
        'A bucket policy allows the principal `arn:aws:iam::123456789012:root`, its own account. A user of that account has no policy. May they read?',
      options: {
        no: 'No: the account may then give access, and has not given any',
        yes: 'Yes: every user of the account is meant',
        rootOnly: 'Only the root user is meant, so no',
      },
      answer: 'no',
      because:
        'It names the account, not the root user alone, and hands the question on to it: the user still needs an Allow of their own.',
    },
    condition: {
      prompt: 'Which condition key tells whether the caller is in a certain group?',
      options: {
        none: 'There is none',
        group: '`aws:PrincipalGroup`',
        tag: '`aws:PrincipalTag`, since groups pass on their tags',
      },
      answer: 'none',
      because: 'Groups have no tags, and no key knows of memberships. A group’s own policies are the way.',
    },
  },
  solutions: {
    inline: 'One inline policy on the group',
    managed: 'A managed policy attached to the group: another group can have it too, one day',
  },
  wrong: {
    names: 'Name the two analysts in the bucket’s policy, then.',
    everyone: 'With `*` as the principal nobody is forgotten.',
    account: 'Name the account: the analysts are part of it.',
    'ready-made': 'AWS has a ready-made policy for reading S3: attach that to the group.',
    signs: 'A group is a principal like any other.',
  },
}
