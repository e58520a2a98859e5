import { describe, expect, it } from 'vitest'
import { complete, run } from '../../src/cli'
import { AT, company, error, screen } from './typed'

const READ_ARN = 'arn:aws:iam::123456789012:policy/Read'

describe('aws iam wait', () => {
  it.each([
    'aws iam wait user-exists --user-name alice',
    'aws iam wait role-exists --role-name Auditor',
    `aws iam wait policy-exists --policy-arn ${READ_ARN}`,
    'aws iam wait user-exists --user-name alice --output table',
  ])('is silent once it is there: %s', (line) => {
    expect(run(company, line, { at: AT })).toMatchObject({ stdout: '', stderr: '', exitCode: 0, calls: [] })
    expect(run(company, line, { at: AT }).account).toBe(company)
  })

  it.each([
    ['user-exists --user-name gone', 'Waiter UserExists failed: Max attempts exceeded', 255],
    ['role-exists --role-name gone', 'Waiter RoleExists failed: Max attempts exceeded', 255],
    [`policy-exists --policy-arn ${READ_ARN}er`, 'Waiter PolicyExists failed: Max attempts exceeded', 255],
  ])('gives up on what is not: %s', (rest, message, exitCode) => {
    expect(run(company, `aws iam wait ${rest}`, { at: AT })).toMatchObject({
      account: company,
      stdout: '',
      stderr: error(message),
      exitCode,
    })
  })

  it('says what stands in its way', () => {
    const line = 'aws iam wait user-exists --user-name bob --profile alice'
    expect(screen(company, line)).toContain(
      'Waiter UserExists failed: An error occurred (AccessDenied): User: arn:aws:iam::123456789012:user/alice is not authorized to perform: iam:GetUser',
    )
    expect(run(company, 'aws iam wait user-exist', { at: AT })).toMatchObject({ exitCode: 252 })
    expect(screen(company, 'aws iam wait user-exist')).toContain('* user-exists')
    expect(screen(company, 'aws iam wait')).toContain('the following arguments are required: operation')
    expect(screen(company, 'aws iam wait role-exists')).toContain(
      'the following arguments are required: --role-name',
    )
    expect(screen(company, 'aws iam wait help')).toContain('role-exists, user-exists.')
  })

  it('is completed word by word', () => {
    const texts = (line: string) => complete(company, line, line.length).map(({ text }) => text)
    expect(texts('aws iam wait ')).toEqual(['policy-exists', 'role-exists', 'user-exists'])
    expect(texts('aws iam wait user-exists --u')).toEqual(['--user-name'])
    expect(texts('aws iam wait user-exists --user-name al')).toEqual(['alice'])
    expect(texts('aws iam wait nothing --')).toEqual([])
  })
})
