import type { Located } from './document'
import { conditionOperator } from './operators'
import { invalidPrincipal } from './principal-shape'
import type { Structure } from './read'
import type { StatementDraft } from './read-statement'
import { isSavableDate } from './save-date'
import { isLegacyArn, resourceFormatError } from './save-resource'

type SaveCheck = (structure: Structure) => string | null

/** Managed and inline identity policies, in AWS's order. */
export function documentChecks(where: 'managed' | 'inline'): readonly SaveCheck[] {
  return [
    syntax,
    noPrincipal,
    ...(where === 'managed' ? [version] : []),
    legacyParsing,
    sidCharacters,
    sidsUnique,
    actionsExist,
    resourceFormats,
    actionFormats,
    resourcesExist,
  ]
}

/** A role's trust policy ("CreateRole", "UpdateAssumeRolePolicy"). */
export const trustPolicyChecks: readonly SaveCheck[] = [
  json,
  syntax,
  legacyParsing,
  prohibitedFields,
  sidCharacters,
  sidsUnique,
  actionsExist,
  principalExists,
  trustPrincipals,
  actionFormats,
  trustActions,
]

/** A bucket's policy, whose checks are worded by Amazon S3. */
export const resourcePolicyChecks: readonly SaveCheck[] = [
  json,
  bucketFields,
  bucketSyntax,
  bucketPrincipals,
  bucketActions,
  bucketResources,
]

const LATE_CODES = ['MISSING_ACTION', 'MISSING_RESOURCE']

function json({ tree }: Structure): string | null {
  return tree === null ? 'This policy contains invalid Json' : null
}

function syntax(structure: Structure): string | null {
  return hasSyntaxError(structure) ? 'Syntax errors in policy.' : null
}

function hasSyntaxError({ reports, drafts }: Structure): boolean {
  if (reports.some(({ code }) => !LATE_CODES.includes(code))) return true
  return drafts.some(({ effect, conditions }) => {
    if (effect !== null && !['allow', 'deny'].includes(effect.value.toLowerCase())) return true
    return conditions.some(({ operator }) => conditionOperator(operator.value) === null)
  })
}

function noPrincipal({ drafts }: Structure): string | null {
  return drafts.some(({ principal }) => principal !== null)
    ? 'Policy document should not specify a principal.'
    : null
}

function version({ document }: Structure): string | null {
  return document.version === '2012-10-17' ? null : 'Policy document must be version 2012-10-17 or greater.'
}

function legacyParsing({ drafts }: Structure): string | null {
  const failed = 'The policy failed legacy parsing'
  for (const { effect, conditions } of drafts) {
    if (effect !== null && effect.value !== 'Allow' && effect.value !== 'Deny') return failed
    for (const { operator, values } of conditions) {
      if (conditionOperator(operator.value)?.type !== 'date') continue
      if (!values.every(({ value }) => isSavableDate(value))) return failed
    }
  }
  // A resource is parsed so only as long as none before it has an error with a better message of its own.
  for (const { value } of resourcesOf(drafts)) {
    if (resourceFormatError(value) !== null) return null
    if (!isLegacyArn(value)) return failed
  }
  return null
}

function sidCharacters({ drafts }: Structure): string | null {
  const fine = drafts.every(({ sid }) => sid === null || /^[0-9A-Za-z]*$/.test(sid))
  return fine
    ? null
    : 'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*'
}

function sidsUnique({ drafts }: Structure): string | null {
  const named = drafts.flatMap(({ sid }) => sid || [])
  return new Set(named).size === named.length
    ? null
    : 'Statement IDs (SID) in a single policy must be unique.'
}

function actionsExist({ drafts }: Structure): string | null {
  const missing = drafts.some(({ action }) => action === null || action.entries.length === 0)
  return missing ? 'Policy statement must contain actions.' : null
}

function resourcesExist({ drafts }: Structure): string | null {
  const missing = drafts.some(({ resource }) => resource === null || resource.entries.length === 0)
  return missing ? 'Policy statement must contain resources.' : null
}

function resourceFormats({ drafts }: Structure): string | null {
  return firstError(resourcesOf(drafts), resourceFormatError)
}

function actionFormats({ drafts }: Structure): string | null {
  return firstError(actionsOf(drafts), (action) => {
    if (action === '*') return null
    const [vendor = '', ...rest] = action.split(':')
    if (rest.length === 0) return 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.'
    if (rest.length > 1) return 'Actions/Condition can contain only one colon.'
    return vendor === '*' || /^[A-Za-z0-9.-]*$/.test(vendor) ? null : `Vendor ${vendor} is not valid`
  })
}

function prohibitedFields({ drafts }: Structure): string | null {
  for (const { resource, principal } of drafts) {
    if (resource !== null) return `Has prohibited field ${resource.element}.`
    if (principal?.element === 'NotPrincipal') return 'Has prohibited field NotPrincipal.'
  }
  return null
}

function principalExists({ drafts }: Structure): string | null {
  return drafts.some(({ principal }) => principal === null) ? 'Missing required field Principal' : null
}

function trustPrincipals({ drafts }: Structure): string | null {
  const bad = badPrincipal(drafts)
  return bad === undefined ? null : `Invalid principal in policy: "${bad.type.toUpperCase()}":"${bad.value}"`
}

function trustActions({ drafts }: Structure): string | null {
  const bad = actionsOf(drafts).some(({ value }) => !value.toLowerCase().startsWith('sts:'))
  return bad
    ? 'Trust Policy statement actions can only be sts:AssumeRole, sts:AssumeRoleWithSAML,  and sts:AssumeRoleWithWebIdentity'
    : null
}

function bucketFields({ reports, drafts }: Structure): string | null {
  const required: Readonly<Record<string, string>> = {
    MISSING_STATEMENT: 'Statement',
    MISSING_EFFECT: 'Effect',
    MISSING_ACTION: 'Action',
  }
  for (const { code } of reports)
    if (required[code] !== undefined) return `Missing required field ${required[code]}`
  if (drafts.some(({ principal }) => principal === null)) return 'Missing required field Principal'
  return drafts.some(({ resource }) => resource === null) ? 'Missing required field Resource' : null
}

function bucketSyntax(structure: Structure): string | null {
  const { drafts } = structure
  const badEffect = drafts.some(
    ({ effect }) => effect !== null && effect.value !== 'Allow' && effect.value !== 'Deny',
  )
  return badEffect || hasSyntaxError(structure) ? 'Invalid policy syntax.' : null
}

function bucketPrincipals({ drafts }: Structure): string | null {
  return badPrincipal(drafts) === undefined ? null : 'Invalid principal in policy'
}

function bucketActions(structure: Structure): string | null {
  return (actionsExist(structure) ?? actionFormats(structure)) === null ? null : 'Policy has invalid action'
}

function bucketResources(structure: Structure): string | null {
  const failed = resourcesExist(structure) ?? resourceFormats(structure) ?? legacyParsing(structure)
  return failed === null ? null : 'Policy has invalid resource'
}

function badPrincipal(drafts: readonly StatementDraft[]) {
  return drafts
    .flatMap(({ principal }) => principal?.entries ?? [])
    .find((entry) => invalidPrincipal(entry) !== null)
}

function resourcesOf(drafts: readonly StatementDraft[]): readonly Located<string>[] {
  return drafts.flatMap(({ resource }) => resource?.entries ?? [])
}

function actionsOf(drafts: readonly StatementDraft[]): readonly Located<string>[] {
  return drafts.flatMap(({ action }) => action?.entries ?? [])
}

function firstError(
  entries: readonly Located<string>[],
  check: (value: string) => string | null,
): string | null {
  for (const { value } of entries) {
    const message = check(value)
    if (message !== null) return message
  }
  return null
}
