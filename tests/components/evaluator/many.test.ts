// @vitest-environment happy-dom
import { screen, within } from '@testing-library/svelte'
import { tick } from 'svelte'
import { describe, expect, it } from 'vitest'
import { allow, deny, type Json } from '../../iam/evaluation/given'
import { part, stage } from '../stage'
import Evaluated from './Evaluated.svelte'
import { guarded } from './guarded'

const elsewhere = (count: number): Json[] =>
  Array.from({ length: count }, (_, i) =>
    allow({ Sid: `Other${i}`, Action: `ec2:Describe${i}`, Resource: 'arn:aws:ec2:*:*:*' }),
  )

/** A question whose answer takes thousands of statements to tell. */
async function ask(statements: readonly Json[]) {
  const staged = stage(Evaluated, { scenario: guarded({ user: statements }) })
  await staged.playground.evaluation.send(false)
  await tick()
  return staged
}

const rows = () => [...screen.getByRole('list', { name: 'Statements' }).children] as HTMLElement[]
const squeezed = (row: HTMLElement) => row.textContent.replace(/\s+/g, ' ').trim()
const found = (name: RegExp) => rows().find((row) => name.test(squeezed(row)))
const button = (name: RegExp | string) => screen.getByRole('button', { name })

describe('an answer with very many statements', () => {
  it('is drawn where it is read, with how many are still to come', async () => {
    const { user } = await ask(elsewhere(1000))
    expect(rows()).toHaveLength(31)
    expect(squeezed(rows()[30]!)).toBe('970 more, to come Show 50 of them')
    screen.getByRole('button', { name: 'Step' }).focus()
    for (let step = 0; step < 45; step += 1) await user.keyboard('{ArrowRight}')
    expect(rows().find((row) => row.getAttribute('aria-current') === 'step')).toHaveTextContent('Other45')
    expect(squeezed(rows()[0]!)).toBe('30 more, set aside Show them')
    expect(squeezed(rows().at(-1)!)).toMatch(/^930 more, to come/)
  })

  it('always shows what decided, wherever it stands', async () => {
    const { user } = await ask([...elsewhere(500), deny({ Sid: 'No' }), ...elsewhere(400)])
    expect(found(/No/)).toBeUndefined()
    await user.click(button('To the end'))
    expect(squeezed(found(/→ No/)!)).toMatch(/decides/)
    expect(
      rows()
        .map(squeezed)
        .filter((row) => row.includes('more,')),
    ).toEqual(['470 more, set aside Show 50 of them', '400 more, set aside Show 50 of them'])
  })

  it('always shows what came closest', async () => {
    const near = allow({ Sid: 'Nearly', Resource: 'arn:aws:s3:::elsewhere/*' })
    const { user } = await ask([...elsewhere(300), near, ...elsewhere(300)])
    await user.click(button('To the end'))
    expect(squeezed(found(/Nearly/)!)).toMatch(/came closest/)
  })

  it('shows those between when asked, and goes on there', async () => {
    const { user } = await ask(elsewhere(200))
    await user.click(button('To the end'))
    await user.click(button('Show 50 of them: statements 31 to 80'))
    expect(rows()).toHaveLength(81)
    expect(within(rows()[30]!).getByRole('button')).toHaveFocus()
    expect(rows()[30]).toHaveTextContent('Other30')
    await user.click(button(/^Show 50 of them/))
    await user.click(button('Show them: statements 131 to 200'))
    expect(rows()).toHaveLength(200)
    expect(screen.queryByRole('button', { name: /^Show (50 of )?them/ })).toBeNull()
  })

  it('says how many of those between apply, and offers to open only some of those that decide', async () => {
    const many = Array.from({ length: 200 }, (_, i) => allow({ Sid: `Yes${i}` }))
    const { user } = await ask(many)
    await user.click(button('To the end'))
    expect(squeezed(rows().at(-1)!)).toBe('140 more, read, 140 of which apply Show 50 of them')
    expect(part('status', 'Verdict').getAllByRole('button', { name: /^Show Statement Yes/ })).toHaveLength(8)
    expect(screen.getByRole('status', { name: 'Verdict' })).toHaveTextContent('and 192 more')
  })

  it('begins anew with another question', async () => {
    const { user, playground } = await ask(elsewhere(200))
    await user.click(button('To the end'))
    await user.click(button(/^Show 50 of them/))
    await playground.evaluation.send(false)
    await tick()
    expect(rows()).toHaveLength(31)
  })

  it('of few has no gaps', async () => {
    await ask(elsewhere(80))
    expect(rows()).toHaveLength(80)
  })
})
