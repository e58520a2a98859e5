import type { HolderRef } from '../../account/account'
import { isAwsManaged } from '../../account/arn'
import { auditWords } from '../../explanation/english/audit'
import { benchmarks, type BenchmarkId } from '../benchmarks'
import { distinct, type Check } from '../check'
import { escalationsOf } from '../escalation'
import type { AuditFinding, AuditPlace } from '../finding'
import { heldPolicies, reachOf, type HeldPolicies } from '../held-policies'
import { allowedOnEverything } from '../on-everything'
import type { Survey } from '../survey'
import { allowsWholeServices, fullAdminStatements, wideStatements } from '../wide-statements'

/** Policies that allow everything, and then those that allow to change things on whatever resource. */
export const widePolicies: Check = ({ survey }) => {
  const all = heldPolicies(survey)
  return [
    ...all.flatMap((held) => fullAdmin(survey, held)),
    ...all.flatMap((held) => wildcardResources(survey, held)),
  ]
}

/** CIS AWS Foundations, "Ensure IAM policies that allow full "*:*" administrative privileges are not attached". */
function fullAdmin(survey: Survey, held: HeldPolicies): readonly AuditFinding[] {
  const statements = fullAdminStatements(held.read.document)
  if (statements.length === 0) return []
  const onCondition = statements.every(({ conditions }) => conditions.length > 0)
  const { users, effort } = reachOf(survey, held)
  return [
    {
      id: 'fullAdmin',
      key: `fullAdmin ${held.policies[0]?.key ?? ''}`,
      benchmarks: adminBenchmarks(held),
      severity: onCondition ? 'medium' : 'high',
      holders: held.holders,
      policies: held.policies.map(({ key }) => key),
      places: placesOf(held, (document) =>
        fullAdminStatements(document).map((statement) => ({
          range: statement.range,
          note: auditWords.places.fullAdmin(statement),
        })),
      ),
      ...auditWords.findings.fullAdmin(namesOf(held), holderNames(held.holders), users, onCondition),
      effort,
      // What the work needs instead only people know.
      mend: null,
    },
  ]
}

/** AWS's own policies nobody here can narrow. */
function wildcardResources(survey: Survey, held: HeldPolicies): readonly AuditFinding[] {
  const { document } = held.read
  const wide = held.kind === 'awsManaged' ? [] : wideStatements(document)
  if (wide.length === 0) return []
  const isAdmin = fullAdminStatements(document).length > 0
  const escalation = isAdmin ? undefined : escalationsOf(document)[0]
  const isWhole = held.kind === 'customerManaged' && allowsWholeServices(document)
  return [
    {
      id: 'wildcardResources',
      key: `wildcardResources ${held.policies[0]?.key ?? ''}`,
      benchmarks: [
        ...(isWhole ? benchmarks.wholeServices : []),
        ...decryptionBenchmarks(held),
        ...(escalation ? benchmarks.escalation : []),
      ],
      severity: escalation ? 'high' : 'medium',
      holders: held.holders,
      policies: held.policies.map(({ key }) => key),
      places: placesOf(held, (text) =>
        wideStatements(text).map(({ statement, actions, range }) => ({
          range,
          note: auditWords.places.wildcard(statement, actions),
        })),
      ),
      ...auditWords.findings.wildcardResources(
        namesOf(held),
        distinct(wide.flatMap(({ actions }) => actions)),
        escalation ?? null,
        wide.some(({ actions }) => actions.length === 0),
      ),
      effort: reachOf(survey, held).effort,
      mend: null,
    },
  ]
}

/** "KMS: … should not allow decryption actions on all KMS keys": the actions that Security Hub blocks. */
const DECRYPTION = ['kms:Decrypt', 'kms:ReEncryptFrom']

function decryptionBenchmarks({ kind, read }: HeldPolicies): readonly BenchmarkId[] {
  if (!DECRYPTION.some(allowedOnEverything(read.document))) return []
  return kind === 'inline' ? benchmarks.decryptionInline : benchmarks.decryptionCustomerManaged
}

/** Each text is read for itself, as the same may be written in many ways. */
function placesOf(
  { policies }: HeldPolicies,
  find: (document: HeldPolicies['read']['document']) => readonly Omit<AuditPlace, 'policy'>[],
): readonly AuditPlace[] {
  return policies.flatMap(({ key, read }) => find(read.document).map((place) => ({ policy: key, ...place })))
}

function adminBenchmarks({ kind, holders, policies }: HeldPolicies): readonly BenchmarkId[] {
  if (kind === 'inline') return benchmarks.fullAdminInline
  const isOf = (name: HolderRef['kind']): boolean => holders.some((holder) => holder.kind === name)
  const isAdministratorAccess = policies.some(({ arn }) => arn !== null && isAwsManaged(arn))
  return [
    ...(holders.length > 0 ? benchmarks.fullAdminAttached : []),
    ...(kind === 'customerManaged' ? benchmarks.fullAdminCustomerManaged : []),
    ...(isAdministratorAccess && isOf('group') ? benchmarks.fullAdminOnGroup : []),
    ...(isAdministratorAccess && isOf('user') ? benchmarks.fullAdminOnUser : []),
  ]
}

const namesOf = ({ policies }: HeldPolicies): readonly string[] => distinct(policies.map(({ name }) => name))

function holderNames(holders: readonly HolderRef[]): readonly string[] {
  return holders.map(({ kind, name }) =>
    kind === 'user' ? name : kind === 'group' ? auditWords.theGroup(name) : auditWords.theRole(name),
  )
}
