import type { Account, User } from '../account/account'
import { describeBoundary, describeGroup, describeUser } from '../account/answers'
import { noSuchHolder } from '../account/errors'
import { findUser } from '../account/lookup'
import { existingUserName } from '../account/names'
import { groupsOf } from '../account/queries'
import { tagList } from '../account/tags'
import { userNameMissing } from './errors'
import { pathPrefix } from './names'
import { answer, reading } from './reading'

const user = { UserName: existingUserName.required } as const
const unknown = (name: string) => noSuchHolder({ kind: 'user', name })

export const userReadings = {
  /** Without a name, of whoever asks. */
  GetUser: reading({ UserName: existingUserName.optional }, (account, { UserName }, { asker }) => {
    if (UserName !== undefined) {
      const user = findUser(account, UserName)
      return user ? answer({ User: wholeUser(account, user) }) : unknown(UserName)
    }
    if (asker.kind === 'user') return answer({ User: wholeUser(account, asker.user) })
    // Of the root user AWS tells dates besides, which no account here knows.
    if (asker.kind === 'root') return answer({ User: { UserId: account.id, Arn: asker.arn } })
    return userNameMissing()
  }),

  /** Neither tags nor boundaries, which only GetUser tells ("ListUsers"). */
  ListUsers: reading({ PathPrefix: pathPrefix.optional }, (account, { PathPrefix = '/' }) => {
    const users = account.users.filter(({ path }) => path.startsWith(PathPrefix))
    return answer({ Users: users.map((user) => describeUser(account, user)) })
  }),

  ListGroupsForUser: reading(user, (account, { UserName }) => {
    const user = findUser(account, UserName)
    if (!user) return unknown(UserName)
    return answer({ Groups: groupsOf(account, user).map((group) => describeGroup(account, group)) })
  }),

  ListUserTags: reading(user, (account, { UserName }) => {
    const user = findUser(account, UserName)
    return user ? answer({ Tags: tagList(user.tags) }) : unknown(UserName)
  }),
} as const

function wholeUser(account: Account, user: User) {
  const tags = tagList(user.tags)
  return {
    ...describeUser(account, user),
    ...describeBoundary(user),
    ...(tags.length > 0 && { Tags: tags }),
  }
}
