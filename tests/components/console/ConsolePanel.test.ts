// @vitest-environment happy-dom
import { screen, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import ConsolePanel from '../../../src/components/console/ConsolePanel.svelte'
import { stage } from '../stage'

function opened() {
  const staged = stage(ConsolePanel)
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Command' })
  const output = within(screen.getByRole('log', { name: 'Output' }))
  return { ...staged, field, output }
}

describe('the console', () => {
  it('makes the calls that are typed, as any gesture would', async () => {
    const { user, field, output, playground } = opened()
    await user.type(field, 'aws iam create-group --group-name Auditors{Enter}')
    expect(output.getByText(/"GroupName": "Auditors"/)).toBeInTheDocument()
    expect(playground.account.groups.map(({ name }) => name)).toContain('Auditors')
    expect(playground.workspace.undoable).toBe('create the group Auditors')
    expect(field).toHaveValue('')
  })

  it('shows AWS’s error, and changes nothing', async () => {
    const { user, field, output, playground } = opened()
    const { account } = playground
    await user.type(field, 'aws iam create-user --user-name alice{Enter}')
    expect(output.getByText(/EntityAlreadyExists.*User with name alice already exists/)).toBeInTheDocument()
    expect(playground.account).toBe(account)
  })

  it('runs a pasted script up to the line that fails, and shows that line', async () => {
    const { user, field, output, playground } = opened()
    await user.click(field)
    await user.paste(
      'aws iam create-user --user-name cy\naws iam create-user --user-name alice\naws iam create-user --user-name dee',
    )
    await user.keyboard('{Enter}')
    expect(output.getByText(/Stopped at line 2/)).toHaveTextContent('aws iam create-user --user-name alice')
    const names = playground.account.users.map(({ name }) => name)
    expect(names).toContain('cy')
    expect(names).not.toContain('dee')
    playground.undo()
    expect(playground.account.users.map(({ name }) => name)).not.toContain('cy')
  })

  it('goes on behind a backslash instead of running half a command', async () => {
    const { user, field, playground } = opened()
    await user.type(field, 'aws iam create-group \\{Enter}--group-name Ops{Enter}')
    expect(playground.account.groups.map(({ name }) => name)).toContain('Ops')
  })

  it('completes commands, options and names with Tab', async () => {
    const { user, field } = opened()
    await user.type(field, 'aws iam add-u')
    await user.tab()
    expect(field).toHaveValue('aws iam add-user-to-group ')
    await user.type(field, '--user-name a')
    await user.tab()
    expect(field).toHaveValue('aws iam add-user-to-group --user-name alice ')
    await user.type(field, '--group-name S')
    await user.tab()
    expect(field).toHaveValue('aws iam add-user-to-group --user-name alice --group-name SuperS3Access ')
  })

  it('offers a choice where several things fit', async () => {
    const { user, field } = opened()
    await user.type(field, 'aws iam get-user --user-name ')
    await user.tab()
    const completions = within(screen.getByRole('listbox', { name: 'Completions' }))
    expect(completions.getAllByRole('option').length).toBeGreaterThan(1)
    expect(completions.getByRole('option', { name: 'alice' })).toHaveAttribute('aria-selected', 'true')
    await user.keyboard('{ArrowDown}{Enter}')
    expect(field).toHaveValue('aws iam get-user --user-name bob ')
    await user.clear(field)
    await user.type(field, 'aws iam get-user --user-name ')
    await user.tab()
    await user.click(screen.getByRole('option', { name: 'alice' }))
    expect(field).toHaveValue('aws iam get-user --user-name alice ')
  })

  it('lets the keyboard leave: after Escape the Tab key moves on', async () => {
    const { user, field } = opened()
    await user.type(field, 'aws iam list-')
    await user.keyboard('{Escape}')
    await user.tab()
    expect(field).not.toHaveFocus()
    expect(field).toHaveValue('aws iam list-')
  })

  it('brings back what was typed, and keeps what is being typed', async () => {
    const { user, field } = opened()
    await user.type(field, 'aws iam list-users{Enter}')
    await user.type(field, 'aws iam list-groups{Enter}')
    await user.type(field, 'half')
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(field).toHaveValue('aws iam list-users')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(field).toHaveValue('half')
  })

  it('goes on through scripts of several lines, and within their lines first', async () => {
    const { user, field } = opened()
    await user.type(field, 'aws iam list-users{Enter}')
    await user.click(field)
    await user.paste('# two lines\naws iam list-groups')
    await user.keyboard('{Enter}{ArrowUp}')
    expect(field).toHaveValue('# two lines\naws iam list-groups')
    await user.keyboard('{ArrowUp}')
    expect(field).toHaveValue('aws iam list-users')
    await user.keyboard('{ArrowDown}')
    expect(field).toHaveValue('# two lines\naws iam list-groups')
    expect(field.selectionStart).toBe(field.value.length)
    await user.keyboard('{ArrowUp}')
    expect(field).toHaveValue('# two lines\naws iam list-groups')
    await user.keyboard('{ArrowDown}')
    expect(field).toHaveValue('')
  })

  it('reads a policy of the editor as a file, as it stands there', async () => {
    const { user, field, playground } = opened()
    const key = 'managed:arn:aws:iam::123456789012:policy/ReadAndAddPhotos'
    const typed = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}'
    playground.workspace.draft(key, typed, null)
    await user.type(
      field,
      'aws iam create-policy --policy-name Copy --policy-document file://ReadAndAddPhotos.json{Enter}',
    )
    expect(playground.account.policies.find(({ name }) => name === 'Copy')?.document).toBe(typed)
  })

  it('forgets the answers when it is told to, and not what was typed', async () => {
    const { user, field, output } = opened()
    await user.type(field, 'aws iam list-users{Enter}')
    await user.type(field, 'clear{Enter}')
    expect(output.queryByText(/"UserName"/)).toBeNull()
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(field).toHaveValue('aws iam list-users')
  })

  it('is a session: what was exported holds for the next line', async () => {
    const { user, field, output } = opened()
    await user.type(field, 'export AWS_PROFILE=alice{Enter}')
    await user.type(field, 'aws sts get-caller-identity --query Arn{Enter}')
    expect(output.getByText('"arn:aws:iam::123456789012:user/alice"')).toBeInTheDocument()
  })
})
