// @vitest-environment happy-dom
import { screen } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import AccountPanel from '../../../src/components/interchange/AccountPanel.svelte'
import { ask } from '../../../src/iam'
import { openStarter } from '../../../src/scenario'
import { part, soon, stage } from '../stage'

/** What AWS would print for the account of ten snowflakes. */
function details(): string {
  const { account } = openStarter('ten-snowflakes')
  const asked = ask(account, { operation: 'GetAccountAuthorizationDetails', parameters: {} })
  if (!asked.ok) throw new Error(asked.message)
  return JSON.stringify(asked.response)
}

async function read(text: string) {
  const staged = stage(AccountPanel)
  await staged.user.click(screen.getByRole('textbox', { name: 'or paste' }))
  await staged.user.paste(text)
  await staged.user.click(screen.getByRole('button', { name: 'Read it' }))
  return staged
}

describe('an account that comes in', () => {
  it('is counted first, and put on the board when it is told to', async () => {
    const { user, playground } = await read(details())
    await soon(() => screen.queryByText(/: 10 users, 0 groups/)).not.toBeNull()
    expect(playground.account.users.map(({ name }) => name)).toContain('alice')
    await user.click(screen.getByRole('button', { name: 'Put it on the board' }))
    await soon(() => playground.account.users.length).toBe(10)
    expect(playground.workspace.undoable).toMatch(/^bring in the account/)
    playground.undo()
    expect(playground.account.users.length).toBeLessThan(10)
  })

  it('leaves what was kept aside to be read and copied when it is on the board', async () => {
    const { user, playground } = await read(
      details().replace('"UserName"', '"FavouriteColour":"blue","UserName"'),
    )
    await soon(() => screen.queryByRole('button', { name: 'Put it on the board' })).not.toBeNull()
    await user.click(screen.getByRole('button', { name: 'Put it on the board' }))
    await soon(() => playground.account.users.length).toBe(10)
    await soon(() => screen.queryByText(/^It is on the board/)).not.toBeNull()
    await user.click(screen.getByRole('button', { name: 'Copy what was kept aside' }))
    expect(JSON.parse(await navigator.clipboard.readText())).toMatchObject([
      { place: 'UserDetailList[0].FavouriteColour', value: 'blue' },
    ])
  })

  it('can be left where it is', async () => {
    const { user, playground } = await read(details())
    const { account } = playground
    await soon(() => screen.queryByRole('button', { name: 'Leave it' })).not.toBeNull()
    await user.click(screen.getByRole('button', { name: 'Leave it' }))
    expect(playground.account).toBe(account)
  })

  it('can be masked, so that no name of it is on the board', async () => {
    const { user, playground } = await read(details())
    await soon(() => screen.queryByRole('checkbox', { name: /^Mask the names/ })).not.toBeNull()
    await user.click(screen.getByRole('checkbox', { name: /^Mask the names/ }))
    await user.click(screen.getByRole('button', { name: 'Put it on the board' }))
    const names = openStarter('ten-snowflakes').account.users.map(({ name }) => name)
    await soon(() => playground.account.users.length).toBe(10)
    for (const { name } of playground.account.users) expect(names).not.toContain(name)
    // Calls upon made-up names fit no real account: it is said, also in the script.
    playground.workspace.perform([{ operation: 'CreateGroup', parameters: { GroupName: 'Tidy' } }])
    await user.click(await screen.findByRole('radio', { name: 'Only what you changed' }))
    const difference = await screen.findByLabelText('Only what you changed', { selector: 'pre' })
    await soon(() => difference.textContent).toContain('create-group --group-name Tidy')
    expect(difference.textContent).toContain('names or ids in it are made up')
    expect(screen.getByText(/^The names or ids in it are made up/)).toBeInTheDocument()
  })

  it('names what it knows nothing of', async () => {
    await read(details().replace('"UserName"', '"FavouriteColour":"blue","UserName"'))
    await soon(() => screen.queryByText('Kept aside: 1')).not.toBeNull()
    expect(screen.getByText(/knows nothing of "FavouriteColour"/)).toBeInTheDocument()
  })

  it.each(['{', '[1,2]', '{"Users":[]}', 'null', '"text"'])(
    'is refused with a sentence: %s',
    async (text) => {
      const { playground } = await read(text)
      const { account } = playground
      await soon(() => screen.queryByText('Nothing was changed.')).not.toBeNull()
      expect(playground.account).toBe(account)
    },
  )
})

describe('the account that goes out', () => {
  it.each([
    ['AWS CLI script', /aws iam create-group --group-name SuperS3Access/],
    ['CloudFormation, YAML', /Type: AWS::IAM::Group/],
    ['CloudFormation, JSON', /"Type": "AWS::IAM::Group"/],
    ['Terraform', /resource "aws_iam_group"/],
  ])('is shown and copied as %s', async (name, text) => {
    const { user } = stage(AccountPanel)
    await user.click(screen.getByRole('radio', { name }))
    const out = part('region', 'Take this account home')
    expect(out.getByLabelText(name, { selector: 'pre' })).toHaveTextContent(text)
    await user.click(out.getByRole('button', { name: 'Copy' }))
    expect(await navigator.clipboard.readText()).toMatch(text)
  })

  it('is only what was changed, where it was brought in', async () => {
    const { user, playground } = await read(details())
    expect(screen.queryByRole('radio', { name: 'Only what you changed' })).toBeNull()
    await soon(() => screen.queryByRole('button', { name: 'Put it on the board' })).not.toBeNull()
    await user.click(screen.getByRole('button', { name: 'Put it on the board' }))
    await soon(() => playground.account.users.length).toBe(10)
    await user.click(await screen.findByRole('radio', { name: 'Only what you changed' }))
    expect(screen.getByText(/^Nothing has been changed/)).toBeInTheDocument()
    playground.workspace.perform([{ operation: 'CreateGroup', parameters: { GroupName: 'Tidy' } }])
    await soon(() => screen.queryByText(/made up/)).toBeNull()
    await soon(
      () => screen.queryByLabelText('Only what you changed', { selector: 'pre' })?.textContent,
    ).toMatch(/^aws iam create-group --group-name Tidy$/m)
  })
})
