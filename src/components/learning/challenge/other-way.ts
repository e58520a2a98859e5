import { formatPolicy, type ApiCall } from '../../../iam'
import { commandLine } from '../../../cli'

/** A call as one would write it down for others: the command, and the policy it carries as a file beside it. */
export interface WrittenCall {
  readonly command: string
  readonly file: { readonly name: string; readonly text: string } | null
  /** The same in one line, with the policy in it. */
  readonly whole: string
}

/** Options that carry a policy. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  PolicyDocument: '--policy-document',
  AssumeRolePolicyDocument: '--assume-role-policy-document',
  Policy: '--policy',
}

export function writtenCall(call: ApiCall): WrittenCall {
  const whole = commandLine(call)
  const parameters: Readonly<Record<string, unknown>> = { ...call.parameters }
  const member = Object.keys(DOCUMENTS).find((one) => typeof parameters[one] === 'string')
  if (member === undefined) return { command: whole, file: null, whole }
  const { [member]: text, ...rest } = parameters
  const name = `${nameOf(rest)}.json`
  const command = `${commandLine({ operation: call.operation, parameters: rest })} ${DOCUMENTS[member] ?? ''} file://${name}`
  return { command, file: { name, text: formatPolicy(String(text)) }, whole }
}

/** What the policy is called, or what it is the policy of. */
function nameOf({ PolicyName, PolicyArn, RoleName, Bucket }: Readonly<Record<string, unknown>>): string {
  const arn = typeof PolicyArn === 'string' ? PolicyArn.slice(PolicyArn.lastIndexOf('/') + 1) : null
  return [PolicyName, arn, RoleName, Bucket].find((name) => typeof name === 'string' && name !== '') as string
}
