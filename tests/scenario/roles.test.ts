import { describe, expect, it } from 'vitest'
import { decodeScenario, encodeScenario } from '../../src/scenario'
import { unwrap, withAccount } from './samples'

const withRole = (settings: Readonly<Record<string, unknown>>) =>
  withAccount({ roles: [{ name: 'Auditor', trustPolicy: '{}', ...settings }] })

describe('a role’s description and its longest session', () => {
  const settings = { description: 'Looks, and does not touch.', maxSessionDuration: 7200 }

  it('are kept, and written out', () => {
    const scenario = unwrap(decodeScenario(withRole(settings)))
    expect(scenario.account.roles[0]).toMatchObject(settings)
    expect(encodeScenario(scenario).account.roles?.[0]).toEqual({
      name: 'Auditor',
      trustPolicy: '{}',
      ...settings,
    })
  })

  it.each([{}, { description: '' }, { maxSessionDuration: 3600 }])(
    'are nothing where %o says no more',
    (given) => {
      const scenario = unwrap(decodeScenario(withRole(given)))
      expect(Object.keys(scenario.account.roles[0] ?? {})).not.toContain('description')
      expect(Object.keys(scenario.account.roles[0] ?? {})).not.toContain('maxSessionDuration')
      expect(encodeScenario(scenario).account.roles).toEqual([{ name: 'Auditor', trustPolicy: '{}' }])
    },
  )

  it.each([
    [{ description: 5 }, 'description must be text.'],
    [{ description: 'x'.repeat(1001) }, 'description must have at most 1,000 characters.'],
    [{ maxSessionDuration: 3599 }, 'maxSessionDuration must be at least 3,600.'],
    [{ maxSessionDuration: 43_201 }, 'maxSessionDuration must be at most 43,200.'],
    [{ maxSessionDuration: 3600.5 }, 'maxSessionDuration must be a whole number.'],
    [{ maxSessionDuration: '3600' }, 'maxSessionDuration must be a number.'],
  ])('are refused as %o', (given, message) => {
    const decoded = decodeScenario(withRole(given))
    expect(decoded.ok ? [] : decoded.issues.map(({ message }) => message)).toEqual([
      `account.roles[0].${message}`,
    ])
  })
})
