import type { LessonTexts } from '../../lesson-texts'

export const signsNothing: LessonTexts = {
  title: 'Why a group is no principal',
  summary: 'A principal is somebody who signs a request. A group never signed anything.',
  steps: {
    saved: {
      title: 'A promising draft',
      text: 'A bucket can have a policy of its own, which says who may use it: the `Principal`. On the desk lies a draft for the bucket `reports`. It lets in the group `Analysts`, by its ARN. It reads very well.\n\nSay what S3 will answer before you press Save. Then press it.',
      goals: { answer: 'What does S3 do with this bucket policy?' },
      guesses: {
        answer: {
          because:
            'It refuses: `MalformedPolicy`, `Invalid principal in policy`. A principal is somebody who signs requests: a user, a role’s session, a service. A group is a list of users. It has no password, no keys, and no handwriting.',
          options: {
            works: 'It saves it, and the members are let in',
            ignored: 'It saves it, and nobody is let in',
            refused: 'It refuses to save it',
          },
        },
      },
      hints: [
        'Who would have to sign a request for this statement to match?',
        'IAM compares the `Principal` with who signed. Nothing is ever signed by a group, so IAM will not have it there.',
      ],
      wrong: {
        members: 'The group stands for its members.',
        silent: 'It is a proper ARN, so it can be saved, whatever it does.',
      },
      after: 'Policies hang on groups. Groups do not appear in them as anybody who does something.',
    },
    named: {
      title: 'Who can be named',
      text: 'Users can be named. So can whole accounts, as `arn:aws:iam::123456789012:root`, which means the account and not just its root user.\n\nAna has no policy that allows her anything: nothing on her, and nothing on her group. Only the bucket’s policy speaks here.',
      goals: {
        ana: 'Suppose it names Ana’s ARN. Can she read?',
        account: 'Suppose it names the account instead, and not Ana. Can she read?',
      },
      guesses: {
        ana: {
          because:
            'Yes. Within one account either side is enough: a policy that hangs on her, or a bucket policy that names her.',
        },
        account: {
          because:
            'No. Naming the account hands the question on to it, and its own policies have to say yes. None does.',
        },
      },
      hints: [
        'How many Allows does it take within one account?',
        'Named herself, Ana is let in. Where only her account is named, it is left to the account’s policies, and there are none for her.',
      ],
      wrong: {
        'two-doors': 'The bucket lets her in, but her own policies have to allow it too.',
        everybody: 'Ana is in that account, so she is named.',
      },
      after:
        'Between two accounts both sides have to say yes. That is another lesson in distrust, and not this one.',
    },
    'by-name': {
      title: 'One by one, then',
      text: 'So much for groups in bucket policies. People can be named, though, and two are quickly named.\n\nMend the draft. Where it has the group’s ARN, put a list of two: `arn:aws:iam::123456789012:user/ana`, and the same for `bo`. Then Save. You may dislike it already; the next step is about that.',
      goals: {
        two: 'Ana and Bo can read the reports.',
        'not-others': 'Cy and Dee cannot.',
        'on-bucket': 'It is the bucket’s own policy that says so.',
      },
      hints: [
        'The draft is under On resources in the list of policies: Bucket policy of reports.',
        'The value of `AWS` may be one ARN or a list of them.',
        'Make it `"AWS": ["arn:aws:iam::123456789012:user/ana", "arn:aws:iam::123456789012:user/bo"]` and save.',
      ],
      wrong: {
        root: 'Name the account, which is shorter.',
        star: 'Name a star, which is shorter still.',
      },
      after:
        'It works. The analysts are now listed in two places, and only one of them is called `Analysts`.',
    },
    newcomer: {
      title: 'The third analyst',
      text: 'Dee becomes an analyst. Somebody does what one does for a new analyst: adds her to the group `Analysts`.',
      goals: { dee: 'Dee is in `Analysts` now. Can she read the reports?' },
      guesses: {
        dee: {
          because:
            'No. The bucket knows two names, and hers is not one of them. Her group has no policy to pass on.',
        },
      },
      hints: [
        'Through which policy do Ana and Bo get in? Does it mention the group?',
        'A list of names does not grow when a group does.',
      ],
      wrong: { 'like-them': 'Ana and Bo are analysts and can read, so she can.' },
      after:
        'Two lists of the same people agree on the day they are made. And when somebody leaves, guess which of the two is forgotten.',
    },
    turn: {
      title: 'Turn it round',
      text: 'Put the same permission on the other side. A policy on the group needs no `Principal`: whoever is in the tray is meant.\n\nChoose the statement for the group’s own policy, and put Dee into `Analysts`. Then open the policy of the bucket and delete it, with the bin on the desk.',
      goals: {
        analysts: 'Ana, Bo and Dee can read the reports.',
        'not-cy': 'Cy cannot.',
        'no-more': 'Nobody can do anything else, here or in other buckets.',
        'dee-in': 'Dee is in `Analysts`.',
        'off-bucket': 'The bucket has no policy of its own.',
      },
      hints: [
        'The statement’s `Resource` is what is read. Who reads it is decided by where the policy hangs.',
        'Reading is asked of the objects, `arn:aws:s3:::reports/*`.',
        'Take the card with `arn:aws:s3:::reports/*`, add `dee` to `Analysts`, and delete the Bucket policy of reports.',
      ],
      wrong: {
        'third-name': 'Add Dee’s name to the bucket’s policy.',
        'group-arn': 'Somewhere the group has to be named: as the resource.',
      },
      after: 'The fourth analyst is a drag. So is the day the first one leaves.',
    },
    key: {
      title: 'The side entrance',
      text: 'There is one more idea everybody has at this point. A bucket policy can have conditions, and conditions can look at who asks: their name, their ARN, their tags.\n\nSo: let in everybody, on condition that they are in the group.',
      goals: { which: 'Which condition key says what groups the caller is in?' },
      guesses: {
        which: {
          because:
            'None. No key knows of memberships, and groups have no tags they could pass on. A tag on each user would do, `aws:PrincipalTag`, and is one more list to keep.',
          options: {
            group: '`aws:PrincipalGroup`',
            tag: '`aws:PrincipalTag`, since members have their group’s tags',
            none: 'There is none',
          },
        },
      },
      hints: [
        'In Request, open More: context, and look through the keys the field offers.',
        'Groups cannot be tagged, and no key is about membership.',
      ],
      wrong: {
        'group-key': 'There is a key for everything.',
        tags: 'Tag the group, and its members are tagged.',
      },
      after: 'The only thing that follows from a membership is the policies on the group. It is enough.',
    },
    editors: {
      title: 'By yourself',
      text: 'Cy becomes the editor: he is to read and write the reports. The analysts go on reading and nothing more. Next year there may be a second editor, and nobody is to think of this bucket then.\n\nYou have people, trays and sheets. The bucket stays without a policy.',
      goals: {
        'cy-writes': 'Cy can read and write the reports.',
        'analysts-read-only': 'Ana, Bo and Dee cannot write them.',
        'editor-no-more': 'Nobody can do more: no deleting, no other bucket.',
        'analysts-still': 'The analysts can still read them.',
        'no-tape': 'Nothing is stuck on a person.',
        'bare-bucket': 'The bucket has no policy of its own.',
      },
      hints: [
        'A second kind of work, a second group.',
        'The second group’s policy allows two actions on the same objects. Nobody is named in it.',
        'Make `Editors`, give it a policy that allows `s3:GetObject` and `s3:PutObject` on `arn:aws:s3:::reports/*`, and add `cy`.',
      ],
      wrong: {
        tape: 'It is only one person: a sheet on Cy.',
        'same-tray': 'Put Cy with the analysts and add writing there.',
        door: 'Let the bucket name Cy.',
      },
      after: 'Say what on the group, say who by membership, and leave names out of policies.',
    },
  },
}
