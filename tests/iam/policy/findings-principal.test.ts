import { checkRows, who, trust, alice, fine, type Row } from './finding-rows'
import { policy } from './marked'

const gitHub =
  '"Principal": { "Federated": ⟦"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"⟧ }'
const google = '"Principal": { "Federated": ⟦"arn:aws:iam::123456789012:oidc-provider/accounts.google.com"⟧ }'
const web = '"Action": "sts:AssumeRoleWithWebIdentity"'
const unmarked = (text: string) => text.replace('⟦', '').replace('⟧', '')

const principals: readonly Row[] = [
  ['UNSUPPORTED_PRINCIPAL', 'error', who(`⟦"Principal"⟧: "*"`), fine],
  ['UNSUPPORTED_PRINCIPAL', 'error', who('⟦"NotPrincipal"⟧: "*"', 'Deny'), fine, 'boundary'],
  [
    'UNSUPPORTED_PRINCIPAL',
    'error',
    who('"Principal": { "AWS": ⟦"arn:aws:iam::123456789012:group/Developers"⟧ }'),
    who(alice),
    'resource',
  ],
  [
    'UNSUPPORTED_PRINCIPAL',
    'error',
    trust('"Principal": { "AWS": ["123456789012", ⟦"arn:aws:iam::123456789012:group/Developers"⟧] }'),
    trust(alice),
    'trust',
  ],
  [
    'MISSING_PRINCIPAL',
    'error',
    `{ "Statement": ⟦{⟧ "Effect": "Deny", "Action": "*", "Resource": "*" } }`,
    who(alice),
    'resource',
  ],
  ['INVALID_PRINCIPAL_FORMAT', 'error', who('"Principal": ⟦"alice"⟧'), who('"Principal": "*"'), 'resource'],
  ['INVALID_PRINCIPAL_FORMAT', 'error', who('"Principal": { "AWS": ⟦"alice"⟧ }'), who(alice), 'resource'],
  [
    'INVALID_PRINCIPAL_FORMAT',
    'error',
    who('"Principal": { "AWS": ⟦"arn:aws:iam::123456789012:policy/P"⟧ }'),
    who('"Principal": { "AWS": "arn:aws:iam::123456789012:root" }'),
    'resource',
  ],
  [
    'INVALID_PRINCIPAL_KEY',
    'error',
    who('"Principal": { ⟦"Aws"⟧: "*" }'),
    who('"Principal": { "AWS": "*" }'),
    'resource',
  ],
  [
    'UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
    'error',
    who('"Principal": { "AWS": ⟦"arn:aws:iam::123456789012:user/*"⟧ }'),
    who('"Principal": { "AWS": "*" }'),
    'resource',
  ],
  [
    'INVALID_ARN_ACCOUNT',
    'error',
    who('"Principal": { "AWS": ⟦"arn:aws:iam::1234:user/alice"⟧ }'),
    who(alice),
    'resource',
  ],
  [
    'INVALID_SERVICE_PRINCIPAL_FORMAT',
    'error',
    trust('"Principal": { "Service": ⟦"ec2"⟧ }'),
    trust('"Principal": { "Service": "ec2.amazonaws.com" }'),
    'trust',
  ],
  [
    'FEDERATED_PRINCIPAL_NOT_SUPPORTED',
    'error',
    who('"Principal": { "Federated": ⟦"accounts.google.com"⟧ }'),
    who(alice),
    'resource',
  ],
  [
    'INVALID_ROLE_REFERENCE',
    'warning',
    who('"Principal": { "AWS": ⟦"AROAEXAMPLEEXAMPLE123"⟧ }'),
    who(alice),
    'resource',
  ],
  [
    'INVALID_USER_REFERENCE',
    'warning',
    who('"Principal": { "AWS": ⟦"AIDAEXAMPLEEXAMPLE123"⟧ }'),
    who(alice),
    'resource',
  ],
  ['EMPTY_OBJECT_PRINCIPAL', 'suggestion', who('"Principal": ⟦{}⟧'), who(alice), 'resource'],
  ['EMPTY_ARRAY_PRINCIPAL', 'suggestion', who('"Principal": { "AWS": ⟦[]⟧ }'), who(alice), 'resource'],
  [
    'ALLOW_WITH_NOT_PRINCIPAL',
    'securityWarning',
    who('⟦"NotPrincipal"⟧: { "AWS": "123456789012" }'),
    who('"NotPrincipal": { "AWS": "123456789012" }', 'Deny'),
    'resource',
  ],
  [
    'RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL',
    'securityWarning',
    who('"Principal": { "Service": ⟦"sns.amazonaws.com"⟧ }'),
    who(
      '"Principal": { "Service": "sns.amazonaws.com" }, "Condition": { "StringEquals": { "aws:SourceAccount": "123456789012" } }',
    ),
    'resource',
  ],
]

const trusts: readonly Row[] = [
  [
    'ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL',
    'error',
    trust('⟦"NotPrincipal"⟧: { "AWS": "123456789012" }'),
    trust(alice),
    'trust',
  ],
  [
    'ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE',
    'error',
    trust(`${alice}, ⟦"Resource"⟧: "*"`),
    trust(alice),
    'trust',
  ],
  [
    'ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
    'securityWarning',
    trust('"Principal": ⟦"*"⟧'),
    trust(alice),
    'trust',
  ],
  [
    'UNSUPPORTED_ACTION_IN_POLICY',
    'error',
    trust(alice, '"Action": ⟦"s3:GetObject"⟧'),
    trust(alice),
    'trust',
  ],
  [
    'MISMATCHED_ACTION_FOR_PRINCIPAL',
    'error',
    trust(alice, '"Action": ⟦"sts:AssumeRoleWithSAML"⟧'),
    trust(alice),
    'trust',
  ],
  [
    'INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY',
    'error',
    trust('"Principal": { "Federated": ⟦"google"⟧ }', web),
    trust('"Principal": { "Federated": "accounts.google.com" }', web),
    'trust',
  ],
  [
    'REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY',
    'suggestion',
    trust(
      '"Principal": { "AWS": ["arn:aws:iam::123456789012:role/x/R", ⟦"arn:aws:sts::123456789012:assumed-role/R/s"⟧] }',
    ),
    trust(
      '"Principal": { "AWS": ["arn:aws:iam::123456789012:role/x/R", "arn:aws:sts::123456789012:assumed-role/Q/s"] }',
    ),
    'trust',
  ],
  [
    'MISSING_GITHUB_REPO_CONDITION_KEY',
    'securityWarning',
    trust(gitHub, web),
    trust(
      unmarked(gitHub),
      `${web}, "Condition": { "StringEquals": { "token.actions.githubusercontent.com:sub": "repo:o/r:ref:refs/heads/main" } }`,
    ),
    'trust',
  ],
  [
    'SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED',
    'warning',
    trust(
      unmarked(gitHub),
      `${web}, "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": ⟦"repo:o/*"⟧ } }`,
    ),
    trust(unmarked(gitHub), web),
    'trust',
  ],
  [
    'MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL',
    'securityWarning',
    trust(google, web),
    trust(unmarked(google), `${web}, "Condition": { "StringEquals": { "accounts.google.com:aud": "me" } }`),
    'trust',
  ],
]

const organizations: readonly Row[] = [
  ['SCP_SYNTAX_ERROR_PRINCIPAL', 'error', who('⟦"Principal"⟧: "*"', 'Deny'), fine, 'scp'],
  [
    'RCP_SYNTAX_ERROR_PRINCIPAL',
    'error',
    who(alice.replace('"Principal"', '⟦"Principal"⟧'), 'Deny'),
    who('"Principal": "*"', 'Deny'),
    'rcp',
  ],
  [
    'RCP_SYNTAX_ERROR_ALLOW',
    'error',
    who('"Principal": "*"', 'Allow').replace('"Allow"', '⟦"Allow"⟧'),
    who('"Principal": "*"', 'Deny'),
    'rcp',
  ],
  [
    'RCP_SYNTAX_ERROR_NOTACTION',
    'error',
    policy('"Effect": "Deny", "Principal": "*", ⟦"NotAction"⟧: "s3:*", "Resource": "*"'),
    who('"Principal": "*"', 'Deny'),
    'rcp',
  ],
  [
    'RCP_SYNTAX_ERROR_ACTION',
    'error',
    policy('"Effect": "Deny", "Principal": "*", "Action": ⟦"*"⟧, "Resource": "*"'),
    who('"Principal": "*"', 'Deny'),
    'rcp',
  ],
  [
    'POLICY_SIZE_EXCEEDS_RCP_QUOTA',
    'error',
    `⟦{⟧${' '.repeat(5200)}${who('"Principal": "*"', 'Deny').slice(1)}`,
    who('"Principal": "*"', 'Deny'),
    'rcp',
  ],
]

checkRows({ principals, trusts, organizations })
