import type { ChallengeTexts } from '../../challenge-texts'

export const tenSnowflakes: ChallengeTexts = {
  title: 'Ten snowflakes',
  story:
    'Ten developers, ten copies of one policy, for the buckets `app-assets`, `app-config` and `app-logs`. It worked, as long as nobody touched anything. Somebody touched something: one copy is not like the others any more.\n\nToday a fourth bucket arrives, `app-backups`. All ten need to list it, read from it and write to it, as they do with the other three. By the end there is one policy, on one group, and all ten are equal.',
  misconception: 'Copies of a policy stay equal.',
  goals: {
    buckets: 'All ten can list, read and write in all four buckets.',
    delete: 'Nobody can do more than that: no deleting, no bucket policies, no other bucket.',
    users: 'Nothing is attached to a user.',
    one: 'One policy in one place does it all.',
  },
  hints: [
    'Ten policies of the same name: open Gus’s, and read the lines under the second statement slowly.',
    'What ten people share belongs in one place. A group holds the policy, and membership hands it out.',
    'Write the right policy once, with four buckets: bucket ARNs for listing, ARNs with `/*` for the objects. Put it on a group, move all ten in, and then take the ten copies away.',
    'Create `Developers`. Give it a policy that allows `s3:ListBucket` on the four buckets, and `s3:GetObject` and `s3:PutObject` on the four with `/*`. Add all ten to the group, then delete the inline policy `TeamBuckets` of each of them. In the console of this page that is two short lists of commands.',
  ],
  questions: {
    fifth: {
      prompt: 'After this, a fifth bucket arrives. What does it take?',
      options: {
        one: 'One edit of one policy',
        ten: 'Ten edits, one for each developer',
        group: 'A second group for the fifth bucket',
      },
      answer: 'one',
      because: 'There is one policy, and it applies to everybody in the group the moment it is saved.',
    },
    drift: {
      prompt:
        'Ten users hold the same inline policy. One of the ten is edited. What happens to the other nine?',
      options: {
        nothing: 'Nothing: an inline policy belongs to its one holder',
        follow: 'They follow, since they have the same name',
        warn: 'AWS refuses the edit until all ten agree',
      },
      answer: 'nothing',
      because: 'A shared name is a coincidence. AWS keeps ten separate texts and compares none of them.',
    },
  },
  solutions: {
    managed: 'One managed policy, attached to one group',
    inline: 'One inline policy on one group: a call fewer, and only this group can ever use it',
  },
  wrong: {
    copies: 'Edit all ten copies, carefully this time.',
    kept: 'A group for the new bucket, and let the old copies be.',
    flawed: 'Move Gus’s policy to a group: one copy is as good as another.',
  },
}
