/**
 * Made anew at each visit, so that nobody who can only write markup knows it. The style elements of dnd-kit have it, and
 * those of Monaco, by way of scripts/content-policy.ts.
 */
export const styleNonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))))

/**
 * From now on only style elements with the nonce are heeded. The policy in the built page has to allow inline style
 * elements, since a static file can hold no secret; policies add up, and a script may add a stricter one.
 */
export function tightenStyles(): void {
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = `style-src-elem 'self' 'nonce-${styleNonce}'`
  document.head.append(policy)
}
