/** Commands that AWS has and this console has not, so that nobody looks for a mistake in their spelling. */

const LOGIN =
  'There is no need to log in: the console acts as the account’s root user, or as a user with --profile NAME.'

const SERVICES: Readonly<Record<string, string>> = {
  s3: 'The console has no aws s3, since its buckets hold no files: buckets and their policies are in aws s3api.',
  configure:
    'There is nothing to configure: the console acts as the account’s root user, or as a user of the account with --profile NAME.',
  login: LOGIN,
  sso: LOGIN,
}

/** Those that tutorials go on to from IAM. */
const OTHER_SERVICES = new Set(
  (
    'accessanalyzer apigateway athena autoscaling cloudformation cloudfront cloudtrail cloudwatch codebuild cognito-idp ' +
    'dynamodb ec2 ecr ecs eks elbv2 events glue guardduty identitystore kinesis kms lambda logs organizations rds ' +
    'resource-groups route53 secretsmanager securityhub ses sns sqs sso-admin ssm stepfunctions support'
  ).split(' '),
)

const COMMANDS: Readonly<Record<string, { readonly names: RegExp; readonly sentence: string }>> = {
  iam: {
    names:
      /access-key|login-profile|mfa-device|instance-profile|saml-provider|open-id-connect|ssh-public-key|server-certificate|signing-certificate|service-specific-credential|account-alias|account-password|^change-password|service-linked-role|credential-report|service-last-accessed|delegation|organizations|web-identity|human-readable|granting-service-access|security-token|role-description/,
    sentence:
      'AWS has this command, and the playground has not: it is about users, groups, roles and their policies, and nobody here has keys or passwords.',
  },
  sts: {
    names:
      /^(?:assume-role-with-|assume-root$|decode-authorization|get-(?:access-key|delegated|federation|session|web-identity))/,
    sentence:
      'AWS has this command, and the playground has not: sessions here are made by assume-role alone.',
  },
  s3api: {
    names:
      /object|multipart|upload-part|list-parts|public-access-block|^head-bucket|^create-session|directory-buckets|-bucket-(?:abac|accelerate|acl|analytics|cors|encryption|intelligent|inventory|lifecycle|location|logging|metadata|metrics|notification|ownership|policy-status|replication|request|tagging|versioning|website)/,
    sentence:
      'AWS has this command, and the playground has not: its buckets hold no files, and have nothing but a policy.',
  },
}

export function serviceElsewhere(name: string): string | null {
  if (OTHER_SERVICES.has(name))
    return `AWS has this command, and the playground has not: ${name} may stand in policies, and the console is for aws iam, aws sts and aws s3api.`
  return Object.hasOwn(SERVICES, name) ? (SERVICES[name] ?? null) : null
}

export function commandElsewhere(service: string, name: string): string | null {
  const { names, sentence } = COMMANDS[service] ?? {}
  return names?.test(name) && sentence !== undefined ? sentence : null
}
