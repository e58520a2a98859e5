import type { LessonTexts } from '../../lesson-texts'

export const goldenRule: LessonTexts = {
  title: 'The golden rule',
  summary: 'Policies go on groups, people go into groups, and nothing goes on people.',
  steps: {
    rule: {
      title: 'A rule in one line',
      text: 'Permissions go to groups, and people go into groups. AWS advises it for users, and the CIS benchmark checks it: every user with a policy of their own is a finding.\n\nFour of these six have tape on them. Send Ana’s request first: it works. That is the trouble with tape. Audit, in the drawer, lists what an auditor would make of it.',
      after:
        'Everything here works, and nobody could say why from looking at the groups. Now for the tidying up.',
    },
    leftover: {
      title: 'Eli has moved on',
      text: 'Last year Eli worked in finance, and somebody was kind enough to tape `OldInvoices` on him. Since then he is a developer. His groups are right.\n\nSuppose he leaves the company tomorrow. The person on duty takes him out of every group, as the handbook says.',
      goals: { gone: 'Eli is in no group at all. Can he still read invoices?' },
      guesses: {
        gone: {
          because:
            'Yes. The tape hangs on him and not on any group, so no membership that ends takes it away.',
        },
      },
      hints: [
        'Through which policy could he, and what does it hang on?',
        'Leaving a group takes away what came through the group. `OldInvoices` came by hand.',
      ],
      wrong: { 'groups-only': 'No groups, no permissions.' },
      after:
        'Whoever checks the groups to see what people may do, checks the wrong thing here. That is the case against tape.',
    },
    join: {
      title: 'First join',
      text: 'Ana has a copy of what `Developers` has. Cy has the finance policy attached to him. Both jobs have a group already; the people are only not in it.\n\nPut each into the group of their job. Leave the tape where it is for now: first join, then take away.',
      goals: {
        'ana-in': 'Ana is in `Developers`.',
        'cy-in': 'Cy is in `Finance`.',
        'ana-not-more': 'Ana cannot read invoices.',
        'cy-not-more': 'Cy cannot change the website.',
      },
      hints: [
        'Open Ana’s sheet and Cy’s, and compare them with those on the trays.',
        'One group for each job. Being in more groups than one has jobs is how people end up with everything.',
        'Put `ana` into `Developers` and `cy` into `Finance`.',
      ],
      wrong: {
        'one-tray': 'Both into `Developers`, where most people are.',
        'both-trays': 'Both into both, to be on the safe side.',
      },
      after: 'Nothing has changed for the two, which was the plan. They have it twice now.',
    },
    twice: {
      title: 'Twice is once',
      text: 'Ana has the same Allow through the tape and through `Developers`. Dee has her policy, `Surveys`, through tape alone: look through the other sheets, and you will not find that text again.\n\nNow imagine each of them without their tape.',
      goals: {
        'without-tape': 'Ana’s copy of `Deploy` is deleted. Can she still write to the website?',
        'dee-without': 'Dee’s `Surveys` is deleted. Can she still read the surveys?',
      },
      guesses: {
        'without-tape': { because: 'Yes. One Allow is left, and one was always enough.' },
        'dee-without': {
          because: 'No. Nothing else allows it. Her job has no group yet, so the tape was the job.',
        },
      },
      hints: [
        'For each of them: what is left when the tape is gone?',
        'An inline policy is deleted for good. Where nothing else says the same, the access goes with it.',
      ],
      wrong: {
        lost: 'It was her policy, and it is deleted.',
        somewhere: 'There will be a group for that somewhere.',
      },
      after:
        'So the order is: join, look whether it comes through the group, then tear. The evaluator is good at the second.',
    },
    'one-job': {
      title: 'A group for a job',
      text: 'Dee is the only one with this job, and yet it is a job. The next person to do it should need a membership, and no detective.\n\nChoose the statements for a managed policy `Surveys`; her own sheet on the desk shows what she has. Clip it to a new group `Analysts`, put her in, and take her tape off.',
      goals: {
        'dee-in': 'Dee is in `Analysts`.',
        'dee-reads': 'Dee can list the bucket `surveys` and read what is in it.',
        'dee-not-more': 'She cannot write there, nor anything with invoices and the website.',
        'no-more-texts': 'There are no more policies than before: hers has moved, not multiplied.',
      },
      hints: [
        'Her sheet has two statements, and two of the cards say the same.',
        'Listing is asked of the bucket, reading of the objects. One statement each.',
        'Take the cards for `s3:ListBucket` on the bucket and `s3:GetObject` on its objects. Then: group `Analysts`, attach `Surveys`, add `dee`, delete her inline `Surveys`.',
      ],
      wrong: {
        kept: 'The tape can stay. It does no harm.',
        developers: 'No group for one person: put it on `Developers`, and her too.',
        'list-objects': 'Listing and reading, both on the objects.',
      },
      after: 'A group of one is a job description. A taped policy is a rumour.',
    },
    clean: {
      title: 'Until the audit is silent',
      text: 'The rest is yours: Ana’s copy, Cy’s attachment, and what Eli still carries around from finance. Everybody keeps what their job needs, and Eli loses the invoices.\n\nAudit, in the drawer, says what is left. It also offers mends; read what they would change before you press. It cannot know that Eli has moved on. You do.',
      goals: {
        'no-tape': 'Nobody has a policy of their own.',
        developers: 'Ana, Bo and Eli can write to the website.',
        finance: 'Cy and Fay can read invoices.',
        analyst: 'Dee can use the surveys.',
        'eli-over': 'Eli cannot read invoices any more.',
        audit: 'The audit has nothing left to say.',
      },
      hints: [
        'Three sheets of tape are left. Two of them do nothing any more; the third should not.',
        'The small cross deletes an inline policy and detaches a managed one. A managed one stays in the account.',
        'Delete Ana’s `Deploy`, detach `ReadInvoices` from Cy, delete Eli’s `OldInvoices`.',
      ],
      wrong: {
        'eli-finance': 'Let the audit move Eli into `Finance`, so that nothing changes.',
        managed: 'Attach the managed policies to people instead of the inline ones.',
        spare: 'Keep a spare copy of Ana’s policy in the account.',
      },
      after:
        'From now on, who may do what can be read off the trays. It will stay so exactly as long as nobody is in a hurry.',
    },
  },
}
