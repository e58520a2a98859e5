/** Rule 50: a key of KMS belongs to whom its key policy says, not to whoever has an identity policy. */
export const isKmsKey = (resource: string): boolean => {
  const [, , service, , , name] = resource.split(':')
  return service === 'kms' && name?.startsWith('key/') === true
}

/** Rules 52 to 55: assuming a role asks its trust policy. */
export const asksTrustPolicy = (action: string, resource: string): boolean => {
  const [, , service, , , name] = resource.split(':')
  return action.toLowerCase().startsWith('sts:') && service === 'iam' && name?.startsWith('role/') === true
}

/** Rules 51 and 57: what is AWS's own nobody else changes; reading it is another matter. */
export function changesWhatIsAwsOwn(action: string, resource: string): boolean {
  const [service, operation = ''] = action.toLowerCase().split(':')
  const name = resource.split(':').slice(5).join(':')
  if (service === 'kms') {
    return name.startsWith('alias/aws/') && ['createalias', 'updatealias', 'deletealias'].includes(operation)
  }
  const isOwn = resource.startsWith('arn:aws:iam::aws:policy/') || name.startsWith('role/aws-reserved/')
  return service === 'iam' && isOwn && !['get', 'list'].some((verb) => operation.startsWith(verb))
}
