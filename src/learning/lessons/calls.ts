import type { ApiCall } from '../../iam'
import { policy } from '../challenges/arns'

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
export const deletePolicy = (name: string): ApiCall => ({
  operation: 'DeletePolicy',
  parameters: { PolicyArn: policy(name) },
})
export const trustAs = (RoleName: string, PolicyDocument: string): ApiCall => ({
  operation: 'UpdateAssumeRolePolicy',
  parameters: { RoleName, PolicyDocument },
})
