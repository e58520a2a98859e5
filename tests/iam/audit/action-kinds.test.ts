import { describe, expect, it } from 'vitest'
import { isWholeService, needsStar, onlyLooks } from '../../../src/iam/audit/action-kinds'
import { loadActions, services } from '../../../src/iam/catalog/actions'

describe('kinds of actions', () => {
  it.each(services)('are told for %s as the Service Authorization Reference has them', async (service) => {
    const actions = await loadActions(service)
    const spelled = (matches: (name: string) => boolean) =>
      actions.map(({ name }) => `${service}:${name}`).filter(matches)
    const known = (matches: (action: (typeof actions)[number]) => boolean) =>
      actions.filter(matches).map(({ name }) => `${service}:${name}`)
    const looks = known(({ accessLevel }) => accessLevel === 'Read' || accessLevel === 'List')
    expect(spelled(onlyLooks)).toEqual(looks)
    expect(spelled(needsStar)).toEqual(
      known(({ name, wildcardOnly }) => wildcardOnly && !looks.includes(`${service}:${name}`)),
    )
  })

  it.each([
    ['s3:Get*', true],
    ['S3:LIST*', true],
    ['ec2:Describe*', true],
    ['s3:*', false],
    ['*', false],
    ['s3:*Object', false],
    ['s3:G*', false],
    ['rds:DescribeDBInstances', true],
    ['rds:CreateDBInstance', false],
    ['', false],
  ])('take %s for one that only looks: %s', (entry, expected) => {
    expect(onlyLooks(entry)).toBe(expected)
  })

  it.each([
    ['s3:*', true],
    ['s3:**', true],
    ['*', false],
    ['*:*', false],
    ['s3:Get*', false],
  ])('take %s for a whole service: %s', (entry, expected) => {
    expect(isWholeService(entry)).toBe(expected)
  })
})
