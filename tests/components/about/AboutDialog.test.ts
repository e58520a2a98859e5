// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { version as released } from '../../../package.json'
import { openAbout } from '../../../src/components/about'
import { licences } from '../../../src/components/about/licences'
import { places } from '../../../src/components/about/places'

const dialog = () => screen.findByRole('dialog', { name: 'About IAM Groups Playground' })
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

afterEach(async () => {
  const close = screen.queryByRole('button', { name: 'Close' })
  if (close) await userEvent.click(close)
})

describe('the About page', () => {
  it('says which version this is, what is kept where, and that nothing leaves', async () => {
    openAbout()
    const about = await dialog()
    expect(about).toHaveTextContent(`Version ${released}`)
    expect(about).toHaveTextContent('no cookie, no telemetry')
    const rows = within(about).getAllByRole('row').slice(1)
    expect(rows).toHaveLength(places.length)
    expect(rows[0]).toHaveTextContent(/^Your workspaces.*iam-groups-playground$/)
  })

  it('names what it is made of, each with its licence in full', async () => {
    openAbout()
    const list = within(await dialog()).getByRole('list', { name: 'Licences' })
    const items = within(list).getAllByRole('listitem')
    expect(items).toHaveLength(licences.length)
    expect(licences.map(({ name }) => name)).toContain('svelte')
    for (const { text } of licences) expect(text).not.toBe('')
  })

  it('closes by its button, and by a click beside it, but not by one in it', async () => {
    openAbout()
    await userEvent.click(within(await dialog()).getByText('What is kept, and where'))
    await userEvent.click(await dialog())
    await closed()
    openAbout()
    await userEvent.click(within(await dialog()).getByRole('button', { name: 'Close' }))
    await closed()
  })
})
