// @vitest-environment happy-dom
import { screen, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import PolicyList from '../../../src/components/policies/PolicyList.svelte'
import { policyKey, type ApiCall } from '../../../src/iam'
import { allow, deny, ROLE } from '../../iam/evaluation/given'
import {
  attachToGroup,
  attachToUser,
  createGroup,
  createPolicy,
  join,
  policyArn,
  putGroupPolicy,
  putUserPolicy,
} from '../calls'
import { guarded } from '../evaluator/guarded'
import { part, refusals, soon, stage } from '../stage'

const row = (name: RegExp) => screen.getByRole('button', { name })

describe('the list of policies', () => {
  it.each([
    ['on a group', [], 'on SuperS3Access, reaches 1 user'],
    [
      'on a group and a user',
      [attachToUser('alice', 'ReadAndAddPhotos')],
      'on alice and SuperS3Access, reaches 2 users',
    ],
    [
      'twice on the same user, who is reached once',
      [attachToUser('bob', 'ReadAndAddPhotos')],
      'on bob and SuperS3Access, reaches 1 user',
    ],
    [
      'on many',
      [
        attachToUser('alice', 'ReadAndAddPhotos'),
        attachToUser('bob', 'ReadAndAddPhotos'),
        createGroup('Ops'),
        attachToGroup('Ops', 'ReadAndAddPhotos'),
      ],
      'on alice and 3 more, reaches 2 users',
    ],
  ])('says where each is and whom it reaches: %s', (_, calls, where) => {
    stage(PolicyList, { calls })
    expect(row(/^ReadAndAddPhotos/)).toHaveTextContent(where)
  })

  it('a policy on nobody', () => {
    stage(PolicyList, { calls: [createPolicy('Spare')] })
    expect(row(/^Spare/)).toHaveTextContent('Spare attached to nobody')
  })

  it.each([
    ['bounds a user', 1, [], 'Spare boundary of alice'],
    ['bounds two', 2, [], 'Spare boundary of alice and bob'],
    [
      'bounds one and is on another',
      1,
      [attachToUser('bob', 'Spare')],
      'Spare on bob, reaches 1 user; boundary of alice',
    ],
  ])('a policy that %s', (_, bounded, calls, where) => {
    const bound = (UserName: string): ApiCall => ({
      operation: 'PutUserPermissionsBoundary',
      parameters: { UserName, PermissionsBoundary: policyArn('Spare') },
    })
    const bounds = ['alice', 'bob'].slice(0, bounded).map(bound)
    stage(PolicyList, { calls: [createPolicy('Spare'), ...bounds, ...calls] })
    expect(row(/^Spare/)).toHaveTextContent(where)
  })

  it('what is on roles, and what the organization says, each by its name', async () => {
    const scenario = guarded({ trust: allow(), scps: [[allow()], [deny()]], rcps: [[], [], [deny()]] })
    const { user, playground } = stage(PolicyList, { scenario })
    const rows = (name: string) =>
      part('list', name)
        .getAllByRole('button')
        .map((button) => button.textContent.replace(/\s+/g, ' ').trim())
    expect(rows('On roles')).toEqual(['Trust policy of Auditor says who may become the role'])
    expect(rows('Service control, of the organization')).toEqual([
      'Control0 limits everybody, from the root',
      'Control0 limits everybody, from level 2',
    ])
    expect(rows('Resource control, of the organization')).toEqual([
      'Control0 limits who may use what is here, from level 3',
    ])
    await user.click(part('list', 'On roles').getByRole('button'))
    expect(playground.desk.key).toBe(`resource:${ROLE}`)
  })

  it('keeps the three kinds apart, each list by its name', async () => {
    const { user } = stage(PolicyList, {
      calls: [
        putUserPolicy('alice', 'Mine'),
        putGroupPolicy('SuperS3Access', 'Ours'),
        join('alice', 'SuperS3Access'),
      ],
    })
    await user.click(screen.getByRole('button', { name: 'New policy' }))
    await user.click(screen.getByRole('button', { name: 'Bucket policy of super-photos' }))
    const rows = (name: string) =>
      part('list', name)
        .getAllByRole('listitem')
        .map((item) => within(item).getAllByRole('button')[0]?.textContent.replace(/\s+/g, ' ').trim())
    expect(rows('Managed')).toEqual(['ReadAndAddPhotos on SuperS3Access, reaches 2 users'])
    expect(rows('Inline')).toEqual([
      'Mine in alice only, reaches 1 user',
      'Ours in SuperS3Access only, reaches 2 users',
    ])
    expect(rows('On resources')).toEqual(['Bucket policy of super-photos says who may use the bucket'])
  })

  it('marks what AWS keeps, and gives a grip to what can be carried', () => {
    stage(PolicyList, {
      calls: [attachToUser('alice', 'aws/AmazonS3ReadOnlyAccess'), putUserPolicy('alice', 'Mine')],
    })
    expect(row(/^AmazonS3ReadOnlyAccess/)).toHaveTextContent('AWS')
    expect(row(/^ReadAndAddPhotos/)).not.toHaveTextContent('AWS')
    expect(part('list', 'Managed').getAllByRole('button', { name: /^Attach / })).toHaveLength(2)
    expect(part('list', 'Inline').queryByRole('button', { name: /^Attach / })).toBeNull()
  })

  it('offers what AWS wrote and nobody has yet, to read and to carry', async () => {
    const { user, playground } = stage(PolicyList, {
      calls: [attachToUser('alice', 'aws/AmazonS3FullAccess')],
    })
    await user.click(screen.getByText('AWS managed policies'))
    const offered = part('list', 'AWS managed policies')
    expect(offered.queryByRole('button', { name: /^AmazonS3FullAccess/ })).toBeNull()
    expect(offered.getByRole('button', { name: 'Attach AmazonS3ReadOnlyAccess' })).toBeInTheDocument()
    await user.click(offered.getByRole('button', { name: /^AmazonS3ReadOnlyAccess/ }))
    expect(playground.desk.ref).toEqual({ kind: 'managed', arn: policyArn('aws/AmazonS3ReadOnlyAccess') })
    await soon(() => playground.desk.text).toContain('s3:Get*')
    expect(playground.desk.readOnly).toBe(true)
  })

  it('marks what is typed and not saved', async () => {
    const { playground } = stage(PolicyList)
    const before = playground.desk.text
    expect(row(/^ReadAndAddPhotos/)).not.toHaveTextContent('draft')
    playground.desk.type(`${before} `)
    await soon(() => row(/^ReadAndAddPhotos/)).toHaveTextContent('draft')
    playground.desk.type(before)
    await soon(() => row(/^ReadAndAddPhotos/)).not.toHaveTextContent('draft')
  })

  it('lays on the desk what is chosen, and says which lies there', async () => {
    const { user, playground } = stage(PolicyList, { calls: [createPolicy('Other')] })
    expect(row(/^ReadAndAddPhotos/)).toHaveAttribute('aria-current', 'true')
    await user.click(row(/^Other/))
    expect(playground.desk.key).toBe(policyKey({ kind: 'managed', arn: policyArn('Other') }))
    expect(row(/^Other/)).toHaveAttribute('aria-current', 'true')
    expect(row(/^ReadAndAddPhotos/)).toHaveAttribute('aria-current', 'false')
  })
})

describe('a new policy', () => {
  it('is made with a valid text, and lies on the desk', async () => {
    const { user, playground } = stage(PolicyList)
    await user.click(screen.getByRole('button', { name: 'New policy' }))
    expect(screen.getByRole('textbox', { name: "New policy's name" })).toHaveFocus()
    await user.keyboard('Fresh{Enter}')
    expect(playground.account.policies.map(({ name }) => name)).toEqual(['ReadAndAddPhotos', 'Fresh'])
    expect(playground.desk.ref).toEqual({ kind: 'managed', arn: policyArn('Fresh') })
    expect(playground.desk.valid).toBe(true)
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('with a taken name is refused, and the name stays', async () => {
    const { user } = stage(PolicyList)
    await user.click(screen.getByRole('button', { name: 'New policy' }))
    await user.keyboard('ReadAndAddPhotos{Enter}')
    expect(refusals()).toEqual([
      'EntityAlreadyExists A policy called ReadAndAddPhotos already exists. Duplicate names are not allowed. Nothing was changed.',
    ])
    expect(screen.getByRole('textbox')).toHaveValue('ReadAndAddPhotos')
  })

  it('can be written on a bucket that has none, once', async () => {
    const { user, playground } = stage(PolicyList)
    await user.click(screen.getByRole('button', { name: 'New policy' }))
    await user.click(screen.getByRole('button', { name: 'Bucket policy of super-photos' }))
    expect(playground.account.resources[0]?.policy).toContain('123456789012:root')
    expect(playground.desk.valid).toBe(true)
    await user.click(screen.getByRole('button', { name: 'New policy' }))
    expect(part('group', 'New policy').queryByRole('button', { name: /Bucket policy/ })).toBeNull()
  })
})
