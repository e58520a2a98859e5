import type { UncertaintyCode } from '../../evaluation/uncertainty'

/** What is not certain, and how it was taken here. */
export const uncertainties: Readonly<Record<UncertaintyCode, string>> = {
  starOverColons:
    'AWS advises against relying on a * that ends an ARN segment and reaches over colons. Here it does reach over them.',
  forAnyValueIfExists:
    'AWS’s pages disagree on ForAnyValue with IfExists where the key is missing. Here it does not match.',
  starOverNewline: 'AWS does not document whether * covers a line break. Here it does.',
  wholeNumberDate:
    'AWS does not document everywhere that a whole number in place of a date means seconds since 1970. Here it does.',
  variableInBool:
    'AWS’s pages disagree on whether Bool fills in policy variables. Here it does not: the variable is plain text.',
  wildcardInService:
    'AWS does not document whether a wildcard works in the name of a service. Here it matches nothing.',
  notPrincipalAccount:
    'AWS does not document whether NotPrincipal with an account excepts the account’s users as well. Here it does not.',
  notPrincipalWithoutAccount:
    'AWS asks that a Deny with NotPrincipal list the account beside the caller, and does not document what happens if it does not. Here the caller is excepted all the same.',
  foreignBoundary:
    'The caller is from another account, and whether they have a permissions boundary is not known here. If so, this Deny with NotPrincipal would reach them.',
  foreignRolePath:
    'The path of the caller’s role, which is in another account, is not known here. So aws:PrincipalArn was filled in without one.',
  federatingUser:
    'The request does not say who made the federated session. Here it is taken to be the user of the same name.',
  federationWithoutSessionPolicy:
    'A federated session made without a session policy has no permissions of its own in AWS. The request names none, so one that allows everything is assumed here.',
  severalSessionPolicies:
    'AWS does not document how several session policies go together. Here one Allow among them is enough.',
  resourceControlService:
    'AWS applies resource control policies to a list of services that grows. Here they apply to this one as well.',
  vpcEndpointPolicy:
    'The request comes through a VPC endpoint. The endpoint’s own policy is not part of this playground, and might deny it.',
}
