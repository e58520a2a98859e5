import type { Account, HolderRef, InlinePolicy } from '../account/account'
import { isAwsManaged, managedPolicyName } from '../account/arn'
import { policyKey } from '../account/policy-ref'
import { awsManagedDocument } from '../catalog/managed-documents'
import type { PolicyKind } from '../policy/document'
import type { Finding } from '../policy/finding'
import { indexOf } from './account-index'
import { compilePolicy, unreadable, type CompiledPolicy } from './compile'
import type { PolicySource } from './trace'

/** A policy that has a say in a request, and how it comes to. */
export interface AppliedPolicy {
  readonly source: PolicySource
  readonly text: string
  readonly compiled: CompiledPolicy
}

export function applied(source: PolicySource, text: string): AppliedPolicy {
  return { source, text, compiled: compilePolicy(text, source.kind) }
}

/** A managed policy by its ARN; the caller of this says through whom it comes. */
export function managed(
  account: Account,
  arn: string,
  kind: PolicyKind,
  via: readonly HolderRef[] = [],
): AppliedPolicy {
  const ofAws = isAwsManaged(arn)
  const text = ofAws ? awsManagedDocument(arn) : indexOf(account).policies.get(arn)?.document
  const source: PolicySource = {
    kind,
    key: policyKey({ kind: 'managed', arn }),
    name: managedPolicyName(arn),
    storage: ofAws ? 'awsManaged' : 'customerManaged',
    via,
  }
  return text === undefined ? absent(source, arn) : applied(source, text)
}

export function inline({ name, document }: InlinePolicy, holder: HolderRef): AppliedPolicy {
  const key = policyKey({ kind: 'inline', holder, name })
  return applied({ kind: 'identity', key, name, storage: 'inline', via: [] }, document)
}

/** An attachment whose policy is not there grants nothing, and the trace says that it is missing. */
function absent(source: PolicySource, arn: string): AppliedPolicy {
  const message = `There is no policy ${arn} here, so nothing is known of what it says. Detach it, or create it.`
  const range = { start: 0, end: 0 }
  const finding: Finding = { code: 'POLICY_NOT_FOUND', severity: 'error', message, path: [], range }
  return { source, text: '', compiled: unreadable([finding]) }
}
