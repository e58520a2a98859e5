import { awsManagedPolicy, isAwsManaged, type HolderKind } from '../../iam'
import { ATTACHED_BY_DEFAULT, capacity } from './capacity'
import type { Entity } from './entity'
import {
  capitalized,
  isRecord,
  itemsOf,
  memberOf,
  quote,
  setOthersAside,
  type Place,
  type Report,
} from './report'

/** Finds the managed policies that attachments and boundaries name. */
export class ManagedPolicies {
  readonly #own: ReadonlySet<string>
  readonly #report: Report
  /** What the details say of policies that AWS manages, by ARN. */
  readonly #ofAws: ReadonlyMap<string, Place>
  readonly #told = new Set<string>()

  constructor(own: Iterable<string>, ofAws: ReadonlyMap<string, Place>, report: Report) {
    this.#own = new Set(own)
    this.#ofAws = ofAws
    this.#report = report
  }

  /** Managed policies attached to someone, in their order. */
  attachedTo(entity: Entity, kind: HolderKind): readonly string[] {
    const arns: string[] = []
    for (const place of itemsOf(memberOf(entity.place, 'AttachedManagedPolicies'))) {
      const { path, value } = place
      if (!isRecord(value)) {
        this.#report.aside('wrong-kind', place, `This is no managed policy that ${entity.title} could have.`)
        continue
      }
      const arn = memberOf({ path, value }, 'PolicyArn')
      const known = this.#known(arn, `a managed policy of ${entity.title}`)
      if (known === null || arns.includes(known)) continue
      setOthersAside(
        { path, value },
        ['PolicyName', 'PolicyArn'],
        `an attachment of ${entity.title}`,
        this.#report,
      )
      if (arns.length < capacity.attached[kind]) arns.push(known)
      else {
        const message = `${known} is one managed policy more than the ${capacity.attached[kind]} that ${entity.title} can have.`
        this.#report.aside('too-many', place, message)
      }
    }
    if (arns.length > ATTACHED_BY_DEFAULT) this.#noticeRaisedQuota(entity, arns.length)
    return arns
  }

  /** The ARN of a permissions boundary, or `null`. */
  boundaryOf(entity: Entity): string | null {
    const place = memberOf(entity.place, 'PermissionsBoundary')
    const { path, value } = place
    if (value === undefined || value === null) return null
    if (!isRecord(value)) {
      this.#report.aside('wrong-kind', place, `The permissions boundary of ${entity.title} cannot be read.`)
      return null
    }
    const members = ['PermissionsBoundaryType', 'PermissionsBoundaryArn']
    setOthersAside({ path, value }, members, `the permissions boundary of ${entity.title}`, this.#report)
    return this.#known(
      memberOf({ path, value }, 'PermissionsBoundaryArn'),
      `the permissions boundary of ${entity.title}`,
    )
  }

  #known(place: Place, what: string): string | null {
    const { value: arn } = place
    if (typeof arn !== 'string' || arn.length > capacity.arn) {
      this.#report.aside('no-such-policy', place, `There is no ARN that says which policy is ${what}.`)
      return null
    }
    if (this.#own.has(arn)) return arn
    if (isAwsManaged(arn)) {
      if (!awsManagedPolicy(arn)) this.#tellUnknown(arn, place)
      return arn
    }
    this.#report.aside('no-such-policy', place, `${quote(arn)} is ${what}, and these details do not have it.`)
    return null
  }

  /** Once for each policy, however many have it. */
  #tellUnknown(arn: string, place: Place): void {
    if (this.#told.has(arn)) return
    this.#told.add(arn)
    const message =
      `AWS wrote ${arn}, and the playground does not have its text. It stays attached, ` +
      'and decisions are made as if it said nothing.'
    this.#report.aside('unknown-aws-policy', this.#ofAws.get(arn) ?? place, message)
  }

  #noticeRaisedQuota(entity: Entity, count: number): void {
    const message =
      `${capitalized(entity.title)} has ${count} managed policies. AWS allows ${ATTACHED_BY_DEFAULT} until the quota is ` +
      'raised: these stay, and another one cannot be attached here.'
    this.#report.notice('raised-quota', entity.place, message)
  }
}
