/** What it makes is taken wherever TypeScript wants the string that it stands for. */
interface ScriptPolicy {
  createScriptURL(url: string): string
}

interface PolicyMaker {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy
}

declare global {
  /** Absent where a browser has no Trusted Types. TypeScript's own DOM does not know it. */
  var trustedTypes: PolicyMaker | undefined
}

/** Named in the page's Content-Security-Policy: no other maker of script addresses can be set up under it twice. */
const NAME = 'own-scripts'

let policy: ScriptPolicy | undefined

/**
 * The address of a worker, as `new Worker` and `serviceWorker.register` want it where Trusted Types are required.
 *
 * @param url relative to the page, or whole
 * @throws TypeError if it is no file beneath the page's own folder: other pages of the same host are strangers too
 */
export function ownScript(url: string): string {
  policy ??= scriptPolicy(globalThis.trustedTypes)
  return policy.createScriptURL(url)
}

/** The one rule for what is a script of this page, in the browser's own keeping where it has Trusted Types. */
export function scriptPolicy(maker: PolicyMaker | undefined): ScriptPolicy {
  const rules = { createScriptURL: beneathThePage }
  return maker?.createPolicy(NAME, rules) ?? rules
}

function beneathThePage(url: string): string {
  const { href } = new URL(url, document.baseURI)
  if (href.startsWith(new URL('./', document.baseURI).href)) return href
  throw new TypeError(`Not a script of this page: ${url}`)
}
