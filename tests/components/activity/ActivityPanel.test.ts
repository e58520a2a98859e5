// @vitest-environment happy-dom
import { screen } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import ActivityPanel from '../../../src/components/activity/ActivityPanel.svelte'
import type { ApiCall } from '../../../src/iam'
import { Console } from '../../../src/state/console.svelte'
import { part, soon, stage } from '../stage'

const join: ApiCall = {
  operation: 'AddUserToGroup',
  parameters: { UserName: 'alice', GroupName: 'SuperS3Access' },
}
const create: ApiCall = { operation: 'CreateGroup', parameters: { GroupName: 'Ops' } }

describe('the activity log', () => {
  it('says that there is nothing yet', () => {
    stage(ActivityPanel)
    expect(screen.getByText(/Nothing has been called yet/)).toBeInTheDocument()
  })

  it('lists calls newest first, as commands, with whom they concern and what they changed', () => {
    stage(ActivityPanel, { calls: [join, create] })
    const [newest, older, start] = part('list', 'Calls, newest first').getAllByRole('listitem')
    expect(newest).toHaveTextContent('aws iam create-group --group-name Ops')
    expect(newest).toHaveTextContent('Nobody’s permissions are touched.')
    expect(newest).toHaveTextContent('You are here')
    expect(older).toHaveTextContent('aws iam add-user-to-group --user-name alice --group-name SuperS3Access')
    expect(older).toHaveTextContent('Concerns alice.')
    expect(older).toHaveTextContent('Denied by default → Allowed')
    expect(start).toHaveTextContent('The account as it began')
  })

  it('goes back to a moment and returns', async () => {
    const { user, playground } = stage(ActivityPanel, { calls: [join, create] })
    await user.click(screen.getByRole('button', { name: 'Go back to the beginning' }))
    expect(playground.account.groups.map(({ name }) => name)).not.toContain('Ops')
    await soon(() => screen.getAllByText('undone').length).toBe(2)
    await user.click(
      part('article', 'create the group Ops').getByRole('button', { name: 'Do again up to here' }),
    )
    expect(playground.account.groups.map(({ name }) => name)).toContain('Ops')
    await soon(() => screen.queryAllByText('undone').length).toBe(0)
  })

  it('copies one call, and all as a script', async () => {
    const { user } = stage(ActivityPanel, { calls: [join, create] })
    await user.click(
      part('article', 'create the group Ops').getByRole('button', { name: 'Copy the command' }),
    )
    expect(await navigator.clipboard.readText()).toBe('aws iam create-group --group-name Ops')
    await user.click(screen.getByRole('button', { name: 'Copy all as a script' }))
    expect(await navigator.clipboard.readText()).toBe(
      [
        '#!/bin/bash',
        'set -e',
        'aws iam add-user-to-group --user-name alice --group-name SuperS3Access',
        'aws iam create-group --group-name Ops',
        '',
      ].join('\n'),
    )
  })

  it('has what was refused, with AWS’s reason, and what changed nothing', async () => {
    const { user, playground } = stage(ActivityPanel, { calls: [join] })
    playground.perform({ operation: 'CreateUser', parameters: { UserName: 'alice' } }, 'new-user')
    playground.perform(join, 'group')
    await soon(() => part('list', 'Calls, newest first').getAllByRole('listitem').length).toBe(4)
    const [again, refused, joined] = part('list', 'Calls, newest first').getAllByRole('listitem')
    expect(again).toHaveTextContent('changed nothing')
    expect(again).toHaveTextContent('aws iam add-user-to-group --user-name alice --group-name SuperS3Access')
    expect(refused).toHaveTextContent('aws iam create-user --user-name alice')
    expect(refused).toHaveTextContent('EntityAlreadyExists User with name alice already exists.')
    expect(joined).toHaveTextContent('You are here')
    const card = part('article', 'CreateUser: refused')
    expect(card.queryByRole('button', { name: /Go back/ })).toBeNull()
    await user.click(card.getByRole('button', { name: 'Copy the command' }))
    expect(await navigator.clipboard.readText()).toBe('aws iam create-user --user-name alice')
  })

  it('stays where it is while one goes back and returns', async () => {
    const { user, playground } = stage(ActivityPanel, { calls: [join] })
    playground.perform({ operation: 'CreateUser', parameters: { UserName: 'alice' } }, 'new-user')
    await soon(() => screen.queryAllByText('refused').length).toBe(1)
    await user.click(screen.getByRole('button', { name: 'Go back to the beginning' }))
    expect(screen.getByText('refused')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Do again up to here' }))
    expect(playground.account.users.find(({ name }) => name === 'alice')?.groups).toContain('SuperS3Access')
    // A script makes what is there again: what came to nothing is no part of it.
    await user.click(screen.getByRole('button', { name: 'Copy all as a script' }))
    expect(await navigator.clipboard.readText()).not.toContain('create-user')
  })

  it('draws a long history a part at a time, and says where it began at its end', async () => {
    const { user, playground } = stage(ActivityPanel)
    for (let i = 0; i < 100; i += 1)
      playground.workspace.perform([{ operation: 'CreateGroup', parameters: { GroupName: `G${i}` } }])
    await soon(() => screen.queryByRole('button', { name: /^Show \d+ more entries$/ })).not.toBeNull()
    const list = () => part('list', 'Calls, newest first')
    expect(list().getAllByRole('listitem').length).toBe(40)
    expect(screen.queryByText('The account as it began')).toBeNull()
    await user.click(screen.getByRole('button', { name: /^Show \d+ more entries$/ }))
    expect(list().getAllByRole('listitem')).toHaveLength(101)
    expect(list().getByText('The account as it began')).toBeInTheDocument()
  })

  it('shows what only read if it is told to', async () => {
    const { user, playground } = stage(ActivityPanel)
    new Console(playground.workspace, playground.log).run('aws iam list-users', 80)
    await soon(() => screen.queryByRole('checkbox', { name: 'Show what only read (1)' })).not.toBeNull()
    expect(screen.queryByText('aws iam list-users')).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: 'Show what only read (1)' }))
    expect(screen.getByText('aws iam list-users')).toBeInTheDocument()
  })
})
