/** What the editor proposes beyond the policy language itself: the account and the catalog know it, the editor does not. */
export interface EditorSuggestions {
  /** Actions that begin with what was typed so far (`''`, `s3`, `s3:Get`), best first. */
  actions(prefix: string): Promise<readonly string[]>
  /** ARNs of resources that exist, and patterns worth offering. */
  resources(): readonly string[]
  /** Condition keys. */
  keys(): readonly { readonly name: string; readonly description: string }[]
}
