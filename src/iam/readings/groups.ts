import { describeGroup, describeUser } from '../account/answers'
import { noSuchHolder } from '../account/errors'
import { findGroup } from '../account/lookup'
import { groupName } from '../account/names'
import { usersOf } from '../account/queries'
import { pathPrefix } from './names'
import { answer, reading } from './reading'

export const groupReadings = {
  /** In the order of the AWS CLI, which puts the pages of users before what is the same on every page. */
  GetGroup: reading({ GroupName: groupName.required }, (account, { GroupName }) => {
    const group = findGroup(account, GroupName)
    if (!group) return noSuchHolder({ kind: 'group', name: GroupName })
    return answer({
      Users: usersOf(account, group.name).map((user) => describeUser(account, user)),
      Group: describeGroup(account, group),
    })
  }),

  ListGroups: reading({ PathPrefix: pathPrefix.optional }, (account, { PathPrefix = '/' }) => {
    const groups = account.groups.filter(({ path }) => path.startsWith(PathPrefix))
    return answer({ Groups: groups.map((group) => describeGroup(account, group)) })
  }),
} as const
