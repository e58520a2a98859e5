import type { Guardrail } from '../../evaluation/part'
import type { Trace } from '../../evaluation/trace'
import { sideUnknown } from '../blocking-parts'
import { levelName } from './parts'

/** What a limit does to an Allow that it does not share, after "yes, but". */
export const withholds: Readonly<Record<Guardrail['by'], (guardrail: Guardrail) => string>> = {
  scp: ({ level }) => `no service control policy at ${levelName(level)} of the organization does`,
  rcp: ({ level }) => `no resource control policy at ${levelName(level)} of the organization does`,
  boundary: () => 'the permissions boundary does not',
  session: () => 'the session policy does not',
  blockPublicAccess: () => 'S3 Block Public Access keeps it out',
}

/** What stopped a request that would otherwise have passed, and where that could be changed. */
export const guardrails: Readonly<Record<Guardrail['by'], (guardrail: Guardrail, trace: Trace) => string>> = {
  scp: ({ level, how }, trace) =>
    how === 'deny'
      ? stopped(trace, `a service control policy at ${levelName(level)}`)
      : `What the service control policies at ${levelName(level)} leave out stays denied: no policy inside the account can make up for that.`,
  rcp: ({ level }, trace) => stopped(trace, `a resource control policy at ${levelName(level)}`),
  boundary: ({ how }, trace) =>
    how === 'deny'
      ? stopped(trace, 'the permissions boundary')
      : 'What the permissions boundary leaves out stays denied: one more Allow on the caller or their groups would not help.',
  session: ({ how }, trace) =>
    how === 'deny'
      ? stopped(trace, 'the session policy')
      : 'What the session policy leaves out stays denied: one more Allow on the role or user behind the session would not help.',
  blockPublicAccess: () => 'Without S3 Block Public Access, the bucket’s policy would have let it in.',
}

function stopped(trace: Trace, by: string): string {
  return sideUnknown(trace)
    ? `As far as is known here, the request could have been allowed; what stops it is ${by}.`
    : `The policies that give access do allow it; what stops it is ${by}.`
}
