// @vitest-environment happy-dom
import { screen } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import MatrixPanel from '../../../src/components/matrix/MatrixPanel.svelte'
import { evaluate, userArn, type ApiCall } from '../../../src/iam'
import { soon, stage } from '../stage'

const join: ApiCall = {
  operation: 'AddUserToGroup',
  parameters: { UserName: 'alice', GroupName: 'SuperS3Access' },
}
const WORDS = {
  allowed: 'Allowed',
  explicitDeny: 'Denied explicitly',
  implicitDeny: 'Denied by default',
} as const

describe('the matrix', () => {
  it('says of every user and request what the evaluator says', () => {
    const { playground } = stage(MatrixPanel, { starter: 'lead' })
    const { account, scenario } = playground.workspace
    for (const user of account.users) {
      for (const request of scenario.requests) {
        const { decision } = evaluate(account, { ...request, principal: userArn(account, user) })
        const name = `${user.name}, ${request.action}: ${WORDS[decision]}`
        expect(screen.getAllByRole('button', { name }).length).toBeGreaterThan(0)
      }
    }
  })

  it('is right again after a change', async () => {
    const { playground } = stage(MatrixPanel)
    expect(screen.getByRole('button', { name: 'alice, s3:GetObject: Denied by default' })).toBeInTheDocument()
    playground.workspace.perform([join])
    await soon(() => screen.queryByRole('button', { name: 'alice, s3:GetObject: Allowed' })).not.toBeNull()
    playground.undo()
    await soon(() =>
      screen.queryByRole('button', { name: 'alice, s3:GetObject: Denied by default' }),
    ).not.toBeNull()
    playground.workspace.perform([{ operation: 'CreateUser', parameters: { UserName: 'zoe' } }])
    await soon(() =>
      screen.queryByRole('button', { name: 'zoe, s3:GetObject: Denied by default' }),
    ).not.toBeNull()
  })

  it('opens a cell as the request in hand', async () => {
    const { user, playground } = stage(MatrixPanel)
    await user.click(screen.getByRole('button', { name: /^bob, s3:GetObject/ }))
    expect(playground.evaluation.request.principal).toBe('arn:aws:iam::123456789012:user/bob')
    expect(playground.tab).toBe('request')
  })
})
