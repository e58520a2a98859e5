import { policyText } from './policy-text'
import { bucketArn, EXAMPLE_ACCOUNT, objectArn, policyArn, starter, userArn } from './starter'

const photo = objectArn('super-photos', 'cat.jpg')

/**
 * The first drag. The policy is on the group already and Bob is in it, so that all that is missing is Alice herself.
 * Deleting stays denied even then: a group gives what its policies say, and no more.
 */
export const alice = starter(
  {
    id: 'alice',
    title: 'Alice and SuperS3Access',
    description:
      'Ask whether Alice may open the cat photo, drag her into SuperS3Access and ask again; then deny her through a second group.',
  },
  {
    account: {
      id: EXAMPLE_ACCOUNT,
      users: [{ name: 'alice' }, { name: 'bob', groups: ['SuperS3Access'] }],
      groups: [{ name: 'SuperS3Access', attachedPolicies: [policyArn('ReadAndAddPhotos')] }],
      policies: [
        {
          name: 'ReadAndAddPhotos',
          description: 'See the photos and add new ones.',
          document: policyText(
            {
              Sid: 'ListThePhotos',
              Effect: 'Allow',
              Action: ['s3:ListBucket'],
              Resource: [bucketArn('super-photos')],
            },
            {
              Sid: 'OpenAndAddPhotos',
              Effect: 'Allow',
              Action: ['s3:GetObject', 's3:PutObject'],
              Resource: [objectArn('super-photos')],
            },
          ),
        },
      ],
      resources: [{ arn: bucketArn('super-photos') }],
    },
    requests: [
      { principal: userArn('alice'), action: 's3:GetObject', resource: photo, expected: 'implicitDeny' },
      { principal: userArn('alice'), action: 's3:DeleteObject', resource: photo, expected: 'implicitDeny' },
      { principal: userArn('bob'), action: 's3:GetObject', resource: photo, expected: 'allowed' },
    ],
  },
)
