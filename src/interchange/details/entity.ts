import { capacity } from './capacity'
import { dateOf } from './date'
import { iamArn } from './iam-arn'
import { kinds, type EntityKind } from './kinds'
import { capitalized, isRecord, memberOf, quote, type Place, type Report, type Structure } from './report'

/** What users, groups, roles and policies have alike. */
export interface Head {
  readonly name: string
  readonly path: string
  /** `null` if there is none to be used. */
  readonly id: string | null
  readonly createDate: string
}

export interface Entity {
  readonly kind: EntityKind
  readonly head: Head
  /** Where it stands, as a structure. */
  readonly place: Structure
  /** As in "the user alice". */
  readonly title: string
}

const NAME = /^[\w+=,.@-]+$/
const UNIQUE_ID = /^\w{16,128}$/

/** An entity of the account with the given id; one that cannot be told from its members is set aside. */
export function entityAt(kind: EntityKind, place: Place, accountId: string, report: Report): Entity | null {
  const { title, name: nameMember, id: idMember, longestName } = kinds[kind]
  const refuse = (code: string, message: string) => {
    report.aside(code, place, message)
    return null
  }
  const { path: steps, value } = place
  if (!isRecord(value)) return refuse('wrong-kind', `This is not a ${title}: it has no members.`)
  const name = value[nameMember]
  if (typeof name !== 'string') return refuse('no-name', `This ${title} has no ${nameMember}.`)
  if (!NAME.test(name) || name.length > longestName)
    return refuse('wrong-name', `${quote(name)} is no name that a ${title} of IAM can have.`)
  const named = `the ${title} ${name}`
  const arn = iamArn(value.Arn)
  const path = value.Path ?? arn?.path ?? '/'
  if (typeof path !== 'string' || path.length > capacity.path || !kinds[kind].path.test(path))
    return refuse('wrong-path', `The path of ${named} is none that IAM allows.`)
  if (value.Arn !== undefined && arn === null)
    return refuse('wrong-arn', `The Arn of ${named} is not that of a ${title}.`)
  if (arn && arn.account !== accountId)
    return refuse('other-account', `${capitalized(named)} is of another account, ${arn.account}.`)
  if (arn && (arn.kind !== kind || arn.name !== name || arn.path !== path))
    return refuse('wrong-arn', `The Arn of ${named} says another name or path than its members do.`)
  const structure = { path: steps, value }
  setUnknownAside(kind, structure, named, report)
  const id = value[idMember]
  const usable = typeof id === 'string' && UNIQUE_ID.test(id)
  if (!usable)
    report.notice('made-up', place, `${capitalized(named)} came without a ${idMember}, so it was given one.`)
  const createDate = dateOf(memberOf(structure, 'CreateDate'), named, report)
  return { kind, head: { name, path, id: usable ? id : null, createDate }, place: structure, title: named }
}

function setUnknownAside(kind: EntityKind, place: Entity['place'], named: string, report: Report): void {
  const { known, beyond } = kinds[kind]
  for (const member of Object.keys(place.value).filter((key) => !known.includes(key))) {
    const found = memberOf(place, member)
    const why = Object.hasOwn(beyond, member) ? beyond[member] : undefined
    if (why === undefined) {
      report.aside(
        'unknown-member',
        found,
        `The playground knows nothing of ${quote(member)}, which ${named} has.`,
      )
    } else if (!isEmpty(found.value)) {
      report.aside('not-modelled', found, `${capitalized(named)} is ${why}.`)
    }
  }
}

const isEmpty = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && Object.keys(value).length === 0)
