import { bucketArn, EXAMPLE_ACCOUNT, objectArn, starter, userArn } from './starter'
import { developerNames, teamBuckets, teamPolicy } from './team'

const settings = objectArn('app-config', 'settings.json')

/** Gus's copy names the bucket app-config where it should name the objects in it: easy to make, hard to see. */
const flawed = teamPolicy([objectArn('app-assets'), bucketArn('app-config'), objectArn('app-logs')])

/** What groups are for, seen from where there are none: the same policy ten times, and not the same any more. */
export const tenSnowflakes = starter(
  {
    id: 'ten-snowflakes',
    title: 'Ten snowflakes',
    description: 'Ten developers hold ten copies of one policy, and one copy is wrong: find it and mend it.',
  },
  {
    account: {
      id: EXAMPLE_ACCOUNT,
      users: developerNames.map((name) => ({
        name,
        inlinePolicies: [{ name: 'TeamBuckets', document: name === 'gus' ? flawed : teamPolicy() }],
      })),
      resources: teamBuckets.map((name) => ({ arn: bucketArn(name) })),
    },
    requests: [
      { principal: userArn('ana'), action: 's3:GetObject', resource: settings, expected: 'allowed' },
      { principal: userArn('gus'), action: 's3:GetObject', resource: settings, expected: 'implicitDeny' },
      {
        principal: userArn('gus'),
        action: 's3:GetObject',
        resource: objectArn('app-logs', '2026/01.log'),
        expected: 'allowed',
      },
      {
        principal: userArn('gus'),
        action: 's3:ListBucket',
        resource: bucketArn('app-config'),
        expected: 'allowed',
      },
    ],
  },
)
