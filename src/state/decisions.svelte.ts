import { accessMatrix, userArn, type AccessMatrix, type Account, type Decision, type Request } from '../iam'
import type { Workspace } from './workspace.svelte'

interface Column {
  readonly request: Request
  /** Its place among the scenario's requests. */
  readonly index: number
}

/** Every user's answer to every request of the scenario. */
export class Decisions {
  readonly #workspace: Workspace
  /** The last one made: most accounts that follow are a call away from it. */
  #last: { readonly principals: string; readonly requests: string; readonly matrix: AccessMatrix } | null =
    null

  constructor(workspace: Workspace) {
    this.#workspace = workspace
  }

  /** The requests, each once whoever asks. */
  readonly columns: readonly Column[] = $derived.by(() => {
    const seen = new Set<string>()
    return this.#workspace.scenario.requests.flatMap((request, index) => {
      const key = JSON.stringify({ ...request, principal: '', expected: undefined })
      if (seen.has(key)) return []
      seen.add(key)
      return [{ request, index }]
    })
  })

  readonly #matrix = $derived.by(() => this.#brought(this.#workspace.account))

  /** Row by row the account's users, column by column `columns`. */
  at(row: number, column: number): Decision {
    return this.#matrix.decision(row, column)
  }

  #brought(account: Account): AccessMatrix {
    const arns = account.users.map((user) => userArn(account, user))
    const asked = this.columns.map(({ request }) => request)
    const [principals, requests] = [arns.join('\n'), JSON.stringify(asked)]
    const last = this.#last
    const isSame = last?.principals === principals && last.requests === requests
    const matrix = isSame ? last.matrix.update(account) : accessMatrix(account, arns, asked)
    this.#last = { principals, requests, matrix }
    return matrix
  }
}
