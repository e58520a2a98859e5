/**
 * Whether the AWS CLI collects an operation's answer from pages, so that it knows `--max-items` and the like (the service
 * models' paginators): all that list or simulate, and two more.
 */
export const isPaginated = (operation: string): boolean =>
  /^(List|Simulate)/.test(operation) ||
  operation === 'GetGroup' ||
  operation === 'GetAccountAuthorizationDetails'
