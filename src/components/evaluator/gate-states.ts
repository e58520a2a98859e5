import type { SnapshotFrom } from 'xstate'
import type { Decision } from '../../iam'
import type { evaluatorMachine } from '../../machines/evaluator'

export type RequestPlace = SnapshotFrom<typeof evaluatorMachine>['value']['request']

export type GateState = 'waiting' | 'asking' | 'passed' | 'stopped' | 'opened' | 'shut'

/** How each of the three gates looks while the request is at a place: deny, allow, default. */
export function gateStates(
  place: RequestPlace,
  decision: Decision,
): readonly [GateState, GateState, GateState] {
  switch (place) {
    case 'idle':
    case 'collecting':
      return ['waiting', 'waiting', 'waiting']
    case 'explicitDeny':
      return [decision === 'explicitDeny' ? 'stopped' : 'asking', 'waiting', 'waiting']
    case 'explicitlyDenied':
      return ['stopped', 'waiting', 'waiting']
    case 'explicitAllow':
      return ['passed', decision === 'allowed' ? 'opened' : 'shut', 'waiting']
    case 'allowed':
      return ['passed', 'opened', 'waiting']
    case 'defaultDeny':
    case 'deniedByDefault':
      return ['passed', 'shut', 'stopped']
  }
}
