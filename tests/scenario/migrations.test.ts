import { describe, expect, it } from 'vitest'
import { SCENARIO_VERSION } from '../../src/scenario'
import { migrate, migrations } from '../../src/scenario/migrations'

describe('migrations', () => {
  it('lead from every version to the present one, without a gap', () => {
    const versions = Array.from({ length: SCENARIO_VERSION - 1 }, (_, index) => String(index + 1))
    expect(Object.keys(migrations)).toEqual(versions)
  })

  it('leave a present document alone', () => {
    const document = { version: SCENARIO_VERSION, title: 'x' }
    expect(migrate(document, SCENARIO_VERSION)).toBe(document)
  })

  const steps = {
    1: (document: Readonly<Record<string, unknown>>) => ({ ...document, path: [document.path, 1] }),
    2: (document: Readonly<Record<string, unknown>>) => ({ ...document, path: [document.path, 2] }),
  }

  it('run one after the other, and raise the version', () => {
    expect(migrate({ version: 1, path: 'start' }, 1, 3, steps)).toEqual({
      version: 3,
      path: [['start', 1], 2],
    })
  })

  it('begin where the document is', () => {
    expect(migrate({ version: 2, path: 'start' }, 2, 3, steps)).toEqual({ version: 3, path: ['start', 2] })
  })

  it('give up where a step is missing', () => {
    expect(migrate({ version: 1 }, 1, 4, steps)).toBeNull()
  })
})
