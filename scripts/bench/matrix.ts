import { accessMatrix, call, type Account, type ApiCall } from '../../src/iam'
import { apart } from './apart'
import { median, rounds, timed } from './measure'
import { quotaAccount, quotaDocument, quotaPolicyArn, quotaRequests, quotaUsers } from './quota-account'
import { table } from './table'

/** Prints how long the matrix of an account at AWS's default quotas takes to build and to bring up to date. */
export function benchMatrix(): void {
  const account = quotaAccount()
  const before = memory()
  let matrix = accessMatrix(account, quotaUsers, quotaRequests)
  const held = memory() - before
  const update = (next: Account): number => timed(() => (matrix = matrix.update(next)))
  const cold = rounds(() => apart(new URL('./build-matrix.ts', import.meta.url)) as number)
  const built = rounds(() => timed(() => accessMatrix(account, quotaUsers, quotaRequests)))
  const edits = rounds((n) => update(made(matrix.account, policyEdit(n))))
  const memberships = rounds((n) => update(made(matrix.account, leaving(matrix.account, n))))
  table(
    `Milliseconds for a matrix of ${quotaUsers.length} users by ${quotaRequests.length} requests`,
    ['median', 'least'],
    [
      { name: 'built, and all policies read, each time in a new process', values: extent(cold) },
      { name: 'built, policies read before', values: extent(built) },
      { name: 'brought up to date after a policy edit', values: extent(edits) },
      { name: 'brought up to date after a membership change', values: extent(memberships) },
    ],
  )
  console.log(`  memory held, with all policies read: ${(held / 2 ** 20).toFixed(0)} MB`)
}

const memory = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const extent = (times: readonly number[]): readonly number[] => [median(times), Math.min(...times)]

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
