import type { LessonTexts } from '../../lesson-texts'

export const whyGroups: LessonTexts = {
  title: 'Why groups',
  summary: 'Ten people with ten copies of one policy, and what a group changes about that.',
  steps: {
    look: {
      title: 'Ten snowflakes',
      text: 'Every snowflake under People is a user, and no two are alike. That is charming in snow, and less so in permissions. Each of the ten has a policy stuck on with tape, a copy of the same text.\n\nUnder Request, Ana asks for a settings file. Press Send and watch her request walk up to three gates. Is there a Deny? Is there an Allow? If neither, the door stays shut.',
      after:
        'No Deny, and one Allow, from the sheet on Ana’s own card. That is all there is to it. So far, ten times over.',
    },
    same: {
      title: 'The same copy?',
      text: 'Copies start out equal. Then somebody edits one of them on a Friday.\n\nOn the desk in the middle lies Gus’s copy of `TeamBuckets`. Read the resources in its two statements before you say anything.',
      goals: { gus: 'Gus asks for the same file, `app-config/settings.json`. What does IAM say?' },
      guesses: {
        gus: {
          because:
            'Denied. His second statement names the bucket, `arn:aws:s3:::app-config`, where it should name the objects in it, `arn:aws:s3:::app-config/*`. Two characters.',
        },
      },
      hints: [
        'In the statement `ReadAndWriteObjects`, go through `Resource` line by line.',
        '`s3:GetObject` is asked of an object. An object’s ARN goes on after the bucket’s name, with a slash and a key.',
        'The line for `app-config` has no `/*`, so no object in that bucket matches it. Nothing else allows it, so he is denied.',
      ],
      wrong: { copy: 'A copy is a copy, so he gets what Ana gets.' },
      after:
        'One copy of ten is wrong, and nothing ever said so. Press Send to see how close his statement came.',
    },
    'one-copy': {
      title: 'One edit, how many people?',
      text: 'A fourth bucket comes along, `app-backups`. You are asked to add it to “the policy `TeamBuckets`”, as if there were only one.\n\nSay you add it to Ana’s copy and go home.',
      goals: { bo: 'Ana’s copy allows `app-backups` now. Can Bo read an object there?' },
      guesses: {
        bo: {
          because:
            'Denied. An inline policy lives in the one user it is written on. Nine more edits to go, and each of them is a chance to become the next Gus.',
        },
      },
      hints: [
        'Where does Ana’s copy live, and where does Bo’s?',
        'What is written on one user reaches that user. The same name on another user is another policy.',
        'Bo’s own copy still lists three buckets, so he is denied.',
      ],
      wrong: { name: 'It is the policy `TeamBuckets`, and Bo has `TeamBuckets`.' },
      after: 'Ten copies are ten policies, whatever they are called.',
    },
    tray: {
      title: 'A tray for the job',
      text: 'Under Groups stands a tray, `Developers`. Clipped to its rim is a managed policy, also called `TeamBuckets`: written once, and written right. A group is a container. What is clipped to it, everybody in it has.\n\nDrag Gus’s card onto the tray. If you would rather not drag, the line under his name, `in no group`, opens a list to tick.',
      goals: {
        'gus-in': 'Gus is in `Developers`.',
        'gus-reads': 'Gus can read `app-config/settings.json`.',
      },
      hints: [
        'Gus’s card is under People. The tray is under Groups, below it.',
        'Nothing about his own sheet has to change: membership adds the group’s policies to what he has.',
        'Press `in no group` on Gus’s card and tick `Developers`.',
      ],
      wrong: {
        mend: 'Mend Gus’s own copy.',
        off: 'His copy is wrong, so take it off.',
      },
      after:
        'Gus reads the settings, though his own copy is as wrong as before. One Allow is enough, wherever it comes from.',
    },
    everyone: {
      title: 'The other nine, and the tape',
      text: 'Now the rest. `1 person` on the tray opens a list of everybody: tick the nine.\n\nThen the copies have to go, or somebody will edit one again. The small cross on a taped sheet deletes it, ten times over. Or open Audit in the drawer at the bottom: it offers to take all the tape off, and shows you first what that would change.',
      goals: {
        tape: 'Nobody has a policy of their own.',
        three: 'All ten can still list, read and write in the three buckets.',
      },
      hints: [
        'First join, then take away: in that order nobody is locked out in between.',
        'What the group gives, a copy need not. Once all ten are in `Developers`, no copy does anything.',
        'Tick all ten in the tray’s list. Then, in Audit, choose the finding about inline policies on users, preview its mend and apply it.',
      ],
      wrong: {
        join: 'Everybody is in the group. Done.',
        tape: 'Off with the tape!',
      },
      after: 'Ten sheets of tape less, and nobody noticed. In this trade that is applause.',
    },
    fourth: {
      title: 'One edit',
      text: '`app-backups` is still missing. This time there is one policy to edit, and it reaches ten people.\n\nOpen `TeamBuckets` from the list of policies. Add the bucket to the first statement and its objects to the second, then press Save. Reading and writing will do; nobody asked for deleting.',
      goals: {
        backups: 'All ten can list, read and write in all four buckets.',
        'no-more': 'Nobody can do more than that: no deleting, no bucket policies, no other bucket.',
        'still-no-tape': 'Nobody has a policy of their own.',
      },
      hints: [
        'The two statements need one new line each, and they are not the same line.',
        'Listing is asked of the bucket, reading and writing of the objects in it.',
        'Add `arn:aws:s3:::app-backups` to `ListTheBuckets` and `arn:aws:s3:::app-backups/*` to `ReadAndWriteObjects`.',
      ],
      wrong: {
        bucket: 'The bucket is in the list; its objects will be meant as well.',
        all: 'Allow `s3:*`, and nobody has to come back.',
        copies: 'A small extra sheet for each of the ten.',
      },
      after:
        'One edit, ten people, no Gus. The eleventh developer will take one drag, and get exactly the same.',
    },
  },
}
