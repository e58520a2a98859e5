import { bucketArn, EXAMPLE_ACCOUNT, objectArn, policyArn, starter, userArn } from './starter'
import { developerNames, teamBuckets, teamPolicy } from './team'

const backup = objectArn('app-backups', 'monday.zip')

/** The same ten with one policy on one group: what took ten edits takes one. */
export const developers = starter(
  {
    id: 'developers',
    title: 'Developers with a group',
    description:
      'One policy on one group serves all ten: add the bucket app-backups to it, and all ten can read from it.',
  },
  {
    account: {
      id: EXAMPLE_ACCOUNT,
      users: developerNames.map((name) => ({ name, groups: ['Developers'] })),
      groups: [{ name: 'Developers', attachedPolicies: [policyArn('TeamBuckets')] }],
      policies: [
        { name: 'TeamBuckets', description: 'Work with the buckets of the app.', document: teamPolicy() },
      ],
      resources: [...teamBuckets, 'app-backups'].map((name) => ({ arn: bucketArn(name) })),
    },
    requests: [
      { principal: userArn('ana'), action: 's3:GetObject', resource: backup, expected: 'implicitDeny' },
      { principal: userArn('gus'), action: 's3:GetObject', resource: backup, expected: 'implicitDeny' },
      {
        principal: userArn('gus'),
        action: 's3:GetObject',
        resource: objectArn('app-config', 'settings.json'),
        expected: 'allowed',
      },
    ],
  },
)
