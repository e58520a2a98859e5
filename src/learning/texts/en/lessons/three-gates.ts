import type { LessonTexts } from '../../lesson-texts'

export const threeGates: LessonTexts = {
  title: 'The order of evaluation',
  summary: 'Deny, Allow, and else no: three gates, two kinds of no, and why nothing outvotes a Deny.',
  steps: {
    gates: {
      title: 'Three gates, in this order',
      text: 'First every policy that reaches Ana is collected, her own and those of her groups. Every statement in them is read. Only then come the gates.\n\nFirst: does a Deny match? Then it is over. Second: does an Allow match? Then it opens. Third: neither? Then no.\n\nPress Send, and step through it with the buttons below the answer. Groups are no gates: what they give is thrown on one heap.',
      after:
        'One Allow and no Deny. Where in its policy the Allow stood, and which group came first, nobody asked.',
    },
    default: {
      title: 'The quiet no',
      text: 'Cy is a guest. The tray `Guests` has him in it, and no sheet on its rim.\n\nThere are two kinds of no in IAM, and it pays to say which one you mean. One is spoken by a statement. The other is what is left when no statement spoke.',
      goals: { nothing: 'Cy asks to read `app-data/orders.json`. What does IAM say?' },
      guesses: {
        nothing: {
          because:
            'Denied by default, which AWS calls an implicit deny. No statement said no; no statement said anything.',
        },
      },
      hints: [
        'Count the statements that reach Cy.',
        'An explicit deny needs a Deny that matches. With no Deny and no Allow, the third gate answers.',
      ],
      wrong: {
        open: 'Nobody forbids it, so he may.',
        explicit: 'He is denied, so somebody must have written a Deny.',
      },
      after: 'A quiet no is mended by an Allow. Keep that in mind for the next one, which is not.',
    },
    deny: {
      title: 'The loud no',
      text: 'Bo is in two groups that disagree. `Devs` allows `s3:*` on everything in `app-data`; `Contractors` denies `s3:DeleteObject` there.\n\nAnd if that is so, what about the largest Allow there is? `AdministratorAccess` allows every action on every resource.',
      goals: {
        both: 'As it stands: can Bo delete `app-data/orders.json`?',
        admin: 'Suppose `AdministratorAccess` is attached to him as well. And now?',
      },
      guesses: {
        both: {
          because:
            'Denied by a Deny. Both statements match, and the first gate is asked first. Allows are not even counted.',
        },
        admin: {
          because:
            'Still denied. It is one more Allow, and a Deny is not outvoted. As an administrator Bo could edit the Deny away, which is a different call.',
        },
      },
      hints: [
        'Which of the three gates does a Deny belong to, and which one is first?',
        'A Deny that matches ends it, whatever allows the same: however often, however widely, in whatever order.',
      ],
      wrong: {
        order: '`Devs` was there first, and allows it.',
        strong: 'Administrators can do everything.',
      },
      after:
        'Order and number mean nothing, and nor does rank. One Deny is enough. It is what makes Denies worth having.',
    },
    free: {
      title: 'Mending a loud no',
      text: 'Bo has been hired. From today he should delete like Ana; Dee is a contractor as before and must be denied as before.\n\nAnother Allow will not help, as you have just seen. Either the Deny stops reaching Bo, or it stops matching him. Look at how it reaches him. The small cross on his name in a tray takes him out of it.',
      goals: {
        'bo-deletes': 'Bo can delete objects.',
        'dee-denied': 'Dee is still denied, and by a Deny.',
      },
      hints: [
        'Send Bo’s request and read on the card which group the Deny came through.',
        'A membership that is no longer true is the thing to take away. The policy is right as it is.',
        'Remove `bo` from `Contractors`.',
      ],
      wrong: {
        allow: 'Give Bo an Allow of his own. It is closer to him than a group’s.',
        drop: 'Take `DeleteNothing` off `Contractors`.',
      },
      after: 'The Deny is still there and still works, for the people it was written for.',
    },
    guest: {
      title: 'Mending a quiet no',
      text: 'Cy should read objects in `app-data`. Writing and deleting should be denied to him as they are now: by default.\n\nChoose the statements that belong into an inline policy of the group `Guests`. Whatever you leave unsaid is denied anyway; a Deny is for what must stay denied although somebody else allows it.',
      goals: {
        'cy-reads': 'Cy can read objects in `app-data`.',
        'cy-default': 'All else, here and in other buckets, is denied to him by default, not by a Deny.',
      },
      hints: [
        'How many statements does it take to allow one thing?',
        'Nothing has to be denied that nobody allows. And a Deny beats the Allow beside it.',
        'One card: `Allow`, `s3:GetObject`, `arn:aws:s3:::app-data/*`.',
      ],
      wrong: {
        sure: 'Allow reading, and deny the rest to be on the safe side.',
        devs: 'Put him into `Devs`, who can read.',
        exception: 'Deny everything, then allow reading as the exception.',
      },
      after:
        'One statement. A needless Deny is no safety: it waits for the day Cy changes jobs, and then nobody knows why he cannot work.',
    },
    ledger: {
      title: 'A Deny of your own',
      text: 'Under `app-data/keep/` lies the ledger. Nobody in `Devs` is to delete anything there, and no Allow that comes along later may change that. Everything else they do today, they go on doing.\n\nWrite it by yourself: a new policy clipped to `Devs`, or an inline one by the three dots on the tray.',
      goals: {
        kept: 'Ana, Bo and Dee are denied deleting below `keep/`, by a Deny.',
        'as-before': 'Ana and Bo can read and write everywhere, and delete elsewhere.',
        'no-tape': 'Nothing is stuck on a person.',
      },
      hints: [
        '“No Allow that comes along later”: which kind of no holds against that?',
        'A Deny with one action and one resource. The resource is a part of the bucket, written with a star at its end.',
        'On `Devs`: `Deny`, `s3:DeleteObject`, `arn:aws:s3:::app-data/keep/*`.',
      ],
      wrong: {
        without: 'Rewrite the Allow so that it leaves `keep/` out.',
        all: 'Deny deleting in the whole bucket.',
        contractors: 'There is a Deny already: put everybody into `Contractors`.',
      },
      after:
        'That is the heart of the engine. Boundaries and the policies of an organization come on top, at the same gates. What follows is about what makes a statement match.',
    },
  },
}
