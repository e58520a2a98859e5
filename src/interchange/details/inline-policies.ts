import type { InlinePolicy } from '../../iam'
import { capacity } from './capacity'
import { documentText } from './document'
import type { Entity } from './entity'
import { isRecord, itemsOf, memberOf, setOthersAside, type Report } from './report'

const POLICY_NAME = /^[\w+=,.@-]{1,128}$/

/** Inline policies, from `UserPolicyList` or its like. */
export function inlinePoliciesOf(entity: Entity, member: string, report: Report): readonly InlinePolicy[] {
  const policies = new Map<string, string>()
  for (const place of itemsOf(memberOf(entity.place, member))) {
    const { path, value } = place
    if (!isRecord(value)) {
      report.aside('wrong-kind', place, `This is no inline policy of ${entity.title}.`)
      continue
    }
    const name = value.PolicyName
    if (typeof name !== 'string' || !POLICY_NAME.test(name)) {
      report.aside('wrong-name', place, `An inline policy of ${entity.title} has no name that IAM allows.`)
      continue
    }
    if (policies.has(name) || policies.size >= capacity.inlinePolicies) {
      const why = policies.has(name)
        ? 'is there twice'
        : `is one more than the ${capacity.inlinePolicies} that fit`
      report.aside(
        policies.has(name) ? 'repeated' : 'too-many',
        place,
        `The inline policy ${name} of ${entity.title} ${why}.`,
      )
      continue
    }
    setOthersAside(
      { path, value },
      ['PolicyName', 'PolicyDocument'],
      `the inline policy ${name} of ${entity.title}`,
      report,
    )
    const document = memberOf({ path, value }, 'PolicyDocument')
    const text = documentText(document, `${entity.title}'s inline policy ${name}`, report)
    if (text !== null) policies.set(name, text)
  }
  return Array.from(policies, ([name, document]) => ({ name, document }))
}
