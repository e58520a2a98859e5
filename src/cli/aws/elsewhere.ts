/** Commands that AWS has and this console has not, so that nobody looks for a mistake in their spelling. */

const SERVICES: Readonly<Record<string, string>> = {
  s3: 'The console has no aws s3, since its buckets hold no files: buckets and their policies are in aws s3api.',
  configure:
    'There is nothing to configure: the console acts as the account’s root user, or as a user of the account with --profile NAME.',
  login:
    'There is no need to log in: the console acts as the account’s root user, or as a user with --profile NAME.',
}

const IAM =
  /access-key|login-profile|mfa-device|instance-profile|saml-provider|open-id-connect|ssh-public-key|server-certificate|signing-certificate|service-specific-credential|account-alias|password|service-linked-role|credential-report|service-last-accessed|delegation|organizations|^wait$/

const IAM_SENTENCE =
  'AWS has this command, and the playground has not: it is about users, groups, roles and their policies, and nobody here has keys or passwords.'

export function serviceElsewhere(name: string): string | null {
  return Object.hasOwn(SERVICES, name) ? (SERVICES[name] ?? null) : null
}

export const commandElsewhere = (service: string, name: string): string | null =>
  service === 'iam' && IAM.test(name) ? IAM_SENTENCE : null
