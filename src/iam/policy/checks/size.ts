import type { PolicyKind } from '../document'
import { opening } from '../json'
import { error, warning } from '../report'
import { policySize } from '../size'
import type { PolicyCheck } from './check'

interface Quota {
  readonly code: string
  readonly characters: number
  readonly what: string
}

/** "IAM and AWS STS quotas", "Quotas for AWS Organizations". */
const quotas: Readonly<Record<PolicyKind, Quota>> = {
  identity: { code: 'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA', characters: 6144, what: 'A managed policy' },
  boundary: { code: 'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA', characters: 6144, what: 'A managed policy' },
  session: { code: 'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA', characters: 2048, what: 'A session policy' },
  resource: {
    code: 'POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA',
    characters: 20480,
    what: 'A bucket’s policy',
  },
  trust: { code: 'POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA', characters: 2048, what: 'A trust policy' },
  scp: { code: 'POLICY_SIZE_EXCEEDS_SCP_QUOTA', characters: 5120, what: 'A service control policy' },
  rcp: { code: 'POLICY_SIZE_EXCEEDS_RCP_QUOTA', characters: 5120, what: 'A resource control policy' },
}

export const policySizeCheck: PolicyCheck = ({ text, kind, tree }) => {
  const { code, characters, what } = quotas[kind]
  const countsWhiteSpace = kind === 'scp' || kind === 'rcp'
  const size = countsWhiteSpace ? text.length : policySize(text)
  if (size <= characters) return []
  const counted = countsWhiteSpace ? 'white space included' : 'white space not counted'
  const message = `This is ${size} characters, ${counted}. ${what} may have ${characters}. Use wildcards, or split it into several policies.`
  return [countsWhiteSpace ? error(code, opening(tree), message) : warning(code, opening(tree), message)]
}
