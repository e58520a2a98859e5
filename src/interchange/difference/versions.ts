import { policyArn, type Account, type ApiCall, type ManagedPolicy, type PolicyVersion } from '../../iam'
import type { Pair } from './pairs'

/** AWS keeps no more of a policy ("IAM and AWS STS quotas"). */
const MOST = 5

/**
 * Turns the versions of a policy into those of another: the same texts in the same order, and the same one in force. Their
 * numbers are another matter, since AWS gives each number once.
 */
export function versionChanges(account: Account, { before, after }: Pair<ManagedPolicy>): readonly ApiCall[] {
  // Equal texts under equal ids are the same version. Where the ids tell another story, the texts alone are looked at.
  const byId = changes(account, before, after, (a, b) => a.id === b.id && a.document === b.document)
  const byText = changes(account, before, after, (a, b) => a.document === b.document)
  return byText.length < byId.length ? byText : byId
}

type Same = (one: PolicyVersion, other: PolicyVersion) => boolean

function changes(
  account: Account,
  before: ManagedPolicy,
  after: ManagedPolicy,
  same: Same,
): readonly ApiCall[] {
  const { stays, added } = longestStart(before.versions, after.versions, same)
  const PolicyArn = policyArn(account, before)
  const put = (VersionId: string): ApiCall => ({
    operation: 'SetDefaultPolicyVersion',
    parameters: { PolicyArn, VersionId },
  })
  const remove = (VersionId: string): ApiCall => ({
    operation: 'DeletePolicyVersion',
    parameters: { PolicyArn, VersionId },
  })
  const create = ({ document }: PolicyVersion, SetAsDefault: boolean): ApiCall => ({
    operation: 'CreatePolicyVersion',
    parameters: { PolicyArn, PolicyDocument: document, ...(SetAsDefault && { SetAsDefault }) },
  })

  const calls: ApiCall[] = []
  let inForce = before.defaultVersionId
  const wanted = stays[after.versions.findIndex((version) => isDefault(version, after))]
  if (wanted && wanted.id !== inForce) {
    calls.push(put(wanted.id))
    inForce = wanted.id
  }
  const goes = before.versions.filter((version) => !stays.includes(version)).map(({ id }) => id)
  calls.push(...goes.filter((id) => id !== inForce).map(remove))

  // The version in force may have to go too, as soon as another has taken its place; until then it takes a place itself.
  let leaving = goes.find((id) => id === inForce)
  const leave = () => {
    if (leaving !== undefined) calls.push(remove(leaving))
    leaving = undefined
  }
  for (const [index, version] of added.entries()) {
    const room = MOST - stays.length - index - (leaving === undefined ? 0 : 1)
    const [stayer] = stays
    if (room === 0 && stayer) {
      calls.push(put(stayer.id))
      leave()
    }
    const takesOver = isDefault(version, after) || (leaving !== undefined && room === 1)
    calls.push(create(version, takesOver))
    if (takesOver) leave()
  }
  return calls
}

const isDefault = ({ id }: PolicyVersion, policy: ManagedPolicy): boolean => id === policy.defaultVersionId

/**
 * Versions come only at the end and go from anywhere: so as many as possible of the first of the wanted ones are found
 * among those there are, in their order, and the rest are added.
 */
function longestStart(
  before: readonly PolicyVersion[],
  after: readonly PolicyVersion[],
  same: Same,
): { readonly stays: readonly PolicyVersion[]; readonly added: readonly PolicyVersion[] } {
  const stays: PolicyVersion[] = []
  for (const version of before) {
    const next = after[stays.length]
    if (next && same(version, next)) stays.push(version)
  }
  return { stays, added: after.slice(stays.length) }
}
