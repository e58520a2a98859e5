import type { ManagedPolicy, PolicyVersion } from '../../iam'
import { capacity } from './capacity'
import { documentText } from './document'
import { dateOf } from './date'
import type { Entity } from './entity'
import { capitalized, isRecord, itemsOf, memberOf, setOthersAside, type Place, type Report } from './report'
import { tagsOf } from './tags'

/** A customer managed policy, or `null` if its version in force is not there to be read. */
export function policyOf(entity: Entity, id: string, report: Report): ManagedPolicy | null {
  const { place, head, title } = entity
  const listed = itemsOf(memberOf(place, 'PolicyVersionList')).flatMap((at) => versionAt(at, title, report))
  const inForce = listed.find(
    ({ version }) => version.id === defaultVersionId(place.value.DefaultVersionId, listed),
  )
  if (!inForce) {
    report.aside(
      'no-default-version',
      place,
      `${capitalized(title)} came without the text of the version in force.`,
    )
    return null
  }
  const unique = listed.filter(
    ({ version }, i) => listed.findIndex((other) => other.version.id === version.id) === i,
  )
  // Should there be more than fit, the newest stay, beside the one in force.
  const kept = [inForce, ...unique.filter((one) => one !== inForce).sort((a, b) => b.number - a.number)]
    .slice(0, capacity.versions)
    .sort((a, b) => a.number - b.number)
  for (const { place: at, version } of listed.filter((one) => !kept.includes(one)))
    report.aside('too-many', at, `Version ${version.id} of ${title} is there twice, or is one too many.`)
  const flagged = listed.find(({ isDefault }) => isDefault)
  if (flagged && flagged.version.id !== inForce.version.id) {
    const message = `${capitalized(title)} names ${inForce.version.id} as the version in force, and ${flagged.version.id} says that it is. The former counts.`
    report.notice('contradiction', place, message)
  }
  return {
    name: head.name,
    path: head.path,
    id,
    createDate: head.createDate,
    updateDate: dateOf(memberOf(place, 'UpdateDate'), title, report),
    description: descriptionOf(entity, report),
    tags: tagsOf(entity, report),
    document: inForce.version.document,
    versions: kept.map(({ version }) => version),
    defaultVersionId: inForce.version.id,
    lastVersion: Math.max(...listed.map(({ number }) => number)),
  }
}

function descriptionOf({ place, title }: Entity, report: Report): string | null {
  const at = memberOf(place, 'Description')
  const { value } = at
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string' && value.length <= capacity.description) return value
  report.aside('wrong-kind', at, `The description of ${title} is none that AWS stores.`)
  return null
}

interface ListedVersion {
  readonly place: Place
  readonly number: number
  readonly isDefault: boolean
  readonly version: PolicyVersion
}

/** The policy says which version is in force, and so does the version itself. */
function defaultVersionId(named: unknown, listed: readonly ListedVersion[]): string | undefined {
  return typeof named === 'string' ? named : listed.find(({ isDefault }) => isDefault)?.version.id
}

const VERSION_ID = /^v([1-9]\d{0,8})$/
const MEMBERS = ['Document', 'VersionId', 'IsDefaultVersion', 'CreateDate']

function versionAt(place: Place, owner: string, report: Report): readonly ListedVersion[] {
  const { path, value } = place
  const id = isRecord(value) ? value.VersionId : undefined
  const number = typeof id === 'string' ? VERSION_ID.exec(id)?.[1] : undefined
  if (!isRecord(value) || typeof id !== 'string' || number === undefined) {
    report.aside('wrong-kind', place, `A version of ${owner} has no VersionId such as v1.`)
    return []
  }
  const structure = { path, value }
  const title = `version ${id} of ${owner}`
  setOthersAside(structure, MEMBERS, title, report)
  const document = documentText(memberOf(structure, 'Document'), title, report)
  if (document === null) return []
  const createDate = dateOf(memberOf(structure, 'CreateDate'), title, report)
  const version = { id, document, createDate }
  return [{ place, number: Number(number), isDefault: value.IsDefaultVersion === true, version }]
}
