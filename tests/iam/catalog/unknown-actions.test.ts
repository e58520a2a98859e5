import { describe, expect, it } from 'vitest'
import { unknownActions } from '../../../src/iam/catalog/unknown-actions'
import { readPolicy } from '../../../src/iam/policy/read'

async function findings(...actions: string[]) {
  const text = JSON.stringify({ Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] })
  const read = readPolicy(text, 'identity')
  if (!read.ok) throw new Error('the test has a policy that cannot be read')
  return (await unknownActions(read.value)).map(({ code, message, path, range }) => ({
    code,
    message,
    path,
    at: text.slice(range.start, range.end),
  }))
}

describe('actions that a service does not have', () => {
  it('are named, with what was probably meant', async () => {
    expect(await findings('s3:GetObject', 's3:GetObjct')).toEqual([
      {
        code: 'INVALID_ACTION',
        message: 's3 has no action "GetObjct", so this matches nothing. Did you mean "s3:GetObject"?',
        path: ['Statement', 0, 'Action', 1],
        at: '"s3:GetObjct"',
      },
    ])
  })

  it('may be patterns that cover none', async () => {
    const [finding] = await findings('iam:*Grupo*')
    expect(finding?.message).toBe('iam has no action "*Grupo*", so this matches nothing.')
  })

  it.each(['s3:getobject', 'S3:Get*', 's3:*', '*', 'ec2:Describe?nstances', 'nosuchservice:Do', 's3:', ''])(
    'are not %o',
    async (action) => {
      expect(await findings(action)).toEqual([])
    },
  )
})
