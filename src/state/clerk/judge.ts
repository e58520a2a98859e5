import { accessMatrix, userArn, type AccessMatrix, type Account, type Request } from '../../iam'

/** Answers of all users to the same requests, again and again. */
export class Judge {
  /** The last ones given: most accounts that follow are a call away from that one. */
  #last: { readonly principals: string; readonly requests: string; readonly matrix: AccessMatrix } | null =
    null

  /** Row by row the account's users, column by column the requests, whoever they say asks. */
  matrix(account: Account, requests: readonly Request[]): AccessMatrix {
    const arns = account.users.map((user) => userArn(account, user))
    const [principals, asked] = [arns.join('\n'), JSON.stringify(requests)]
    const last = this.#last
    const isSame = last?.principals === principals && last.requests === asked
    const matrix = isSame ? last.matrix.update(account) : accessMatrix(account, arns, requests)
    this.#last = { principals, requests: asked, matrix }
    return matrix
  }
}
