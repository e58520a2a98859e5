import type { Account } from './account'

type IamEntity = 'user' | 'group' | 'role' | 'policy'

/** What an IAM ARN says, as in `arn:aws:iam::123456789012:group/teams/Developers`. */
interface IamArn {
  /** Twelve digits, or `aws` for what AWS itself manages. */
  readonly account: string
  readonly kind: IamEntity
  /** Begins and ends with `/`. */
  readonly path: string
  readonly name: string
}

type Named = { readonly name: string; readonly path: string }

/** `path` begins and ends with `/`, so the root path leaves a single slash before the name ("IAM identifiers"). */
function iamArn(account: string, kind: IamEntity, { path, name }: Named): string {
  return `arn:aws:iam::${account}:${kind}${path}${name}`
}

export const userArn = (account: Account, user: Named): string => iamArn(account.id, 'user', user)
export const groupArn = (account: Account, group: Named): string => iamArn(account.id, 'group', group)
export const roleArn = (account: Account, role: Named): string => iamArn(account.id, 'role', role)
export const policyArn = (account: Account, policy: Named): string => iamArn(account.id, 'policy', policy)

/** Bucket names are unique in the whole partition, so their ARN names no account. */
export const bucketArn = (name: string): string => `arn:aws:s3:::${name}`

/** How policies name a whole account. */
export const rootArn = (accountId: string): string => `arn:aws:iam::${accountId}:root`

const IAM_ARN = /^arn:aws:iam::(\d{12}|aws):(user|group|role|policy)(\/(?:[!-~]*\/)?)([\w+=,.@-]+)$/

/** Takes the ARN of a user, group, role or policy apart; `null` for anything else. */
export function parseIamArn(arn: string): IamArn | null {
  const [, account, kind, path, name] = IAM_ARN.exec(arn) ?? []
  if (account === undefined || path === undefined || name === undefined) return null
  return { account, kind: kind as IamEntity, path, name }
}

/** Whether a text has an ARN's six parts, whatever they say. */
export function looksLikeArn(text: string): boolean {
  return text.startsWith('arn:') && text.split(':').length >= 6
}

/** AWS managed policies have `aws` where others have their account. */
export const isAwsManaged = (arn: string): boolean => arn.startsWith('arn:aws:iam::aws:policy/')

/** The name a managed policy's ARN ends with. */
export const managedPolicyName = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1)
