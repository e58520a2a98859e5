import type { Account, Request } from '../../../../src/iam'
import { accountFor, requestsOf, type Focus, type Place } from './focus'
import {
  ACTIONS,
  ASKED,
  AWS_PRINCIPALS,
  BUCKET,
  CALLERS,
  HOME,
  KEY,
  OTHER_BUCKET,
  RARE_CALLERS,
  RARELY_ASKED,
  RESOURCES,
  ROLES,
  SERVICES,
} from './vocabulary'

type Case = readonly [Account, readonly Request[]]

const caseOf = (focus: Pick<Focus, 'place' | 'document' | 'asked'> & Partial<Focus>): Case => {
  const usual = {
    identity: 'full',
    boundary: 'none',
    session: 'none',
    tags: { team: 'red', bucket: 'logs' },
  } as const
  const whole = { ...usual, blockPublicAccess: false, ...focus }
  return [accountFor(whole), requestsOf(whole)]
}

const policy = (statement: Record<string, unknown>): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: '*', Resource: '*', ...statement },
  })

const unique = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)]

/** Every entry of Action and of NotAction, asked of every action. */
export function actionCases(): readonly Case[] {
  const asked = [...ASKED, ...RARELY_ASKED].map((what) => ({ ...what, principal: CALLERS[0] }))
  return unique(ACTIONS).flatMap((entry) =>
    ['Action', 'NotAction'].map((element) =>
      caseOf({ place: 'identity', asked, document: policy({ Action: undefined, [element]: entry }) }),
    ),
  )
}

/** Every entry of Resource and of NotResource, in every kind of policy that reads them in its own way. */
export function resourceCases(): readonly Case[] {
  const asked = [...ASKED, ...RARELY_ASKED.filter((_, index) => index % 2 === 0)].map((what) => ({
    ...what,
    principal: CALLERS[0],
  }))
  const spots: readonly (readonly [Place, Record<string, unknown>])[] = [
    ['identity', {}],
    ['scp', {}],
    ['rcp', { Effect: 'Deny', Principal: '*' }],
    ['resource', { Principal: '*' }],
  ]
  return spots.flatMap(([place, rest]) =>
    unique(RESOURCES).flatMap((entry) =>
      ['Resource', 'NotResource'].map((element) =>
        caseOf({
          place,
          asked,
          identity: place === 'resource' ? 'none' : 'full',
          document: policy({ ...rest, Resource: undefined, [element]: entry }),
        }),
      ),
    ),
  )
}

/** Every way to name anybody, asked by everybody, with and without what limits a grant. */
export function principalCases(): readonly Case[] {
  const assumed = { action: 'sts:AssumeRole', resource: `arn:aws:iam::${HOME}:role/${ROLES[0].name}` }
  const askers = [...CALLERS, ...RARE_CALLERS]
  const asked = askers.flatMap((principal) => [
    { principal, action: 's3:ListBucket', resource: BUCKET },
    { principal, action: 's3:ListBucket', resource: OTHER_BUCKET },
    { principal, action: 'kms:Decrypt', resource: KEY },
  ])
  const names = [
    ...unique(AWS_PRINCIPALS).map((AWS) => ({ AWS })),
    ...SERVICES.map((Service) => ({ Service })),
    { AWS: [AWS_PRINCIPALS[2], CALLERS[0]] },
  ]
  const limited = [
    { boundary: 'none', session: 'none' },
    { boundary: 'empty', session: 'none' },
    { boundary: 'none', session: 'empty' },
  ] as const
  const grants = limited.flatMap((limits) =>
    (['none', 'full'] as const).map((identity) => ({
      ...limits,
      element: 'Principal',
      Effect: 'Allow',
      identity,
    })),
  )
  const others = (['none', 'full'] as const).flatMap((boundary) =>
    [
      { element: 'Principal', Effect: 'Deny' },
      { element: 'NotPrincipal', Effect: 'Deny' },
      { element: 'NotPrincipal', Effect: 'Allow' },
    ].map((rest) => ({ ...rest, boundary, session: 'none' as const, identity: 'full' as const })),
  )
  return [...grants, ...others].flatMap(({ element, Effect, ...around }) =>
    names.flatMap((name) => [
      caseOf({ ...around, place: 'resource', asked, document: policy({ Effect, [element]: name }) }),
      caseOf({
        ...around,
        place: 'trust',
        asked: askers.map((principal) => ({ ...assumed, principal })),
        document: policy({ Effect, [element]: name, Resource: undefined }),
      }),
    ]),
  )
}
