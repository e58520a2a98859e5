import type { LessonTexts } from '../../lesson-texts'

export const makingGroups: LessonTexts = {
  title: 'Making groups, and keeping house',
  summary: 'Make a group, fill it, rename it, close it; and what membership is while all that happens.',
  steps: {
    empty: {
      title: 'An empty tray',
      text: 'Three people, no groups, and two policies that are attached to nobody.\n\nSay somebody makes a group, calls it `Readers`, and puts Ana into it. That is all they do. The name is clear enough, one would think.',
      goals: { named: 'Ana is in `Readers` then, and asks for `docs/guide.md`. What does IAM say?' },
      guesses: {
        named: {
          because:
            'Denied by default. A group has nothing of its own, and its name is for people to read. IAM reads policies, and there is none on it.',
        },
      },
      hints: [
        'Which statement, in which policy, would allow it?',
        'Nothing is allowed until some policy that reaches Ana says so. A group without a policy passes nothing on.',
        'No policy reaches her, so it is denied by default.',
      ],
      wrong: { name: 'Readers read. It is in the name.' },
      after: 'Names of groups are for you. Good ones help nobody but people, who need it more than IAM does.',
    },
    create: {
      title: 'Make one that works',
      text: 'Under Groups, type `Readers` in the field and press Group. Then fill the tray: drag the sheet `ReadDocs` from the list of policies onto it, and Ana and Bo after it.\n\nWithout dragging: open `ReadDocs` and use Attach on the desk, and tick the group in the line under each person’s name. The three dots on a tray do much the same.',
      goals: {
        readers: 'Ana and Bo can list the bucket and read what is in it.',
        'nobody-else': 'Cy cannot read or write.',
        'ana-in': 'Ana is in `Readers`.',
        'bo-in': 'Bo is in `Readers`.',
        'no-tape': 'No policy is stuck on a person.',
      },
      hints: [
        'Three things are needed: a tray, a sheet on its rim, and people in it. The order is up to you.',
        'The sheet goes on the group, and reaches people through their membership.',
        'Make `Readers`, clip `ReadDocs` to it, and add `ana` and `bo`.',
      ],
      wrong: {
        empty: 'Make the group and put the two in.',
        direct: 'Drag the policy onto Ana and Bo, which saves making a group.',
        everybody: 'Put everybody in, then nobody feels left out.',
      },
      after:
        'A group’s name is unique in the account, by the way, whatever the case: after `Readers`, AWS refuses `readers`.',
    },
    nesting: {
      title: 'What fits into a tray',
      text: 'Cy is the author of the documents: he should read like the readers, and write besides. A tidy mind draws a group for authors inside the group of readers.\n\nTry it if you like: pick a tray up and see how far you get.',
      goals: { inside: 'What can be a member of an IAM group?' },
      guesses: {
        inside: {
          because:
            'Users only. Groups do not nest, and a role is nobody who could be a member: it is taken on for a while by somebody who may.',
          options: {
            users: 'Users, and nothing else',
            groups: 'Users and other groups',
            roles: 'Users and roles',
          },
        },
      },
      hints: [
        'The call is `AddUserToGroup`. Read it slowly.',
        'There is no call that adds a group to a group, or a role to one.',
      ],
      wrong: {
        groups: 'Folders go into folders, so groups go into groups.',
        roles: 'A role is a kind of user.',
      },
      after:
        'No boxes in boxes. A person can be in several groups instead, up to ten, and gets what all of them allow together.',
    },
    second: {
      title: 'Two trays, one person',
      text: 'So Cy goes into two groups: the one that reads, and a new one, `Writers`, that writes.\n\n`ReadDocs` is on `Readers` already and does not have to be repeated. `WriteDocs` is still attached to nobody. A person in two groups stays one card; the line under the name counts.',
      goals: {
        'cy-both': 'Cy can read and write in `docs`.',
        'readers-only': 'Ana and Bo cannot write.',
        'cy-reads': 'Cy is in `Readers`.',
        'cy-writes': 'Cy is in `Writers`.',
      },
      hints: [
        'Make the second group as you made the first.',
        'What two groups allow adds up. Neither has to repeat the other.',
        'Make `Writers`, clip `WriteDocs` to it, and put `cy` into both groups.',
      ],
      wrong: {
        'one-tray': 'Clip `WriteDocs` to `Readers` as well, which saves a group.',
        'writers-only': 'Whoever writes can read, surely.',
      },
      after: '`Writers` alone would let Cy write what he cannot read. Some authors work like that.',
    },
    leaving: {
      title: 'Live, or a copy?',
      text: 'Nothing was copied to anybody when they joined. Each time a request comes, IAM looks at the groups of the user, and at the policies on those groups.\n\nSo, two questions. They are about two separate mornings. Each begins with everything as it is now.',
      goals: {
        left: 'Bo is taken out of `Readers`. Can he still read?',
        edited: 'Or: Bo stays, and somebody clips `WriteDocs` to `Readers`. Can Bo write?',
      },
      guesses: {
        left: {
          because: 'No. He had it through the group and nowhere else; with the membership it is gone.',
        },
        edited: {
          because:
            'Yes, and so can Ana. What is on the group now is what its members have now, whenever they joined.',
        },
      },
      hints: [
        'What reaches Bo on each of the two mornings, and through what?',
        'Membership is a connection, not a delivery: what changes at one end changes at the other.',
      ],
      wrong: {
        kept: 'He was given the permission, so he has it.',
        copied: 'He joined before that, so he has what there was then.',
      },
      after:
        'On real AWS a change may take some seconds to get around the world. After that it is as if it had always been so.',
    },
    rename: {
      title: 'Another sign on the tray',
      text: 'Somebody prefers `Library` to `Readers`, and is senior to you. Rename the group: the three dots on the tray, then Rename.\n\nA renamed group keeps its members, its policies and its unique id. What changes is its ARN. A policy elsewhere that mentions the old ARN is not rewritten; from then on it talks about nobody.',
      goals: {
        'ana-library': 'Ana is in `Library`.',
        'bo-library': 'Bo is in `Library`.',
        'cy-library': 'Cy is in `Library`.',
        'still-read': 'All three can still read.',
        'two-groups': 'There are two groups, as before.',
      },
      hints: [
        'The three dots are at the right of the tray’s name.',
        'Renaming is one call, `UpdateGroup`. Making a new group and moving house is many, and easy to get half done.',
        'Three dots, Rename, `Library`.',
      ],
      wrong: {
        third: 'Make a group `Library` and put everybody in.',
        anew: 'Make `Library`, move the people, delete `Readers`.',
      },
      after: 'Same tray, other sign. Open Activity in the drawer to see the one call it took.',
    },
    close: {
      title: 'Closing one down',
      text: 'The documents are finished; nobody is to write in them any more. `Writers` goes, and Cy stays a reader.\n\nAWS deletes a group only when it is empty: no members, nothing attached, nothing inline. Otherwise it answers `DeleteConflict`. Delete, behind the three dots on the tray, clears it first and then deletes it, as AWS’s console does. From Console in the drawer you may feel the conflict for yourself.',
      goals: {
        'one-group': 'There is one group left.',
        'no-writing': 'Nobody can write any more.',
        'all-read': 'All three can read.',
      },
      hints: [
        'Emptying a group and deleting it are two things.',
        'Users do not go with the group they were in, and neither does a managed policy: it stays in the account.',
        'Three dots on `Writers`, then Delete. That is all.',
      ],
      wrong: {
        out: 'Take Cy out, and leave the empty group for next time.',
        merge: 'Move `WriteDocs` to `Library`, so that it has a home.',
      },
      after:
        '`WriteDocs` is still in the list, attached to nobody. A managed policy outlives every group it was on.',
    },
  },
}
