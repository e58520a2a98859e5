// Builds the matrix of an account at AWS's default quotas, once, in a process that has read no policy yet. Prints milliseconds.
import { accessMatrix } from '../../src/iam'
import { timed } from './measure'
import { quotaAccount, quotaRequests, quotaUsers } from './quota-account'

const account = quotaAccount()
console.log(timed(() => accessMatrix(account, quotaUsers, quotaRequests)))
