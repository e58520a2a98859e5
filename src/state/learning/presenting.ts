import { parsePolicyKey, type PolicyKey, type Request } from '../../iam'
import type { Show } from '../../learning'
import type { Playground } from '../playground.svelte'

/** The request that was put on the screen last, by the workspace it was put in: the next one takes its place. */
const shown = new WeakMap<Playground, Request>()

/** Puts a step's example before the learner. The guide stays in sight where there is room for one panel only. */
export function present(playground: Playground, show: Show | null): void {
  if (show === null) return
  if (show.request) putRequest(playground, show.request)
  if (show.policy !== null) layOnDesk(playground, show.policy)
  if (show.panel !== null) playground.drawer = show.panel
}

/** Puts a request into the sentence that asks, beside those that are there, so that nobody's own question is lost. */
function putRequest(playground: Playground, request: Request): void {
  const { workspace, evaluation } = playground
  const { requests } = workspace.scenario
  const same = requests.findIndex((one) => isSame(one, request))
  if (same >= 0) {
    if (same !== evaluation.index || evaluation.trace !== null) evaluation.choose(same)
    return
  }
  const before = shown.get(playground)
  const kept = before ? requests.filter((one) => one !== before) : requests
  shown.set(playground, request)
  workspace.ask([...kept, request])
  evaluation.choose(kept.length)
}

/** Puts a request and plays what comes of it. */
export async function play(playground: Playground, request: Request, motion: boolean): Promise<void> {
  putRequest(playground, request)
  playground.tab = 'request'
  await playground.evaluation.send(motion)
}

/** @returns whether there is such a policy */
export function layOnDesk(playground: Playground, key: PolicyKey): boolean {
  const ref = parsePolicyKey(key)
  if (ref === null || !playground.evaluation.openable(key)) return false
  playground.desk.show(ref)
  return true
}

export const isSame = (a: Request, b: Request): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

/** What a request asks, in an order of its own. */
function sorted({ expected: _, ...request }: Request): unknown {
  const context = Object.entries(request.context ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    request.principal,
    request.action,
    request.resource,
    request.resourceAccount ?? null,
    request.sessionPolicies ?? null,
    context,
  ]
}
