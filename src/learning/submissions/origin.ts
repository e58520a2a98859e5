import { difference } from '../../interchange'
import type { Scenario } from '../../scenario'
import { perform } from '../grading/perform'
import { meaningOf } from './meaning'
import type { Submission } from './submission'

/**
 * How an account came about: by the calls that are listed, by others that AWS would take as well, or in a way that there is not,
 * such as by writing the submission oneself.
 */
export type Origin = 'explained' | 'possible' | 'impossible'

export function originOf(start: Scenario, { scenario, calls }: Submission): Origin {
  const end = meaningOf(scenario.account)
  const leads = (by: Submission['calls']): boolean => {
    const performed = perform(start, by)
    return performed.ok && meaningOf(performed.scenario.account) === end
  }
  if (leads(calls)) return 'explained'
  const isSameAccount = start.account.id === scenario.account.id
  return isSameAccount && leads(difference(start.account, scenario.account)) ? 'possible' : 'impossible'
}
