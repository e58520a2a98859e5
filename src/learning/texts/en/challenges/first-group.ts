import type { ChallengeTexts } from '../../challenge-texts'

export const firstGroup: ChallengeTexts = {
  title: 'The first group',
  story:
    'Ana and Bo both want to look at the team’s photos. Somebody already wrote a policy for that, `ReadPhotos`, and attached it to nobody.\n\nYou could hand it to each of them. You could also hand it to a group once, and never think of it again.',
  misconception: 'Permissions are given to people, one by one.',
  goals: {
    read: 'Ana and Bo can read the photos.',
    write: 'They can do nothing else: no changing, no deleting, no other bucket.',
    users: 'Nothing is attached to a user.',
  },
  hints: [
    'The policy is finished, and the people are there. What is missing is the thing in between.',
    'A group holds policies, and whoever is in it has them. Make one, attach the policy to it, then put the people in.',
    'Three things to do: create a group, attach `ReadPhotos` to it, add Ana and Bo.',
    'Create the group `Readers`, attach `ReadPhotos` to `Readers`, add `ana` to `Readers`, add `bo` to `Readers`. The third reader will take one step.',
  ],
  questions: {
    third: {
      prompt: 'Next week Cy needs the same access. How many policies have to be attached then?',
      options: {
        none: 'None: Cy joins the group',
        one: 'One: `ReadPhotos`, to Cy',
        copy: 'One: a copy of `ReadPhotos`, for Cy alone',
      },
      answer: 'none',
      because: 'Membership is the whole change. That is what the group is for.',
    },
  },
  solutions: {
    attach: 'A group with the managed policy attached',
    inline: 'A group with the policy inline: it works, and nobody else can use it',
  },
  wrong: {
    direct: 'Attach the policy to both of them: it is only two people.',
    full: 'AWS has a ready-made policy for S3. Full access surely includes reading.',
    reading: 'AWS has a ready-made policy for reading S3, too.',
    empty: 'They are in a group called Readers now, so they can read.',
  },
}
