/** What an ARN of IAM says, whatever its partition: the playground itself knows one partition only. */
export interface PartitionedArn {
  readonly partition: string
  readonly account: string
  readonly kind: string
  readonly path: string
  readonly name: string
}

const IAM_ARN = /^arn:(aws[\w-]*):iam::(\d{12}|aws):(user|group|role|policy)(\/(?:[!-~]*\/)?)([\w+=,.@-]+)$/

/** The ARN of a user, group, role or policy in any partition; `null` for anything else. */
export function iamArn(arn: unknown): PartitionedArn | null {
  if (typeof arn !== 'string') return null
  const [, partition, account, kind, path, name] = IAM_ARN.exec(arn) ?? []
  if (!partition || !account || !kind || !path || !name) return null
  return { partition, account, kind, path, name }
}
