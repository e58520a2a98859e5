import { describe, expect, it } from 'vitest'
import { openStarter } from '../../src/scenario'
import { mentionsOf } from '../../src/state/mentions'
import { Workspace } from '../../src/state/workspace.svelte'
import { createPolicy, newVersion, putGroupPolicy, putUserPolicy, statementText } from '../components/calls'

const allowing = (Action: string | string[], Resource: string) =>
  statementText({ Effect: 'Allow', Action, Resource })
const bucketPolicy = statementText({
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:DeleteBucket',
  Resource: 'arn:aws:s3:::super-photos',
})

describe('what the policies of an account name', async () => {
  const workspace = new Workspace('alice', openStarter('alice'), () => {})
  const perform = (...calls: Parameters<Workspace['perform']>[0]) => {
    const outcome = workspace.perform(calls)
    if (!outcome.ok) throw new Error(outcome.message)
    return mentionsOf(workspace.account)
  }
  const known = await mentionsOf(workspace.account)

  it('is of managed policies, then of inline ones, then of resources, each once', async () => {
    const mentions = await perform(
      putGroupPolicy('SuperS3Access', 'Ours', allowing('sqs:SendMessage', 'arn:aws:sqs:*:*:ours')),
      putUserPolicy('alice', 'Mine', allowing(['sns:Publish', 'sqs:SendMessage'], '*')),
      createPolicy('New', allowing('ec2:RunInstances', '*')),
      { operation: 'PutBucketPolicy', parameters: { Bucket: 'super-photos', Policy: bucketPolicy } },
    )
    expect(mentions.actions).toEqual([
      ...known.actions,
      ...['ec2:RunInstances', 'sns:Publish', 'sqs:SendMessage', 's3:DeleteBucket'],
    ])
    expect(mentions.resources).toEqual([...known.resources, ...['*', 'arn:aws:sqs:*:*:ours']])
  })

  it('makes an example of each pattern that is for something', async () => {
    const { examples } = await perform(putUserPolicy('bob', 'His', allowing('s3:*', 'arn:aws:s3:::a?/*')))
    expect(examples.slice(known.examples.length)).toEqual([
      'arn:aws:s3:::ax/example',
      'arn:aws:sqs:example:example:ours',
    ])
    await perform({ operation: 'DeleteUserPolicy', parameters: { UserName: 'bob', PolicyName: 'His' } })
  })

  it('follows a policy that says something else', async () => {
    const { actions } = await perform(newVersion('New', allowing('ec2:StopInstances', '*')))
    expect(actions).toContain('ec2:StopInstances')
    expect(actions).not.toContain('ec2:RunInstances')
  })

  it('is nothing of a text that is no policy', async () => {
    const { account } = workspace
    const broken = { ...account, policies: account.policies.map((one) => ({ ...one, document: '{' })) }
    expect((await mentionsOf(broken)).actions).toEqual(['sns:Publish', 'sqs:SendMessage', 's3:DeleteBucket'])
  })
})
