// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/svelte'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import CheckList from '../../../src/components/ui/CheckList.svelte'
import Combobox from '../../../src/components/ui/Combobox.svelte'
import NameForm from '../../../src/components/ui/NameForm.svelte'
import type { ApiError } from '../../../src/iam'
import '../popover'
import Named from './Named.svelte'

const user = userEvent.setup({ delay: null })

describe('Combobox', () => {
  const options = ['s3:GetObject', 's3:PutObject', 'ec2:RunInstances', 's3:DeleteObject']

  /** Like its owner in the app, it hands back what it is told. */
  function show(value = '', offered: readonly string[] = options, strict = false) {
    const told: string[] = []
    const view = render(Combobox, {
      label: 'Action',
      value,
      options: offered,
      strict,
      onchange: (text: string) => {
        told.push(text)
        void view.rerender({ value: text })
      },
    })
    return { told, field: screen.getByRole('combobox', { name: 'Action' }) }
  }

  const offered = () => screen.queryAllByRole('option').map((option) => option.textContent.trim())

  /** What the keys have led to: one option that looks chosen, and is the one that is told. */
  function active(field: HTMLElement) {
    const selected = screen.queryAllByRole('option', { selected: true })
    const told = document.getElementById(field.getAttribute('aria-activedescendant') ?? '')
    expect(selected).toEqual(told ? [told] : [])
    return told?.textContent.trim()
  }

  it('offers all of them to who clicks, whatever stands there, and says that it does', async () => {
    const { field } = show('s3:GetObject')
    expect(field).toHaveAttribute('aria-expanded', 'false')
    await user.click(field)
    expect(offered()).toEqual(options)
    expect(field).toHaveAttribute('aria-expanded', 'true')
    expect(field).toHaveAttribute('aria-controls', screen.getByRole('listbox', { name: 'Action' }).id)
  })

  it('offers those that hold what is typed, in any case', async () => {
    const { field, told } = show()
    await user.type(field, 'PUT')
    expect(offered()).toEqual(['s3:PutObject'])
    expect(told).toEqual(['P', 'PU', 'PUT'])
  })

  it('takes anything: what is typed need not be offered', async () => {
    const { field, told } = show()
    await user.type(field, 'iam:GetUser')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(told.at(-1)).toBe('iam:GetUser')
    expect(field).toHaveAttribute('aria-expanded', 'false')
  })

  it('goes down and up by arrows, all the way round, and Enter takes', async () => {
    const { field, told } = show()
    await user.click(field)
    expect(active(field)).toBeUndefined()
    await user.keyboard('{ArrowDown}')
    expect(active(field)).toBe('s3:GetObject')
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(active(field)).toBe('s3:DeleteObject')
    await user.keyboard('{ArrowDown}')
    expect(active(field)).toBe('s3:GetObject')
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(active(field)).toBe('ec2:RunInstances')
    await user.keyboard('{Enter}')
    expect(told).toEqual(['ec2:RunInstances'])
    expect(field).toHaveValue('ec2:RunInstances')
    expect(field).toHaveFocus()
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it('begins at the last one for who goes up', async () => {
    const { field } = show()
    await user.click(field)
    await user.keyboard('{ArrowUp}')
    expect(active(field)).toBe('s3:DeleteObject')
  })

  it('is opened by an arrow', async () => {
    const { field } = show()
    await user.tab()
    expect(field).toHaveFocus()
    expect(screen.queryByRole('listbox')).toBeNull()
    await user.keyboard('{ArrowDown}')
    expect(offered()).toEqual(options)
  })

  it('Escape closes the list and keeps the text; what is around it hears nothing of it', async () => {
    const heard = vi.fn()
    const { field } = show()
    document.addEventListener('keydown', heard)
    await user.type(field, 'Put')
    heard.mockClear()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(field).toHaveValue('Put')
    expect(heard).not.toHaveBeenCalled()
    await user.keyboard('{Escape}')
    expect(heard).toHaveBeenCalledOnce()
    document.removeEventListener('keydown', heard)
  })

  it('is chosen from by pointer, and keeps the focus', async () => {
    const { field, told } = show()
    await user.click(field)
    await user.click(screen.getByRole('option', { name: 's3:PutObject' }))
    expect(told).toEqual(['s3:PutObject'])
    expect(field).toHaveFocus()
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  describe('strict', () => {
    it('looks for what is typed, marks the first that fits, and Enter takes it', async () => {
      const { field, told } = show('s3:GetObject', options, true)
      await user.click(field)
      await user.keyboard('obj')
      expect(field).toHaveValue('obj')
      expect(offered()).toEqual(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'])
      expect(active(field)).toBe('s3:GetObject')
      expect(told).toEqual([])
      await user.keyboard('{ArrowDown}{Enter}')
      expect(told).toEqual(['s3:PutObject'])
      expect(field).toHaveValue('s3:PutObject')
    })

    it.each([
      ['who leaves', () => user.tab()],
      ['Escape', () => user.keyboard('{Escape}')],
    ])('%s finds what stood there before', async (_, leave) => {
      const { field, told } = show('s3:GetObject', options, true)
      await user.click(field)
      await user.keyboard('put')
      await leave()
      expect(field).toHaveValue('s3:GetObject')
      expect(told).toEqual([])
    })

    it('says that nothing is called so, and keeps Enter from sending', async () => {
      const { field, told } = show('s3:GetObject', options, true)
      const pressed = vi.fn<(event: KeyboardEvent) => void>()
      field.parentElement?.addEventListener('keydown', pressed)
      await user.click(field)
      await user.keyboard('nobody{Enter}')
      expect(pressed.mock.lastCall?.[0].defaultPrevented).toBe(true)
      expect(field).toBeInvalid()
      expect(screen.getByRole('listbox')).toHaveTextContent('Nothing is called that')
      expect([told, active(field)]).toEqual([[], undefined])
    })
  })

  it('leaves Enter to the form while nothing is chosen', async () => {
    const { field, told } = show()
    const pressed = vi.fn<(event: KeyboardEvent) => void>()
    field.parentElement?.addEventListener('keydown', pressed)
    await user.type(field, 'Put{Enter}')
    expect(pressed.mock.lastCall?.[0].defaultPrevented).toBe(false)
    expect(told.at(-1)).toBe('Put')
  })

  it('shows no more than can be read, says how many there are, and finds the others by what is typed', async () => {
    const many = Array.from({ length: 5000 }, (_, i) => `s3:Action${i}`)
    const { field } = show('', many)
    await user.click(field)
    expect(offered()).toEqual(many.slice(0, 60))
    expect(screen.getByText('and 4,940 more: type to find them')).toBeInTheDocument()
    await user.keyboard('{ArrowUp}')
    expect(active(field)).toBe('s3:Action59')
    await user.type(field, 'Action4999')
    expect(offered()).toEqual(['s3:Action4999'])
    expect(screen.queryByText(/type to find them/)).toBeNull()
  })

  it('closes when it is left', async () => {
    const { field } = show()
    await user.click(field)
    await user.tab()
    expect(screen.queryByRole('listbox')).toBeNull()
  })
})

describe('CheckList', () => {
  const items = [
    { key: '1', text: 'Developers', checked: true },
    { key: '2', text: 'Ops', checked: false },
  ]

  it('asks for what is wanted', async () => {
    const onchoose = vi.fn(() => true)
    render(CheckList, { legend: 'alice is in', what: 'groups', items, empty: 'None.', onchoose })
    const list = within(screen.getByRole('group', { name: 'alice is in' }))
    await user.click(list.getByRole('checkbox', { name: 'Ops' }))
    await user.click(list.getByRole('checkbox', { name: 'Developers' }))
    expect(onchoose.mock.calls).toEqual([
      [items[1], true],
      [items[0], false],
    ])
  })

  it('leaves a box as it was where the change is refused', async () => {
    render(CheckList, { legend: 'alice is in', what: 'groups', items, empty: 'None.', onchoose: () => false })
    await user.click(screen.getByRole('checkbox', { name: 'Ops' }))
    await user.click(screen.getByRole('checkbox', { name: 'Developers' }))
    expect(screen.getByRole('checkbox', { name: 'Ops' })).not.toBeChecked()
    expect(screen.getByRole('checkbox', { name: 'Developers' })).toBeChecked()
  })

  it('says that there is nothing to choose', () => {
    render(CheckList, {
      legend: 'alice is in',
      items: [],
      what: 'groups',
      empty: 'There are no groups yet.',
      onchoose: () => true,
    })
    expect(screen.getByText('There are no groups yet.')).toBeInTheDocument()
  })
})

describe('NameForm', () => {
  const failure = { ok: false, code: 'EntityAlreadyExists', message: 'Taken.', httpStatus: 409 } as ApiError

  function show(props: object = {}) {
    const onname = vi.fn<(name: string) => boolean>(() => true)
    render(NameForm, { label: "New user's name", action: 'User', failure: null, onname, ...props })
    return { onname, field: screen.getByRole('textbox', { name: "New user's name" }) }
  }

  it('hands on the name without the space around it, by Enter or by its button', async () => {
    const { onname, field } = show()
    await user.type(field, '  alice {Enter}')
    expect(onname).toHaveBeenLastCalledWith('alice')
    expect(field).toHaveValue('')
    await user.type(field, 'bob')
    await user.click(screen.getByRole('button', { name: 'User' }))
    expect(onname).toHaveBeenLastCalledWith('bob')
  })

  it('keeps a name that is refused, and says why', async () => {
    const { field } = show({ failure, onname: () => false })
    await user.type(field, 'alice{Enter}')
    expect(field).toHaveValue('alice')
    expect(field).toBeInvalid()
    expect(screen.getByRole('alert')).toHaveTextContent('EntityAlreadyExists Taken. Nothing was changed.')
  })

  it('waits with the name to begin with, and takes the cursor only where it is eager', () => {
    const { field } = show({ value: 'alice' })
    expect(field).toHaveValue('alice')
    expect(field).not.toHaveFocus()
  })

  it('selects the name where it is eager, so that typing replaces it', async () => {
    const { field } = show({ value: 'alice', eager: true })
    expect(field).toHaveFocus()
    await user.keyboard('bob')
    expect(field).toHaveValue('bob')
  })
})

describe('Popover', () => {
  const button = () => screen.getByRole('button', { name: 'More for alice' })

  it('makes what is in it only when it is opened, and puts it away again', async () => {
    render(Named)
    expect(screen.queryByRole('button', { name: 'Done' })).toBeNull()
    expect(button()).toHaveAttribute('aria-expanded', 'false')
    await user.click(button())
    expect(screen.getByRole('button', { name: 'Done' })).toBeInTheDocument()
    expect(button()).toHaveAttribute('aria-expanded', 'true')
    await user.click(button())
    expect(screen.queryByRole('button', { name: 'Done' })).toBeNull()
  })

  it('lets what is in it close it, and gives the focus back', async () => {
    render(Named)
    await user.click(button())
    await user.click(screen.getByRole('button', { name: 'Done' }))
    expect(button()).toHaveAttribute('aria-expanded', 'false')
    expect(button()).toHaveFocus()
  })

  it('stays shut while it is disabled', async () => {
    render(Named, { disabled: true })
    await user.click(button())
    expect(button()).toHaveAttribute('aria-expanded', 'false')
  })
})
