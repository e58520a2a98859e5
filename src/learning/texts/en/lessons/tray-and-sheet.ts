import type { LessonTexts } from '../../lesson-texts'

export const trayAndSheet: LessonTexts = {
  title: 'Group against policy',
  summary:
    'A group is a container of people, a policy is a document. What depends on which of the two one changes.',
  steps: {
    both: {
      title: 'A tray and a sheet',
      text: 'A group says who: it is a list of users. A policy says what: it is a text that allows or denies. Neither does anything alone, and the clip between them is a thing of its own, called an attachment.\n\nPress Send. When the statement arrives, read where it came from: through `Support`, from `ReadTickets`, and so to Ana.',
      after:
        'Group, policy, statement: the origin of every Allow is written on its card. It is the first thing to read.',
    },
    'two-sheets': {
      title: 'Two sheets of one name',
      text: 'Both groups have a `ReadTickets` with the very same text. On `Support` it is a managed policy, which stands on its own in the account and is attached. On `Sales` it is inline: written into the group itself.\n\nSay you add `s3:PutObject` to the managed one and save it.',
      goals: {
        'ana-answers': 'Ana is in `Support`. Can she write to a ticket then?',
        'cy-answers': 'Cy is in `Sales`. Can he?',
      },
      guesses: {
        'ana-answers': {
          because: 'Yes. The policy that is attached to her group has changed, and so has what she may do.',
        },
        'cy-answers': {
          because:
            'No. What `Sales` has is a text of its own, which happened to read the same until a moment ago.',
        },
      },
      hints: [
        'Look at the two in the list of policies: one is under Managed, the other one under Inline.',
        'An inline policy lives in one holder. Nothing that happens to another policy reaches it.',
        'The edit reaches whoever has the managed policy through a group: Ana and Bo, and not Cy.',
      ],
      wrong: {
        'same-name': 'Same name, same text, same policy.',
        'joined-before': 'Ana was in the group before the policy changed, so she has the old one.',
      },
      after: 'Equal is not the same. Copies agree until the first edit, and nobody is told when they stop.',
    },
    'one-sheet': {
      title: 'One sheet, two clips',
      text: 'A managed policy can be clipped to any number of groups. So one text will do.\n\nDrag `ReadTickets`, the managed one, from the list of policies onto `Sales`; or open it and use Attach. Then take the inline one off, with the small cross on it.',
      goals: {
        'no-inline': 'There are no inline policies.',
        'one-text': 'There is one policy in the account.',
        'all-read': 'Ana, Bo and Cy can read tickets.',
        'no-tape': 'Nothing is stuck on a person.',
      },
      hints: [
        'On the tray `Sales`, the sheet that says `inline` is the one to be replaced.',
        'First clip the new one on, then take the old one off. In between, Cy has the Allow twice, and twice is no more than once.',
        'Attach the managed `ReadTickets` to `Sales`, and delete the inline `ReadTickets` of `Sales`.',
      ],
      wrong: {
        delete: 'Delete the inline one: there is another of that name.',
        second: 'Make a managed copy for `Sales`.',
      },
      after:
        'One text, two attachments. A group takes up to ten managed policies; one policy goes on as many groups as you like.',
    },
    reach: {
      title: 'The same edit again',
      text: 'The list of policies says of `ReadTickets` where it is attached and how many users it reaches. It is a habit worth having: read that line before you save, not after.\n\nAnd now the same edit once more: `s3:PutObject` is added to `ReadTickets`.',
      goals: { 'cy-now': 'Can Cy write to a ticket this time?' },
      guesses: {
        'cy-now': {
          because:
            'Yes. One edit reaches everybody in every group that has the policy. That is what it is for, and what it is dangerous for.',
        },
      },
      hints: [
        'What is clipped to `Sales` now?',
        'A managed policy has one text in force. Everybody it reaches has that one.',
      ],
      wrong: { support: 'The edit was meant for `Support`.' },
      after: 'Whom an edit reaches is called its blast radius, by people who have stood in one.',
    },
    answers: {
      title: 'Only for some',
      text: '`Support` is to answer tickets: `s3:PutObject` on the objects in `tickets`. `Sales` is not. So the new Allow must not go into the text the two share; it needs a sheet of its own.\n\nChoose the statement that says just that, which makes the policy `AnswerTickets`. Then clip it to the tray where it belongs.',
      goals: {
        support: 'Ana and Bo can write to tickets.',
        sales: 'Cy cannot.',
        'no-more': 'Nobody can delete tickets, or write anywhere else.',
      },
      hints: [
        'Of the four cards one names the right action on the right thing, and no more.',
        'Writing is asked of an object, so the resource is `arn:aws:s3:::tickets/*`. A policy that is attached to nobody does nothing.',
        'Take the card with `s3:PutObject` on `arn:aws:s3:::tickets/*`, and attach `AnswerTickets` to `Support`.',
      ],
      wrong: {
        edit: 'Add it to `ReadTickets`, which is there already.',
        unattached: 'The policy is made, so it works.',
        everything: 'Everything on tickets, since answering takes who knows what.',
      },
      after: 'What two groups share goes on a shared sheet. Where they differ, each gets a sheet of its own.',
    },
    manuals: {
      title: 'For everybody, by one edit',
      text: 'Support and Sales both want to read `manuals`. There are three attachments in this account, and that is enough: no new sheet anywhere.\n\nWhich of the texts reaches exactly the right people? Open it, change it, save it. And stay close to what was asked.',
      goals: {
        'all-manuals': 'All three can read what is in `manuals`.',
        'nothing-else': 'Nobody can write or delete there, or read in other buckets.',
        'three-sheets': 'There are still three attachments.',
      },
      hints: [
        'Which policy reaches Ana, Bo and Cy?',
        'A statement may list several resources. The action is the one it has already.',
        'In `ReadTickets`, make `Resource` a list: `arn:aws:s3:::tickets/*` and `arn:aws:s3:::manuals/*`.',
      ],
      wrong: {
        'more-sheets': 'A new policy, attached to both.',
        'other-sheet': 'Add it to `AnswerTickets`.',
        star: 'Make the resource a star, for the manuals to come.',
      },
      after:
        'A policy named `ReadTickets` that reads manuals too: works, and will puzzle somebody. Policies cannot be renamed, so choose names with room in them.',
    },
  },
}
