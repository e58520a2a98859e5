import type { Request } from '../../iam'
import { onValues, type TextChanges } from './account-texts'

/** A request with everybody and everything it names changed. Services and what the action is called stay. */
export function onRequest(request: Request, { text, document }: TextChanges): Request {
  const { principal, resource, context, resourceAccount, sessionPolicies, sessionTags } = request
  return {
    ...request,
    principal: principal.startsWith('arn:') ? text(principal) : principal,
    resource: text(resource),
    ...(context && {
      context: Object.fromEntries(
        Object.entries(context).map(([key, value]) => [
          key,
          typeof value === 'string' ? text(value) : value.map(text),
        ]),
      ),
    }),
    ...(resourceAccount !== undefined && { resourceAccount: text(resourceAccount) }),
    ...(sessionPolicies && {
      sessionPolicies: sessionPolicies.map(({ name, ...rest }) => ({
        name,
        document: document(rest.document),
      })),
    }),
    ...(sessionTags && { sessionTags: onValues(sessionTags, text) }),
  }
}

export const sessionDocuments = ({ sessionPolicies = [] }: Request): readonly string[] =>
  sessionPolicies.map(({ document }) => document)

/** The texts of a request that policies compare with their own. */
export function textsOf({ principal, resource, context = {}, sessionTags = {} }: Request): readonly string[] {
  return [principal, resource, ...Object.values(context).flat(), ...Object.values(sessionTags)]
}
