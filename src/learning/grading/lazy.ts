import { decide, userArn, type Account, type Request } from '../../iam'
import type { Challenge } from '../challenge/challenge'
import type { Asked } from '../challenge/goal'
import { canonical } from '../document/canonical'
import { words } from '../texts/en/words'
import { withAdministrators } from './lazy-ways'
import { perform } from './perform'
import type { DecisionCounterexample } from './result'

/** What nobody should be able to do by accident, and what AdministratorAccess allows. */
function dangerousIn(account: Account): readonly Asked[] {
  const { id, users, resources } = account
  const [somebody] = users
  const bucket = resources.find(({ arn }) => arn.startsWith('arn:aws:s3:::'))
  const of = (arn: string | null, ...actions: readonly string[]): readonly Asked[] =>
    arn === null ? [] : actions.map((action) => ({ action, resource: arn }))
  return [
    ...of(somebody ? userArn(account, somebody) : null, 'iam:CreateAccessKey', 'iam:DeleteUser'),
    ...of(bucket?.arn ?? null, 's3:DeleteBucket', 's3:PutBucketPolicy'),
    ...of(`arn:aws:cloudtrail:us-east-1:${id}:trail/everything`, 'cloudtrail:StopLogging'),
    ...of(`arn:aws:ec2:us-east-1:${id}:instance/i-0123456789abcdef0`, 'ec2:TerminateInstances'),
    ...of('*', 'organizations:LeaveOrganization'),
  ]
}

/** Of the challenge's own, and of the others. */
const MOST = [8, 4] as const

/**
 * What would have been opened if every user had simply got AdministratorAccess: requests that the first solution keeps denied, each
 * with the first user who could then make it. First those that the challenge is about, then some of the most dangerous there are.
 */
export function whatTheLazyWayOpens(challenge: Challenge): readonly DecisionCounterexample[] {
  const { start, solutions } = challenge
  const performed = perform(start, solutions[0]?.calls ?? [])
  const proper = performed.ok ? performed.scenario.account : start.account
  const lazy = withAdministrators(start).account
  const users = start.account.users.map((user) => userArn(start.account, user))
  const open = (asked: Asked): readonly DecisionCounterexample[] => {
    const opened = users
      .map((principal): Request => ({ ...asked, principal }))
      .filter((request) => decide(lazy, request) === 'allowed' && decide(proper, request) !== 'allowed')
    const [request, ...others] = opened
    return request === undefined ? [] : [openedBy(request, others.length)]
  }
  const own = askedIn(challenge)
  const known = new Set(own.map(canonical))
  const dangerous = dangerousIn(start.account).filter((asked) => !known.has(canonical(asked)))
  return [...own.flatMap(open).slice(0, MOST[0]), ...dangerous.flatMap(open).slice(0, MOST[1])]
}

const openedBy = (request: Request, others: number): DecisionCounterexample => ({
  kind: 'decision',
  sentence: words.lazily(request, others),
  request,
  expected: 'denied',
  actual: 'allowed',
})

function askedIn({ goals }: Challenge): readonly Asked[] {
  const all = goals.flatMap((goal) =>
    goal.kind === 'decision' || goal.kind === 'unchanged' ? goal.requests : [],
  )
  return [...new Map(all.map((asked) => [canonical(asked), asked])).values()]
}
