import { policyText } from './policy-text'
import { bucketArn, EXAMPLE_ACCOUNT, objectArn, policyArn, starter, userArn } from './starter'

const page = objectArn('app-production', 'index.html')

/**
 * Several groups at once (rule 5). What they allow adds up, and a Deny from any one of them wins: order, number and
 * rank of the groups count for nothing.
 */
export const lead = starter(
  {
    id: 'lead',
    title: 'The lead developer',
    description:
      'Lena is in three groups and may not delete from app-production: find the group that says no, and take her out of it.',
  },
  {
    account: {
      id: EXAMPLE_ACCOUNT,
      users: [
        { name: 'lena', groups: ['Developers', 'Deployers', 'Contractors'] },
        { name: 'dan', groups: ['Deployers'] },
        { name: 'cora', groups: ['Developers', 'Contractors'] },
      ],
      groups: [
        { name: 'Developers', attachedPolicies: [policyArn('EditTheSource')] },
        { name: 'Deployers', attachedPolicies: [policyArn('DeployTheApp')] },
        { name: 'Contractors', attachedPolicies: [policyArn('KeepProductionSafe')] },
      ],
      policies: [
        {
          name: 'EditTheSource',
          description: 'Read and write the source of the app.',
          document: policyText({
            Sid: 'ReadAndWriteSource',
            Effect: 'Allow',
            Action: ['s3:GetObject', 's3:PutObject'],
            Resource: [objectArn('app-source')],
          }),
        },
        {
          name: 'DeployTheApp',
          description: 'Put new files into production and clear old ones away.',
          document: policyText({
            Sid: 'ReplaceWhatIsLive',
            Effect: 'Allow',
            Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
            Resource: [objectArn('app-production')],
          }),
        },
        {
          name: 'KeepProductionSafe',
          description: 'Nothing in production is deleted by people from outside.',
          document: policyText({
            Sid: 'NeverDeleteWhatIsLive',
            Effect: 'Deny',
            Action: ['s3:DeleteObject'],
            Resource: [objectArn('app-production')],
          }),
        },
      ],
      resources: [{ arn: bucketArn('app-source') }, { arn: bucketArn('app-production') }],
    },
    requests: [
      { principal: userArn('lena'), action: 's3:DeleteObject', resource: page, expected: 'explicitDeny' },
      {
        principal: userArn('lena'),
        action: 's3:GetObject',
        resource: objectArn('app-source', 'main.ts'),
        expected: 'allowed',
      },
      { principal: userArn('lena'), action: 's3:PutObject', resource: page, expected: 'allowed' },
      { principal: userArn('dan'), action: 's3:DeleteObject', resource: page, expected: 'allowed' },
      { principal: userArn('cora'), action: 's3:PutObject', resource: page, expected: 'implicitDeny' },
    ],
  },
)
