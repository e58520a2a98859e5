/** The account number of AWS's own examples. */
export const ACCOUNT = '123456789012'

const iam = (kind: string) => (name: string) => `arn:aws:iam::${ACCOUNT}:${kind}/${name}`

export const user = iam('user')
export const group = iam('group')
export const role = iam('role')
export const policy = iam('policy')
export const awsPolicy = (name: string): string => `arn:aws:iam::aws:policy/${name}`
export const session = (role: string, name: string): string =>
  `arn:aws:sts::${ACCOUNT}:assumed-role/${role}/${name}`

export const bucket = (name: string): string => `arn:aws:s3:::${name}`
/** All objects of a bucket, or with a key one of them. */
export const objects = (bucket: string, key = '*'): string => `arn:aws:s3:::${bucket}/${key}`
/** How a policy names the whole account. */
export const root = `arn:aws:iam::${ACCOUNT}:root`
