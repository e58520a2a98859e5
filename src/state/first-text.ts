import { rootArn, type Request } from '../iam'

/** What a new policy says until the learner has written something better: what the request in hand asks for. */
export function firstText({ action, resource }: Request): string {
  const isAction = /^[A-Za-z0-9-]+:\w+$/.test(action)
  return policyTextOf({
    Effect: 'Allow',
    Action: isAction ? action : 's3:GetObject',
    Resource: resource.startsWith('arn:aws:') ? resource : 'arn:aws:s3:::example-bucket/*',
  })
}

/** A first bucket policy names the account, which by itself gives nobody anything (rule 7). */
export function firstBucketText(bucket: string, accountId: string): string {
  return policyTextOf({
    Effect: 'Allow',
    Principal: { AWS: rootArn(accountId) },
    Action: 's3:GetObject',
    Resource: `${bucket}/*`,
  })
}

function policyTextOf(statement: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2)}\n`
}
