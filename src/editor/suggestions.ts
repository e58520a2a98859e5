/** What the editor proposes beyond the policy language itself: the account and the catalog know it, the editor does not. */
export interface EditorSuggestions {
  /** Actions that begin with what was typed so far (`''`, `s3`, `s3:Get`), best first. */
  actions(prefix: string): Promise<readonly string[]>
  /** ARNs of resources that exist, and patterns worth offering; where there are many, those like what was typed so far. */
  resources(typed: string): Promise<readonly string[]>
  /** Condition keys. */
  keys(): readonly { readonly name: string; readonly description: string }[]
}
