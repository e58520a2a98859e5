/** A place where what AWS does is not documented, or not known here, and the trace shows one reading of it. */
export interface Uncertainty {
  readonly code: UncertaintyCode
  /** The rule of the semantics that it is about; `null` where none is. */
  readonly rule: number | null
  /** The element it showed in: `trace.policies[policy].statements[statement].elements[element]`; `null`: the request. */
  readonly at: { readonly policy: number; readonly statement: number; readonly element: number } | null
}

/** Every such place, with the rule it is about. */
export const uncertaintyRules = {
  /** AWS advises against relying on a `*` that ends an ARN segment and reaches over colons. */
  starOverColons: 67,
  /** Two pages say different things of `ForAnyValue:…IfExists` and a missing key. */
  forAnyValueIfExists: 94,
  /** Whether a `*` takes in a line break is inferred. */
  starOverNewline: 98,
  /** That a whole number is seconds since 1970, wherever a date is expected, is inferred. */
  wholeNumberDate: 104,
  /** Two pages say different things of variables in `Bool`. */
  variableInBool: 79,
  /** Whether AWS matches wildcards in the name of the service is not documented. */
  wildcardInService: 61,
  /** That NotPrincipal with the account does not except its users is inferred. */
  notPrincipalAccount: 29,
  /** AWS asks for the account beside the caller in NotPrincipal, and does not say what happens without. */
  notPrincipalWithoutAccount: 27,
  /** Whether a foreign caller has a boundary, which a Deny with NotPrincipal would then reach, is not known here. */
  foreignBoundary: 28,
  /** The path of a foreign session's role is not in its ARN, and so not in `aws:PrincipalArn`. */
  foreignRolePath: 18,
  /** A federated session is taken to be that of the user of its name. */
  federatingUser: 22,
  /** A federated session made without session policies has no permissions; the request does not say that it was. */
  federationWithoutSessionPolicy: 40,
  /** How several session policies go together is not documented: one Allow among them is taken as enough. */
  severalSessionPolicies: 40,
  /** Resource control policies reach a list of services that grows; here they reach all. */
  resourceControlService: 48,
  /** The request comes through a VPC endpoint, whose policy is not modelled. */
  vpcEndpointPolicy: 25,
} as const satisfies Readonly<Record<string, number>>

export type UncertaintyCode = keyof typeof uncertaintyRules
