import { checkRows, allow, act, on, fine, type Row } from './finding-rows'

const actions: readonly Row[] = [
  ['EMPTY_ARRAY_ACTION', 'error', allow('⟦"Action"⟧: [], "Resource": "*"'), fine],
  ['INVALID_ACTION', 'error', act('⟦"GetObject"⟧'), act('"*"')],
  ['INVALID_ACTION', 'error', act('["s3:GetObject", ⟦"s3:Get:Object"⟧]'), fine],
  ['INVALID_ACTION', 'error', act('⟦"s3:GetObject, s3:PutObject"⟧'), act('["s3:GetObject", "s3:PutObject"]')],
  ['INVALID_ACTION', 'error', act('⟦""⟧'), fine],
  ['INVALID_ACTION', 'error', act('⟦"s3:"⟧'), act('"s3:*"')],
  ['INVALID_ACTION', 'error', act('⟦"s_3:Get"⟧'), act('"s3-object-lambda:Get*"')],
  ['WILDCARD_IN_SERVICE_NAME', 'error', act('⟦"s3*:GetObject"⟧'), act('"s3:Get*"')],
  ['WILDCARD_IN_SERVICE_NAME', 'suggestion', act('⟦"*:GetObject"⟧'), act('"*"')],
  [
    'REDUNDANT_ACTION',
    'suggestion',
    act('[⟦"s3:GetObject"⟧, "s3:get*"]'),
    act('["s3:PutObject", "s3:Get*"]'),
  ],
  ['REDUNDANT_ACTION', 'suggestion', act('["s3:GetObject", ⟦"S3:getobject"⟧]'), fine],
  [
    'PASS_ROLE_WITH_STAR_IN_RESOURCE',
    'securityWarning',
    act('⟦"iam:PassRole"⟧'),
    allow('"Action": "iam:PassRole", "Resource": "arn:aws:iam::123456789012:role/App"'),
  ],
  ['PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE', 'securityWarning', act('⟦"iam:*"⟧'), act('"iam:Get*"')],
  [
    'PASS_ROLE_WITH_NOT_RESOURCE',
    'securityWarning',
    allow('"Action": ⟦"iam:PassRole"⟧, "NotResource": "arn:aws:iam::123456789012:role/App"'),
    fine,
  ],
  [
    'PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION',
    'securityWarning',
    allow('⟦"NotAction"⟧: "s3:*", "Resource": "*"'),
    allow('"NotAction": "iam:*", "Resource": "*"'),
  ],
  ['CREATE_SLR_WITH_STAR_IN_RESOURCE', 'warning', act('⟦"iam:CreateServiceLinkedRole"⟧'), fine],
]

const resources: readonly Row[] = [
  ['EMPTY_ARRAY_RESOURCE', 'error', allow('"Action": "s3:*", ⟦"Resource"⟧: []'), fine],
  ['INVALID_ARN_PREFIX', 'error', on('⟦"app-logs"⟧'), on('"arn:aws:s3:::app-logs"')],
  ['INVALID_ARN_PREFIX', 'error', on('["*", ⟦""⟧]'), on('"*"')],
  ['MISSING_ARN_FIELD', 'error', on('⟦"arn:aws:s3::app-logs"⟧'), on('"arn:aws:s3:::app-logs"')],
  ['INVALID_PARTITION', 'error', on('⟦"arn:awx:s3:::app-logs"⟧'), on('"arn:aws:s3:::app-logs"')],
  [
    'INVALID_ARN_ACCOUNT',
    'error',
    on('⟦"arn:aws:sqs:us-east-1:12345:jobs"⟧'),
    on('"arn:aws:sqs:us-east-1:123456789012:jobs"'),
  ],
  [
    'INVALID_ARN_REGION',
    'error',
    on('⟦"arn:aws:sqs:ireland:123456789012:jobs"⟧'),
    on('"arn:aws:sqs:*:123456789012:jobs"'),
  ],
  ['INVALID_ARN_SERVICE_CASE', 'error', on('⟦"arn:aws:S3:::app-logs"⟧'), on('"arn:aws:s3:::app-logs"')],
  ['WILDCARD_IN_SERVICE_NAME', 'error', on('⟦"arn:aws:s*:::app-logs"⟧'), on('"arn:aws:s3:::app-*"')],
  [
    'ARN_REGION_NOT_ALLOWED',
    'error',
    on('⟦"arn:aws:s3:us-east-1::app-logs"⟧'),
    on('"arn:aws:s3:us-east-1:123456789012:accesspoint/a"'),
  ],
  [
    'ARN_REGION_NOT_ALLOWED',
    'error',
    on('⟦"arn:aws:iam:us-east-1:123456789012:user/alice"⟧'),
    on('"arn:aws:iam::123456789012:user/alice"'),
  ],
  [
    'ARN_ACCOUNT_NOT_ALLOWED',
    'error',
    on('⟦"arn:aws:s3::123456789012:app-logs"⟧'),
    on('"arn:aws:s3:::app-logs"'),
  ],
  [
    'INVALID_ARN_RESOURCE',
    'error',
    on('⟦"arn:aws:iam::123456789012:alice"⟧'),
    on('"arn:aws:iam::123456789012:user/alice"'),
  ],
  [
    'INVALID_ARN_RESOURCE',
    'error',
    on('⟦"arn:aws:sqs:us-east-1:123456789012:"⟧'),
    on('"arn:aws:sqs:us-east-1:123456789012:*"'),
  ],
  [
    'WILDCARD_OVER_COLON',
    'suggestion',
    on('⟦"arn:aws:sqs:us-*:123456789012:jobs"⟧'),
    on('"arn:aws:sqs:*:123456789012:jobs"'),
  ],
  [
    'REDUNDANT_RESOURCE',
    'suggestion',
    on('["arn:aws:s3:::b/*", ⟦"arn:aws:s3:::b/c"⟧]'),
    on('["arn:aws:s3:::b/*", "arn:aws:s3:::b"]'),
  ],
]

checkRows({ actions, resources })
