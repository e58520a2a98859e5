import type { ChallengeTexts } from '../../challenge-texts'

export const eitherDoor: ChallengeTexts = {
  title: 'Either door, or both?',
  story:
    'Nothing is attached to Ana, and nothing to her group `Lab`. The bucket `lab-results` has a policy of its own, though, and it names her.\n\nSay what that comes to. Then Ana goes on leave for a while, and has to be kept out. The bucket belongs to another department, which does not want its policy touched. There is a group `Suspended` for such cases.',
  misconception: 'The user’s side and the bucket’s side both have to allow.',
  goals: {
    'one-door': 'Ana has no policy at all, and the policy of the bucket allows her. May she read?',
    deny: 'Suppose Ana joins `Suspended`, which denies. The bucket still allows her. What now?',
    ana: 'Ana is denied, and by a Deny.',
    others: 'For Bo and Cy nothing changes.',
    bucket: 'The bucket keeps its policy.',
    identity: 'Only groups and what they hold change.',
  },
  guesses: {
    'one-door': {
      because:
        'Yes. Within one account it is enough that either side allows: the policies of the user or the policy of the resource.',
    },
    deny: {
      because: 'Denied, explicitly. One Allow from either side opens; one Deny from either side shuts.',
    },
  },
  hints: [
    'Send Ana’s request, and see which card opened the gate. It came from the bucket.',
    'Taking things away from Ana cannot help, since she has nothing. Somebody has to say no.',
    'A Deny counts wherever it comes from. One is ready, on a group that nobody is in.',
    'Add `ana` to `Suspended`.',
  ],
  questions: {
    cross: {
      prompt:
        'The bucket belongs to another account, and its policy names Ana. She has no policy of her own. May she read?',
      options: {
        no: 'No: between accounts both sides have to allow',
        yes: 'Yes: either side is enough, there as well',
        never: 'No: a bucket can never be used from another account',
      },
      answer: 'no',
      because:
        'Between accounts each side speaks for itself: hers has to let her out, and theirs has to let her in.',
    },
  },
  solutions: {
    suspend: 'A Deny by membership, and gone again when she leaves the group',
    own: 'A group of your own with a narrower Deny',
  },
  wrong: {
    leave: 'Take her out of her group: then she has nothing left.',
    whole: 'Put the Deny on the group that she is in.',
    close: 'Delete the policy of the bucket.',
    both: 'The user’s side says nothing, so the answer is no.',
  },
}
