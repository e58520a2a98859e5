import type { ChallengeTexts } from '../../challenge-texts'

export const theLeaver: ChallengeTexts = {
  title: 'The leaver',
  story:
    'Dee leaves the company today. There was cake. Over the years access has come to her in every way there is. All of it has to go, and Ana, Bo and Cy must lose nothing.\n\nThe five requests on the list all belong to Dee. Close every path, so that only the default is left.',
  misconception: 'Whoever leaves the groups has lost their access.',
  goals: {
    gone: 'Nothing lets Dee in any more, and nothing has to deny her.',
    colleagues: 'For Ana, Bo and Cy nothing changes.',
    valid: 'AWS would save every policy.',
  },
  hints: [
    'Send Dee’s five requests one by one, and note for each through whom the Allow came.',
    'There are four ways in: groups, inline policies, managed policies attached directly, and policies of resources that name the user.',
    'Three of the four are on Dee. The fourth is in the bucket `shared`, which names Bo as well.',
    'Remove `dee` from `Devs` and `Finance`. Delete her inline policy `Scratch`, and detach `ReadWiki` from her. Save the policy of `shared` with `bo` as its only principal. The user can be deleted then, too.',
  ],
  questions: {
    deleted: {
      prompt:
        'A user named in a bucket policy is deleted, and later made again with the same name. Is the new one let in?',
      options: {
        no: 'No: the policy means the old one, by unique id',
        yes: 'Yes: the name is the same',
        hour: 'Yes, once the cache has expired',
      },
      answer: 'no',
      because:
        'On saving, AWS ties a user’s ARN in `Principal` to the user’s unique id. A new user has a new one.',
    },
    first: {
      prompt: 'What must be done before AWS lets one delete a user by its API?',
      options: {
        all: 'Memberships, policies and credentials have to go first',
        nothing: 'Nothing, the rest goes with the user',
        groups: 'Only memberships have to go first',
      },
      answer: 'all',
      because:
        'The API answers `DeleteConflict` until all of it is gone. The console does it for you, and does not look into bucket policies either.',
    },
  },
  solutions: {
    paths: 'Every path taken away, the user kept',
    delete: 'Every path taken away, and the user deleted',
    'dead-name':
      'The user deleted, and the bucket’s policy left alone. It lets nobody in, but somebody will wonder about the dead id in it',
  },
  wrong: {
    groups: 'Out of the groups, out of the building.',
    own: 'Everything on the user’s page is gone.',
    bucket: 'Delete the bucket’s policy, to be thorough.',
    deny: 'A Deny on everything stops everything.',
  },
}
