import { expect, it } from 'vitest'
import { run } from '../../src/cli'
import { emptyAccount } from '../../src/iam'
import { AT } from './typed'

it('makes a group, a user and a member of the three commands as they are typed', () => {
  const first = run(emptyAccount('123456789012'), 'aws iam create-group --group-name SuperS3Access', {
    at: AT,
  })
  expect(first).toMatchObject({ stderr: '', exitCode: 0 })
  expect(first.stdout).toBe(`{
    "Group": {
        "Path": "/",
        "GroupName": "SuperS3Access",
        "GroupId": "${first.account.groups[0]!.id}",
        "Arn": "arn:aws:iam::123456789012:group/SuperS3Access",
        "CreateDate": "2026-05-24T18:20:17+00:00"
    }
}
`)
  const second = run(first.account, 'aws iam create-user --user-name alice', { at: AT })
  expect(second).toMatchObject({ stderr: '', exitCode: 0 })
  expect(second.stdout).toBe(`{
    "User": {
        "Path": "/",
        "UserName": "alice",
        "UserId": "${second.account.users[0]!.id}",
        "Arn": "arn:aws:iam::123456789012:user/alice",
        "CreateDate": "2026-05-24T18:20:17+00:00"
    }
}
`)
  const third = run(second.account, 'aws iam add-user-to-group --user-name alice --group-name SuperS3Access')
  expect(third).toMatchObject({ stdout: '', stderr: '', exitCode: 0 })
  expect(third.account.users[0]).toMatchObject({ name: 'alice', groups: ['SuperS3Access'] })
  expect([...first.calls, ...second.calls, ...third.calls]).toEqual([
    { operation: 'CreateGroup', parameters: { GroupName: 'SuperS3Access' } },
    { operation: 'CreateUser', parameters: { UserName: 'alice' } },
    { operation: 'AddUserToGroup', parameters: { GroupName: 'SuperS3Access', UserName: 'alice' } },
  ])
})
