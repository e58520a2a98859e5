// @vitest-environment happy-dom
import { screen } from '@testing-library/svelte'
import { afterEach, expect, it, vi } from 'vitest'
import { emptyAccount } from '../../../src/iam'
import { decodeScenario, openLink, openStarter, type OpenedLink, type Scenario } from '../../../src/scenario'
import { Keeper } from '../../../src/state/keeper.svelte'
import { memoryStorage } from '../../state/memory-storage'
import { createUser } from '../calls'
import { stage } from '../stage'
import Shown from './Shown.svelte'

afterEach(() => vi.restoreAllMocks())

const PAGE = 'https://example.org/play/'

function share(scenario: Scenario = openStarter('alice')) {
  const keeper = new Keeper(memoryStorage())
  return stage(Shown, {
    scenario,
    calls: [createUser('zoe')],
    props: { keeper, page: `${PAGE}?from=mail#s1old` },
  })
}

const text = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name }).value
const kind = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name })

/** What the link on the screen holds, as whoever gets it will see. */
function held(): OpenedLink {
  const link = text('Link')
  expect(link.startsWith(`${PAGE}#s1`)).toBe(true)
  const opened = openLink(link)
  if (!opened.ok) throw new Error(opened.issues[0]?.message)
  return opened.value
}

it('the link holds the scenario as it is now, and nothing of where its sharer looked', () => {
  share()
  expect(held().scenario.account.users.map(({ name }) => name)).toEqual(['alice', 'bob', 'zoe'])
  expect(held().view).toEqual({})
  expect(
    screen.getByText(`${text('Link').length.toLocaleString('en')} characters.`, { exact: false }),
  ).toBeInTheDocument()
})

it('the link can hold the view, and be for a slide', async () => {
  const { user, playground } = share()
  playground.drawer = 'matrix'
  await user.click(kind(/^At this view/))
  expect(held().view).toMatchObject({ user: 'alice' })
  await user.click(kind(/^For a slide/))
  expect(held().view).toMatchObject({ slide: true })
})

it('where nothing is asked, there is no slide', () => {
  share({ ...openStarter('alice'), account: emptyAccount(), requests: [] })
  expect(kind(/^For a slide/)).toBeDisabled()
  expect(screen.queryByRole('button', { name: 'Embed' })).toBeNull()
})

it('the HTML for other pages is a frame with a slide in it, whatever the title says', async () => {
  const title = '"><script>alert(1)</script>'
  const { user } = share({ ...openStarter('alice'), title })
  await user.click(screen.getByRole('button', { name: 'Embed' }))
  // Under another name it is not loaded here.
  const frame = new DOMParser().parseFromString(
    text('HTML').replaceAll('iframe', 'x-frame'),
    'text/html',
  ).body
  expect(frame.children).toHaveLength(1)
  const [iframe] = frame.children
  expect(iframe?.getAttribute('title')).toBe(`IAM Groups Playground: ${title}`)
  const opened = openLink(iframe?.getAttribute('src') ?? '')
  expect(opened.ok && opened.value.view.slide).toBe(true)
})

it('what is copied is said, and what cannot be is, too', async () => {
  const { user } = share()
  await user.click(screen.getByRole('button', { name: 'Copy link' }))
  expect(await screen.findByText('Copied the link.')).toBeInTheDocument()
  expect(await navigator.clipboard.readText()).toBe(text('Link'))
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new DOMException('No.', 'NotAllowedError'))
  await user.click(screen.getByRole('button', { name: 'Copy link' }))
  expect(await screen.findByText(/Select the text and copy it by hand\.$/)).toBeInTheDocument()
})

it('what is too large for a link is said, and goes as a file', () => {
  const policies = Array.from({ length: 9 }, (_, n) => ({ name: `P${n}`, document: noise(n) }))
  const account = { id: '123456789012', policies }
  const decoded = decodeScenario({ format: 'iam-groups-playground', version: 1, account })
  if (!decoded.ok) throw new Error(decoded.issues[0]?.message)
  share(decoded.value)
  expect(screen.queryByRole('textbox', { name: 'Link' })).toBeNull()
  expect(screen.getByText(/link/i, { selector: '.refused' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Save as a file' })).toBeInTheDocument()
})

/** As long as a policy's text may be in a scenario, and not to be compressed. */
function noise(seed: number): string {
  let state = seed + 1
  return Array.from({ length: 131_000 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return String.fromCharCode(33 + ((state >>> 16) % 90))
  }).join('')
}
