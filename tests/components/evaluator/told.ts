import { createActor } from 'xstate'
import {
  call,
  emptyAccount,
  evaluate,
  type Account,
  type ApiCall,
  type Request,
  type Trace,
} from '../../../src/iam'
import { evaluatorMachine } from '../../../src/machines/evaluator'
import { createUser, userArn } from '../calls'

/** An account with alice in it, after these calls. */
export function accountWith(...calls: readonly ApiCall[]): Account {
  return [createUser('alice'), ...calls].reduce((account, apiCall) => {
    const result = call(account, apiCall)
    if (!result.ok) throw new Error(`${apiCall.operation}: ${result.message}`)
    return result.account
  }, emptyAccount())
}

export function traceOf(account: Account, request: Partial<Request> = {}): Trace {
  return evaluate(account, {
    principal: userArn('alice'),
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::photos/cat.jpg',
    ...request,
  })
}

/** Every snapshot on a trace's way from the first statement to the verdict. */
export function snapshotsOf(trace: Trace) {
  const actor = createActor(evaluatorMachine).start()
  actor.send({ type: 'send', trace, autoplay: false })
  const snapshots = [actor.getSnapshot()]
  for (let i = 0; i < 50; i += 1) {
    actor.send({ type: 'step' })
    const snapshot = actor.getSnapshot()
    if (snapshot === snapshots.at(-1)) return snapshots
    snapshots.push(snapshot)
  }
  throw new Error('The request never arrives.')
}
