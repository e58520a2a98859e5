/** A small world, so that what is asked and what is written meet often. */

export const HOME = '111122223333'
export const ELSEWHERE = '999988887777'

export const USERS = [
  { name: 'alice', path: '/', id: 'AIDAALICE23456789ABCD' },
  { name: 'bob', path: '/eng/', id: 'AIDABOB2345678902ABCD' },
  { name: 'carol', path: '/', id: 'AIDACAROL23456789ABCD' },
] as const
export const ROLES = [
  { name: 'Auditor', path: '/', id: 'AROAAUDITOR3456789ABC' },
  { name: 'Deploy', path: '/ci/', id: 'AROADEPLOY23456789ABC' },
  { name: 'Linked', path: '/aws-service-role/s3.amazonaws.com/', id: 'AROALINKED23456789ABC' },
] as const
export const GROUPS = [
  { name: 'Developers', path: '/', id: 'AGPADEVELOPERS6789ABC' },
  { name: 'Admins', path: '/', id: 'AGPAADMINS23456789ABC' },
] as const

export const BUCKET = 'arn:aws:s3:::logs'
export const OTHER_BUCKET = 'arn:aws:s3:::far'
export const KEY = `arn:aws:kms:us-east-1:${HOME}:key/k1`
export const OTHER_KEY = `arn:aws:kms:us-east-1:${ELSEWHERE}:key/k2`
export const OTHER_ROLE = `arn:aws:iam::${ELSEWHERE}:role/Remote`

const iam = (rest: string, account = HOME): string => `arn:aws:iam::${account}:${rest}`
const sts = (rest: string, account = HOME): string => `arn:aws:sts::${account}:${rest}`

export const CALLERS = [
  iam('user/alice'),
  iam('user/eng/bob'),
  iam('role/Auditor'),
  iam('role/ci/Deploy'),
  sts('assumed-role/Auditor/s1'),
  sts('assumed-role/Auditor/s2'),
  sts('assumed-role/Deploy/s1'),
  sts('federated-user/alice'),
  iam('root'),
  's3.amazonaws.com',
  '*',
] as const

export const RARE_CALLERS = [
  iam('user/nobody'),
  iam('group/Developers'),
  iam('user/eve', ELSEWHERE),
  iam('role/Remote', ELSEWHERE),
  iam('root', ELSEWHERE),
  sts('assumed-role/auditor/s1'),
  sts('assumed-role/Linked/s1'),
  sts('assumed-role/Remote/s1', ELSEWHERE),
  sts('federated-user/bob'),
  'ec2.amazonaws.com',
] as const

/** What a resource policy may write after `AWS`: everybody above, and what never matches. */
export const AWS_PRINCIPALS = [
  '*',
  '*',
  HOME,
  iam('root'),
  HOME,
  iam('root'),
  HOME,
  ELSEWHERE,
  iam('root', ELSEWHERE),
  iam('user/alice'),
  iam('user/eng/bob'),
  iam('user/eve', ELSEWHERE),
  iam('role/Auditor'),
  iam('role/ci/Deploy'),
  iam('role/auditor'),
  iam('role/Auditor', ELSEWHERE),
  iam('role/Remote', ELSEWHERE),
  sts('assumed-role/Auditor/s1'),
  sts('assumed-role/Deploy/s1'),
  sts('assumed-role/Remote/s1', ELSEWHERE),
  sts('federated-user/alice'),
  USERS[0].id,
  ROLES[0].id,
  iam('user/*'),
  iam('user/ALICE'),
  iam('group/Developers'),
  sts('assumed-role/Auditor/*'),
] as const

export const SERVICES = ['s3.amazonaws.com', 'S3.amazonaws.com', 'ec2.amazonaws.com'] as const

/** Questions that make sense together: what is done and to what. */
export const ASKED = [
  { action: 's3:GetObject', resource: `${BUCKET}/a.txt` },
  { action: 's3:GetObject', resource: `${BUCKET}/home/alice/x:1` },
  { action: 's3:ListBucket', resource: BUCKET },
  { action: 's3:GetObject', resource: `${OTHER_BUCKET}/a.txt` },
  { action: 'iam:ListUsers', resource: '*' },
  { action: 'iam:GetUser', resource: iam('user/eng/bob') },
  { action: 'kms:Decrypt', resource: KEY },
  { action: 'sts:AssumeRole', resource: iam('role/Auditor') },
] as const

export const RARELY_ASKED = [
  { action: 'S3:getobject', resource: `${BUCKET}/home/*/x` },
  { action: 's3:PutObject', resource: `${BUCKET}/A.txt` },
  { action: 's3:ListBucket', resource: OTHER_BUCKET },
  { action: 's3:ListAllMyBuckets', resource: '*' },
  { action: 'iam:AddUserToGroup', resource: iam('group/Developers') },
  { action: 'iam:GetRole', resource: iam('role/Auditor') },
  { action: 'iam:GetPolicy', resource: 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess' },
  { action: 'iam:DeletePolicy', resource: 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess' },
  { action: 'iam:DeleteRole', resource: iam('role/aws-reserved/sso.amazonaws.com/X') },
  { action: 'iam:GetRole', resource: iam('role/aws-reserved/sso.amazonaws.com/X') },
  { action: 'kms:Decrypt', resource: OTHER_KEY },
  { action: 'kms:DescribeKey', resource: `arn:aws:kms:us-east-1:${HOME}:alias/app` },
  { action: 'kms:DeleteAlias', resource: `arn:aws:kms:us-east-1:${HOME}:alias/aws/s3` },
  { action: 'kms:ListAliases', resource: '*' },
  { action: 'sts:AssumeRole', resource: iam('role/ci/Deploy') },
  { action: 'sts:AssumeRole', resource: iam('role/Nowhere') },
  { action: 'sts:AssumeRole', resource: OTHER_ROLE },
  { action: 'sts:GetCallerIdentity', resource: '*' },
  { action: 'ec2:StartInstances', resource: `arn:aws:ec2:eu-west-1:${HOME}:instance/i-1` },
] as const

/** Entries of Action and NotAction, the odd ones of rules 61 to 63 among them. */
export const ACTIONS = [
  ...[
    '*',
    '*',
    '**',
    's3:*',
    's3:Get*',
    's3:GetObject',
    's3:getobject',
    'S3:*Object',
    's3:?etObject',
    's3:List*',
  ],
  ...[
    'iam:*',
    'iam:Get*',
    'kms:*',
    'kms:D*',
    'sts:*',
    'sts:AssumeRole',
    'ec2:*',
    '*:*',
    's3',
    's3:',
    's?:*',
    's3*:*',
  ],
  ...[
    '',
    ' ',
    ' s3:GetObject',
    's3:Get Object',
    's3:GetObject,s3:PutObject',
    '?*',
    's3:Get.*',
    's3:(GetObject)',
  ],
] as const

/** Entries of Resource and NotResource, the odd ones of rules 67 to 76 among them. */
export const RESOURCES = [
  ...[
    '*',
    '*',
    '*',
    BUCKET,
    `${BUCKET}/*`,
    `${BUCKET}*`,
    `${BUCKET}/a.txt`,
    `${BUCKET}/?.txt`,
    `${OTHER_BUCKET}*`,
  ],
  ...[
    'arn:aws:s3:::*',
    'arn:aws:*:::*',
    'ARN:aws:s3:::*',
    'arn:AWS:S3:::logs/*',
    'arn:aws:s3*:logs/*',
    'arn:aws:*',
  ],
  ...[
    'arn:aws:s*:::logs/*',
    'arn:aws:s3:::LOGS/*',
    `arn:aws:*:*:${HOME}:*`,
    'arn:*',
    'arn',
    'a*',
    'arn:aws:s3',
    'foo',
  ],
  ...[
    'foo*',
    '',
    '**',
    'arn:aws:s3:*:*:1',
    'arn:a*3:::*:1',
    '?',
    'arn:aws:s3:::l?gs/*:1',
    'arn:*:s3:::logs',
    'arn:aws:s3:*:*:*',
    'arn:aws:k*1:*:key/*',
  ],
  ...[
    'arn:aws:iam:::*',
    `arn:aws:iam::${HOME}:*/*`,
    `arn:aws:iam::${HOME}:*`,
    'arn:aws:iam::*:role/*',
    KEY,
    OTHER_ROLE,
  ],
  ...[
    'arn:aws:kms:*:*:key/*',
    'arn:aws:kms:US-*:*',
    'arn:aws:ec2:*:*:*/*',
    'arn:aws:iam::aws:policy/*',
    'arn:aws:sts*',
  ],
  ...[
    `${BUCKET}/home/\${aws:username}/*`,
    `${BUCKET}/home/\${AWS:UserName}/x:?`,
    `${BUCKET}/\${aws:PrincipalTag/team}`,
  ],
  ...[`${BUCKET}/\${aws:PrincipalTag/team, 'a'}.txt`, `${BUCKET}/home/\${*}/x`, `${BUCKET}/home/*\${?}`],
  ...['arn:aws:s3:::${aws:PrincipalTag/bucket}/*', "arn:aws:s3:::${aws:PrincipalTag/none, 'logs'}/*"],
  ...[
    'arn:aws:${aws:PrincipalTag/service}:::logs/*',
    '${aws:PrincipalTag/none}',
    `${BUCKET}/\${aws:TagKeys}.txt`,
  ],
  ...[
    `${BUCKET}/\${aws:PrincipalTag/empty, 'a'}.txt`,
    `${BUCKET}/\${aws:PrincipalTag/star}`,
    `${BUCKET}/\${s3:prefix}*`,
  ],
] as const
