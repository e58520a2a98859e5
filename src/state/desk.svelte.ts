import {
  allPolicyRefs,
  awsManagedPolicies,
  isAwsManaged,
  policyKey,
  policyKindOf,
  policyText,
  readPolicy,
  type Finding,
  type HolderRef,
  type PolicyDocument,
  type PolicyKey,
  type PolicyRef,
  type SourceRange,
} from '../iam'
import type { awsManagedDocument } from './answer'
import type * as Checking from './checking'
import type { Evaluation } from './evaluation.svelte'
import { renamedKey } from './renames'
import type { Workspace } from './workspace.svelte'

/** AWS's own policies can be looked at whether or not somebody has them. */
const awsManagedRefs: readonly PolicyRef[] = awsManagedPolicies.map(({ arn }) => ({ kind: 'managed', arn }))

const nothingToSay = { ok: false, issues: [] } as const

type Parsed =
  | { readonly ok: true; readonly value: PolicyDocument; readonly findings?: readonly Finding[] }
  | { readonly ok: false; readonly issues: readonly Finding[] }

/** The policy that lies on the desk: which one, its text as it is being typed, and what there is to say about it. */
export class Desk {
  readonly #workspace: Workspace
  readonly #evaluation: Evaluation
  /** Reads AWS's own policies, once their documents have been fetched. */
  #awsDocument = $state.raw<typeof awsManagedDocument | null>(null)
  #checks = $state.raw<typeof Checking | null>(null)
  #checked = $state.raw<{ document: PolicyDocument; findings: readonly Finding[] } | null>(null)
  #chosen = $state.raw<PolicyKey | null>(null)
  /** The lamp the learner looked away from by choosing another policy. */
  #ignored = $state.raw<object | null>(null)

  readonly refs: readonly PolicyRef[] = $derived.by(() => allPolicyRefs(this.#workspace.account))

  /** The policy shown: the one under the lamp, else the chosen one, else the first there is. */
  readonly ref: PolicyRef | null = $derived.by(() => {
    const { subject, trace } = this.#evaluation
    const key = subject !== null && this.#ignored !== trace ? subject : this.#chosen
    const isIt = (ref: PolicyRef) => policyKey(ref) === key
    return this.refs.find(isIt) ?? awsManagedRefs.find(isIt) ?? this.refs[0] ?? null
  })

  readonly key: PolicyKey | null = $derived.by(() => this.ref && policyKey(this.ref))

  /** The text AWS has: what the evaluator reads. `null` while an AWS managed policy's is being fetched. */
  readonly saved: string | null = $derived.by(() => {
    const { ref } = this
    if (ref?.kind !== 'managed' || !isAwsManaged(ref.arn))
      return ref && policyText(this.#workspace.account, ref)
    if (this.#awsDocument) return this.#awsDocument(ref.arn) ?? null
    void this.#fetchAwsDocuments()
    return null
  })

  readonly text: string = $derived.by(
    () => (this.key && this.#workspace.scenario.drafts[this.key]) ?? this.saved ?? '',
  )

  readonly dirty: boolean = $derived.by(() => this.text !== (this.saved ?? ''))

  /** What AWS keeps, or the organization. */
  readonly readOnly: boolean = $derived.by(() => {
    const { ref } = this
    return ref?.kind === 'managed' ? isAwsManaged(ref.arn) : ref?.kind === 'scp' || ref?.kind === 'rcp'
  })

  /** Until the checks have come, only what is no policy at all is told from the rest. */
  readonly #parsed: Parsed = $derived.by(() => {
    if (this.saved === null && !this.dirty) return nothingToSay
    const kind = this.ref ? policyKindOf(this.ref) : 'identity'
    if (this.#checks) return this.#checks.parsePolicy(this.text, kind)
    void this.prepare()
    return readPolicy(this.text, kind)
  })

  readonly valid: boolean = $derived.by(() => this.#parsed.ok)

  readonly findings: readonly Finding[] = $derived.by(() => {
    const parsed = this.#parsed
    if (!parsed.ok) return parsed.issues
    if (!parsed.findings) return []
    if (this.#checked?.document === parsed.value) return [...parsed.findings, ...this.#checked.findings]
    void this.#checkActions(parsed.value)
    return parsed.findings
  })

  /** The lamp's place in the text shown; none while a draft is shown, since the evaluator reads what is saved. */
  readonly lamp: SourceRange | null = $derived.by(() => {
    const lamp = this.#evaluation.lamp
    return lamp?.key === this.key && lamp.text === this.text ? lamp.range : null
  })

  constructor(workspace: Workspace, evaluation: Evaluation) {
    this.#workspace = workspace
    this.#evaluation = evaluation
  }

  show(ref: PolicyRef): void {
    this.#chosen = policyKey(ref)
    this.#ignored = this.#evaluation.trace
  }

  /** Keeps what is typed; whoever types stays at this policy, wherever the lamp moves. */
  type(text: string): void {
    if (this.key === null) return
    this.#chosen = this.key
    this.#ignored = this.#evaluation.trace
    this.#workspace.draft(this.key, text, this.saved)
  }

  /** Goes on with an inline policy whose holder was renamed. */
  follow({ kind, name }: HolderRef, to: string): void {
    if (this.#chosen !== null) this.#chosen = renamedKey(this.#chosen, { kind, from: name, to })
  }

  /** Fetches the checks, so that `findings` has all there is to say. Without a network they are tried for at the next text. */
  async prepare(): Promise<void> {
    this.#checks ??= await import('./checking').catch(() => null)
  }

  /** Looks the actions up in the catalog, which comes a moment later; what it says belongs to just that text. */
  async #checkActions(document: PolicyDocument): Promise<void> {
    const findings = (await this.#checks?.unknownActions(document).catch(() => [])) ?? []
    this.#checked = { document, findings }
  }

  async #fetchAwsDocuments(): Promise<void> {
    const answer = await this.#evaluation.prepare()
    this.#awsDocument = answer.awsManagedDocument
  }

  discard(): void {
    if (this.key !== null) this.#workspace.draft(this.key, this.saved ?? '', this.saved)
  }
}
