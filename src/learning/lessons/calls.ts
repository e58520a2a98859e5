import type { ApiCall } from '../../iam'

/** Calls of lessons that no challenge needs, each in a line. */
export const createUser = (UserName: string): ApiCall => ({
  operation: 'CreateUser',
  parameters: { UserName },
})
export const renameGroup = (GroupName: string, NewGroupName: string): ApiCall => ({
  operation: 'UpdateGroup',
  parameters: { GroupName, NewGroupName },
})
export const deleteGroup = (GroupName: string): ApiCall => ({
  operation: 'DeleteGroup',
  parameters: { GroupName },
})
