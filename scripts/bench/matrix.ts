import { accessMatrix, call, type Account, type ApiCall } from '../../src/iam'
import { median, rounds, timed } from './measure'
import { quotaAccount, quotaDocument, quotaPolicyArn, quotaRequests, quotaUsers } from './quota-account'

/** Prints how long the matrix of an account at AWS's default quotas takes to build and to bring up to date. */
export function benchMatrix(): void {
  const account = quotaAccount()
  const before = memory()
  const started = performance.now()
  let matrix = accessMatrix(account, quotaUsers, quotaRequests)
  const first = performance.now() - started
  const held = memory() - before
  const update = (next: Account): number => timed(() => (matrix = matrix.update(next)))
  console.log(`\nMatrix of ${quotaUsers.length} users by ${quotaRequests.length} requests`)
  print('built, and all policies read', [first])
  print(
    'built, policies read before',
    rounds(() => timed(() => accessMatrix(account, quotaUsers, quotaRequests))),
  )
  print(
    'brought up to date: a policy',
    rounds((n) => update(made(matrix.account, policyEdit(n)))),
  )
  print(
    'brought up to date: a membership',
    rounds((n) => update(made(matrix.account, leaving(matrix.account, n)))),
  )
  console.log(`  memory held, with all policies read ${(held / 2 ** 20).toFixed(0)} MB`)
}

const memory = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function print(what: string, times: readonly number[]): void {
  console.log(`  ${what.padEnd(34)} ${median(times).toFixed(1).padStart(8)} ms`)
}

function policyEdit(round: number): ApiCall {
  const parameters = {
    PolicyArn: quotaPolicyArn(700 + round),
    PolicyDocument: quotaDocument(5000 + round),
    SetAsDefault: true,
  }
  return { operation: 'CreatePolicyVersion', parameters }
}

function leaving({ users }: Account, round: number): ApiCall {
  const user = users[round]
  const parameters = { UserName: user?.name ?? '', GroupName: user?.groups[0] ?? '' }
  return { operation: 'RemoveUserFromGroup', parameters }
}

function made(account: Account, apiCall: ApiCall): Account {
  const result = call(account, apiCall)
  if (!result.ok) throw new Error(`${result.operation}: ${result.message}`)
  return result.account
}
