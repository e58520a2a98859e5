import type { Request } from '../../iam'
import type { Asked } from '../challenge/goal'
import { bucket, objects, user } from './arns'
import { asked } from './start'

/**
 * What nobody asked for, and what gets in where a policy is wider than it has to be: other actions on the same objects, the bucket
 * itself, a bucket whose name begins alike, any other bucket, and IAM. Goals that say “and nothing else” ask for these, so that
 * a star in the action or in the resource is noticed, and so is AdministratorAccess on a group.
 *
 * @param name of the bucket in which something is allowed
 */
export const tooMuch = (name: string, context?: Request['context']): readonly Asked[] => [
  asked('s3:DeleteObject', objects(name, 'last-copy.txt'), context),
  asked('s3:PutObjectAcl', objects(name, 'last-copy.txt'), context),
  asked('s3:PutBucketPolicy', bucket(name), context),
  asked('s3:GetObject', objects(`${name}-archive`, '2019.csv'), context),
  asked('s3:GetObject', objects('payroll', '2026.csv'), context),
  asked('iam:CreateUser', user('mallory'), context),
]
