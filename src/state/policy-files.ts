import { allPolicyRefs, nameInArn, policyKey, policyKindOf, policyText, type PolicyRef } from '../iam'
import type { Scenario } from '../scenario'

/**
 * What `file://` finds in the console: every policy of the account by its name, with `.json` or without, as it stands in the
 * editor, saved or not. An inline policy is also found as `alice-Tape`, since several holders may have one of the same name; a role's trust policy as
 * `Auditor-trust`.
 */
export function policyFiles({ account, drafts }: Scenario): (name: string) => string | undefined {
  return (file) => {
    const wanted = file.replace(/\.json$/, '')
    const ref = allPolicyRefs(account).find((one) => fileNames(one).includes(wanted))
    if (ref === undefined) return undefined
    return drafts[policyKey(ref)] ?? policyText(account, ref) ?? undefined
  }
}

/** What can be named so: each policy's first name. */
export function policyFileNames({ account }: Scenario): readonly string[] {
  return allPolicyRefs(account).map((ref) => `${fileNames(ref)[0] ?? ''}.json`)
}

function fileNames(ref: PolicyRef): readonly string[] {
  switch (ref.kind) {
    case 'managed':
      return [nameInArn(ref.arn)]
    case 'inline':
      return [`${ref.holder.name}-${ref.name}`, ref.name]
    case 'resource':
      return policyKindOf(ref) === 'trust'
        ? [`${nameInArn(ref.arn)}-trust`]
        : [ref.arn.slice(ref.arn.lastIndexOf(':') + 1)]
    case 'scp':
    case 'rcp':
      return [ref.name]
  }
}
