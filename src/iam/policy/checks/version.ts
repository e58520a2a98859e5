import { member, opening } from '../json'
import { warning } from '../report'
import { isIdentityGrammar, type PolicyCheck } from './check'

export const versionChecks: readonly PolicyCheck[] = [versionIsCurrent, idIsOfUse]

function versionIsCurrent({ tree }: Parameters<PolicyCheck>[0]): ReturnType<PolicyCheck> {
  const found = member(tree, 'Version')
  if (found === undefined) {
    const message =
      'Without a Version the policy is read in the language of 2008, in which ${…} is plain text, and IAM does not save it as a managed policy. Add "Version": "2012-10-17".'
    return [warning('MISSING_VERSION', opening(tree), message)]
  }
  if (found.value.type !== 'string' || found.value.value !== '2008-10-17') return []
  const message =
    '2008-10-17 is the older policy language: ${…} is plain text in it, and IAM does not save it as a managed policy. Write "2012-10-17".'
  return [warning('OLD_VERSION', found.value.range, message)]
}

function idIsOfUse({ tree, kind }: Parameters<PolicyCheck>[0]): ReturnType<PolicyCheck> {
  const found = member(tree, 'Id')
  if (found === undefined || !isIdentityGrammar(kind)) return []
  return [
    warning(
      'UNSUPPORTED_ID',
      found.key.range,
      'Id is for resource policies and does nothing here. Remove it.',
    ),
  ]
}
