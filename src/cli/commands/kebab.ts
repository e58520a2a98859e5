/** An API name as the AWS CLI spells it: `AddUserToGroup` is `add-user-to-group`, `PolicyArn` is `policy-arn`. */
export function kebab(name: string): string {
  return name
    .replaceAll(/(.)([A-Z][a-z]+)/g, '$1-$2')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
}
