import type { ScenarioDocument } from '../../src/scenario'
import { policyText } from './policy-texts'

/** If any of this were taken as more than text, the page would have a global variable called `hacked`. */
export const HOSTILE = '"><img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>'

/** A scenario with script wherever its format takes any text at all. */
export const hostileScenario: ScenarioDocument = {
  format: 'iam-groups-playground',
  version: 1,
  title: `Title ${HOSTILE}`,
  description: `Description ${HOSTILE}`,
  account: {
    id: '123456789012',
    users: [{ name: 'alice', groups: ['Readers'] }],
    groups: [
      {
        name: 'Readers',
        inlinePolicies: [
          {
            name: 'Read',
            document: policyText({
              Sid: HOSTILE,
              Effect: 'Allow',
              Action: 's3:GetObject',
              Resource: `arn:aws:s3:::photos/${HOSTILE}`,
              Condition: { StringLike: { 'aws:UserAgent': HOSTILE } },
            }),
          },
          { name: 'Draft', document: policyText({ Effect: 'Deny', Action: 's3:Put*', Resource: '*' }) },
        ],
      },
    ],
    policies: [
      {
        name: 'Managed',
        description: HOSTILE,
        document: policyText({ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }),
      },
    ],
    resources: [{ arn: 'arn:aws:s3:::photos', policy: HOSTILE }],
  },
  requests: [
    {
      principal: 'arn:aws:iam::123456789012:user/alice',
      action: 's3:GetObject',
      resource: `arn:aws:s3:::photos/${HOSTILE}`,
      context: { 'aws:UserAgent': HOSTILE },
    },
  ],
  drafts: { 'inline:group/Readers/Draft': HOSTILE },
}
