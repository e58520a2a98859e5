/** Well-known actions, to offer at once while a service's full list is not loaded. */
export const commonActions: readonly string[] = [
  's3:ListAllMyBuckets',
  's3:ListBucket',
  's3:GetObject',
  's3:PutObject',
  's3:DeleteObject',
  's3:CreateBucket',
  's3:DeleteBucket',
  's3:GetBucketPolicy',
  's3:PutBucketPolicy',
  'iam:ListUsers',
  'iam:ListGroups',
  'iam:GetUser',
  'iam:GetGroup',
  'iam:CreateUser',
  'iam:DeleteUser',
  'iam:CreateGroup',
  'iam:AddUserToGroup',
  'iam:RemoveUserFromGroup',
  'iam:AttachGroupPolicy',
  'iam:PutGroupPolicy',
  'iam:CreatePolicyVersion',
  'iam:CreateAccessKey',
  'iam:ChangePassword',
  'iam:PassRole',
  'ec2:DescribeInstances',
  'ec2:RunInstances',
  'ec2:StartInstances',
  'ec2:StopInstances',
  'ec2:TerminateInstances',
  'dynamodb:ListTables',
  'dynamodb:GetItem',
  'dynamodb:PutItem',
  'dynamodb:Query',
  'dynamodb:DeleteTable',
  'lambda:ListFunctions',
  'lambda:InvokeFunction',
  'lambda:UpdateFunctionCode',
  'sqs:SendMessage',
  'sqs:ReceiveMessage',
  'sqs:DeleteQueue',
]

/** Names, without the service, of those that belong to it. */
export function actionNames(service: string): readonly string[] {
  const prefix = `${service}:`
  return commonActions.flatMap((action) => (action.startsWith(prefix) ? action.slice(prefix.length) : []))
}
