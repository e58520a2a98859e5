import type { ScenarioDocument } from '../../src/scenario'
import { policyText } from './policy-texts'

const ACCOUNT = '123456789012'
const readers = `arn:aws:iam::${ACCOUNT}:policy/ReadersOnly`
const everything = policyText({ Sid: 'Everything', Effect: 'Allow', Action: '*', Resource: '*' })

/** Alice works on the payroll, within a boundary and an organization; the bucket leaves the choice to the account. */
export const payroll: ScenarioDocument = {
  format: 'iam-groups-playground',
  version: 1,
  title: 'Payroll behind guardrails',
  account: {
    id: ACCOUNT,
    users: [{ name: 'alice', groups: ['Finance'], permissionsBoundary: readers }, { name: 'bob' }],
    groups: [
      {
        name: 'Finance',
        inlinePolicies: [
          {
            name: 'WorkOnPayroll',
            document: policyText({
              Sid: 'ReadAndWrite',
              Effect: 'Allow',
              Action: 's3:*Object',
              Resource: 'arn:aws:s3:::payroll/*',
            }),
          },
        ],
      },
    ],
    policies: [
      {
        name: 'ReadersOnly',
        document: policyText({ Sid: 'ReadAnything', Effect: 'Allow', Action: 's3:Get*', Resource: '*' }),
      },
    ],
    resources: [
      {
        arn: 'arn:aws:s3:::payroll',
        policy: policyText({
          Sid: 'LetTheAccountDecide',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
          Action: 's3:*',
          Resource: 'arn:aws:s3:::payroll/*',
        }),
      },
    ],
    organization: {
      serviceControlPolicies: [
        [{ name: 'FullAWSAccess', document: everything }],
        [
          {
            name: 'EncryptedOnly',
            document: policyText({
              Sid: 'EncryptedOnly',
              Effect: 'Allow',
              Action: 's3:*',
              Resource: '*',
              Condition: { Bool: { 'aws:SecureTransport': 'true' } },
            }),
          },
        ],
      ],
    },
  },
  requests: [
    {
      principal: `arn:aws:iam::${ACCOUNT}:user/alice`,
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::payroll/january.csv',
    },
  ],
}
