import type { UncertaintyCode } from '../../evaluation/uncertainty'

/** What is not certain, and how it was read. */
export const uncertainties: Readonly<Record<UncertaintyCode, string>> = {
  starOverColons:
    'A * at the end of an ARN segment was read to reach over colons. AWS says that it may, and advises against relying on it.',
  forAnyValueIfExists:
    'AWS’s pages disagree on ForAnyValue with IfExists and a missing key; it was read not to match.',
  starOverNewline: 'Whether * takes in a line break AWS does not say; it was read to.',
  wholeNumberDate:
    'A whole number was read as seconds since 1970, as AWS’s pages suggest and do not spell out.',
  variableInBool: 'AWS’s pages disagree on variables in Bool; the variable was read as plain text.',
  wildcardInService:
    'Whether AWS honours wildcards in the name of a service is not documented; the entry was read to match nothing.',
  notPrincipalAccount:
    'NotPrincipal lists the account. That this does not except the account’s users AWS does not say outright; it was read so.',
  notPrincipalWithoutAccount:
    'AWS asks to list the account as well in a Deny with NotPrincipal, and does not say what happens without; the caller was read to be excepted.',
  foreignBoundary:
    'Whether the caller has a permissions boundary is not known here. If so, this Deny with NotPrincipal would reach them.',
  foreignRolePath:
    'The path of the caller’s role is not known here, so aws:PrincipalArn was filled in without one.',
  federatingUser: 'The federated session was taken to be that of the user of the same name.',
  federationWithoutSessionPolicy:
    'AWS gives a federated session that was made without a session policy no permissions of its own. The request names none, so one that allows everything was assumed.',
  severalSessionPolicies:
    'How several session policies go together AWS does not spell out; one Allow among them was read as enough.',
  resourceControlService:
    'AWS applies resource control policies to a list of services that grows; here they were applied to this one.',
  vpcEndpointPolicy:
    'The request comes through a VPC endpoint. Its endpoint policy is not part of this playground, and might deny it.',
}
