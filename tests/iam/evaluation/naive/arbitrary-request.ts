import fc from 'fast-check'
import type { Request } from '../../../../src/iam'
import type { Aim } from './aim'
import { tags } from './arbitrary-account'
import { contexts } from './arbitrary-condition'
import { guardrails } from './arbitrary-policy'
import { ASKED, CALLERS, ELSEWHERE, HOME, RARE_CALLERS, RARELY_ASKED } from './vocabulary'

const mostly = <Value>(usual: readonly Value[], rare: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...rare) },
  )

interface Asked {
  readonly action: string
  readonly resource: string
}

/** Who asks for what. */
export const aims: fc.Arbitrary<Aim> = fc
  .tuple(mostly<Asked>(ASKED, RARELY_ASKED), mostly<string>(CALLERS, RARE_CALLERS))
  .map(([asked, principal]) => ({ ...asked, principal }))

export const requests: fc.Arbitrary<Request> = fc
  .tuple(
    aims,
    contexts,
    fc.option(fc.array(guardrails, { maxLength: 2 }), { freq: 2, nil: [] }),
    fc.option(fc.constantFrom(HOME, ELSEWHERE), { freq: 8, nil: null }),
    fc.option(fc.oneof(tags, fc.constant({ TEAM: 'a' })), { freq: 4, nil: null }),
  )
  .map(([aim, context, documents, resourceAccount, sessionTags]) => ({
    ...aim,
    context,
    sessionPolicies: documents.map((document, index) => ({ name: `S${index}`, document })),
    ...(resourceAccount !== null && { resourceAccount }),
    ...(sessionTags !== null && { sessionTags }),
  }))

/** Requests of which most are just what a policy was written for, in contexts of their own. */
export const requestsNear = (aim: Aim): fc.Arbitrary<Request> =>
  fc
    .tuple(requests, fc.constantFrom(true, true, true, false), fc.constantFrom(true, true, true, false))
    .map(([request, sameCaller, sameThing]) => ({
      ...request,
      ...(sameCaller && { principal: aim.principal }),
      ...(sameThing && { action: aim.action, resource: aim.resource }),
    }))
