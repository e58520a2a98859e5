import { actionsMatch, compileActions, requestAction } from '../evaluation/action'
import type { PolicyDocument, Statement } from '../policy/document'
import { reachesEverything } from './wide-statements'

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
export function escalationsOf({ statements }: PolicyDocument): readonly (readonly string[])[] {
  const onEverything = statements.filter(reachesEverything)
  const covering = (effect: Statement['effect']) =>
    onEverything
      .filter(
        (statement) =>
          statement.effect === effect && (effect === 'Allow' || statement.conditions.length === 0),
      )
      .map(({ action }) => compileActions(action))
  const [allowed, denied] = [covering('Allow'), covering('Deny')]
  if (allowed.length === 0) return []
  const may = (name: string): boolean => {
    const action = requestAction(name)
    return (
      allowed.some((list) => actionsMatch(list, action)) && !denied.some((list) => actionsMatch(list, action))
    )
  }
  return ESCALATIONS.filter((actions) => actions.every(may))
}
