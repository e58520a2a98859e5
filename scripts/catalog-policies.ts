/** The AWS managed policies that go into the catalog, and what AWS's console says each is for. */
export const managedPolicyDescriptions: Readonly<Record<string, string>> = {
  AdministratorAccess: 'Provides full access to AWS services and resources.',
  PowerUserAccess:
    'Provides full access to AWS services and resources, but does not allow management of Users and groups.',
  ReadOnlyAccess: 'Provides read-only access to AWS services and resources.',
  ViewOnlyAccess:
    'This policy grants permissions to view resources and basic metadata across all AWS services.',
  AmazonS3FullAccess: 'Provides full access to all buckets via the AWS Management Console.',
  AmazonS3ReadOnlyAccess: 'Provides read only access to all buckets via the AWS Management Console.',
  AmazonEC2FullAccess: 'Provides full access to Amazon EC2 via the AWS Management Console.',
  AmazonEC2ReadOnlyAccess: 'Provides read only access to Amazon EC2 via the AWS Management Console.',
  AmazonDynamoDBFullAccess: 'Provides full access to Amazon DynamoDB via the AWS Management Console.',
  AmazonDynamoDBReadOnlyAccess:
    'Provides read only access to Amazon DynamoDB via the AWS Management Console.',
  IAMFullAccess: 'Provides full access to IAM via the AWS Management Console.',
  IAMReadOnlyAccess: 'Provides read only access to IAM via the AWS Management Console.',
  IAMUserChangePassword: 'Provides the ability for an IAM user to change their own password.',
  CloudWatchReadOnlyAccess: 'Provides read only access to CloudWatch.',
  Billing:
    'Grants permissions for billing and cost management. This includes viewing account usage and viewing and modifying budgets and payment methods.',
  AWSDenyAll: 'Deny all access.',
}
