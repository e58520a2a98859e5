import type { PolicyDocument } from '../policy/document'
import { allowedOnEverything } from './on-everything'

/**
 * Actions that, allowed on everything, are enough to give oneself any other permission: alone, or all of a list together (Prowler,
 * "iam_policy_allows_privilege_escalation").
 */
const ESCALATIONS: readonly (readonly string[])[] = [
  ['iam:CreatePolicyVersion'],
  ['iam:SetDefaultPolicyVersion'],
  ['iam:AttachUserPolicy'],
  ['iam:AttachGroupPolicy'],
  ['iam:AttachRolePolicy'],
  ['iam:PutUserPolicy'],
  ['iam:PutGroupPolicy'],
  ['iam:PutRolePolicy'],
  ['iam:AddUserToGroup'],
  ['iam:CreateAccessKey'],
  ['iam:CreateLoginProfile'],
  ['iam:UpdateLoginProfile'],
  ['iam:UpdateAssumeRolePolicy'],
  ['iam:PassRole', 'ec2:RunInstances'],
  ['iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction'],
  ['iam:PassRole', 'cloudformation:CreateStack'],
]

/** Ways in which a policy lets whoever has it give themselves more, each as the actions it takes. */
export function escalationsOf(document: PolicyDocument): readonly (readonly string[])[] {
  const may = allowedOnEverything(document)
  return ESCALATIONS.filter((actions) => actions.every(may))
}
