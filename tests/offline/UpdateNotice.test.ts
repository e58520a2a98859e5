// @vitest-environment happy-dom
import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { Update } from '../../src/offline/update.svelte'
import UpdateNotice from '../../src/offline/UpdateNotice.svelte'

/** A keeper whose saving a test leads by hand. */
class FakeKeeper {
  memoryOnly: string | null = null
  /** Answers whoever waits: everything is kept, or not. */
  answer: (kept: boolean) => void = () => {}
  settled = vi.fn(() => new Promise<boolean>((resolve) => (this.answer = resolve)))
}

function notice() {
  const keeper = new FakeKeeper()
  const reload = vi.fn()
  const takeOver = vi.fn()
  const update = new Update(keeper, reload)
  render(UpdateNotice, { update })
  const region = screen.getByRole('status', { name: 'New version' })
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
  const said = async (text: string) => waitFor(() => expect(region).toHaveTextContent(text))
  return { keeper, reload, takeOver, update, region, press, said }
}

describe('the notice of a new version', () => {
  it('says nothing while there is none', () => {
    expect(notice().region).toBeEmptyDOMElement()
  })

  it('waits for a word, and goes away at one', async () => {
    const { update, takeOver, reload, region, press, said } = notice()
    update.found(takeOver)
    await said('A new version is ready.')
    await press('Later')
    await waitFor(() => expect(region).toBeEmptyDOMElement())
    expect(takeOver).not.toHaveBeenCalled()
    expect(reload).not.toHaveBeenCalled()
  })

  it('lets it take over once everything is kept, and reloads when it has', async () => {
    const { keeper, update, takeOver, reload, press, said } = notice()
    update.found(takeOver)
    await said('A new version is ready.')
    await press('Use it now')
    await said('Keeping everything first')
    expect(takeOver).not.toHaveBeenCalled()
    keeper.answer(true)
    await waitFor(() => expect(takeOver).toHaveBeenCalledOnce())
    expect(reload).not.toHaveBeenCalled()

    // More may have been typed while the new version was taking over.
    update.tookOver()
    expect(keeper.settled).toHaveBeenCalledTimes(2)
    expect(reload).not.toHaveBeenCalled()
    keeper.answer(true)
    await waitFor(() => expect(reload).toHaveBeenCalledOnce())
  })

  it('keeps the page as it is where something cannot be kept, until it can', async () => {
    const { keeper, update, takeOver, press, said } = notice()
    update.found(takeOver)
    await said('A new version is ready.')
    await press('Use it now')
    keeper.answer(false)
    await said('could not be kept')
    expect(takeOver).not.toHaveBeenCalled()
    await press('Try again')
    await said('Keeping everything first')
    keeper.answer(true)
    await waitFor(() => expect(takeOver).toHaveBeenCalledOnce())
  })

  it('keeps the page that the new version has left behind as it is, where its last words cannot be kept', async () => {
    const { keeper, update, takeOver, reload, press, said } = notice()
    update.found(takeOver)
    await said('A new version is ready.')
    await press('Use it now')
    keeper.answer(true)
    await waitFor(() => expect(takeOver).toHaveBeenCalledOnce())
    update.tookOver()
    keeper.answer(false)
    await said('could not be kept')
    expect(reload).not.toHaveBeenCalled()
  })

  it('never reloads where nothing outlives the page', async () => {
    const { keeper, update, takeOver, reload, press, said } = notice()
    keeper.memoryOnly = 'This browser has no IndexedDB.'
    update.found(takeOver)
    await said('A new version is ready.')
    await press('Use it now')
    await said('could not be kept')
    expect(takeOver).not.toHaveBeenCalled()
    expect(reload).not.toHaveBeenCalled()
  })

  it('tells a page that another tab left behind', async () => {
    const { keeper, update, takeOver, reload, press, said } = notice()
    update.found(takeOver)
    update.tookOver()
    await said('This page is still the one before.')
    expect(reload).not.toHaveBeenCalled()
    await press('Use it now')
    keeper.answer(true)
    await waitFor(() => expect(reload).toHaveBeenCalledOnce())
    expect(takeOver).not.toHaveBeenCalled()
  })
})
