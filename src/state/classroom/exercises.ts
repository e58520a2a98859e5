import { challengeIn, decodeChallenge, type Challenge } from '../../learning'
import { decodeFile, openLink, type Scenario } from '../../scenario'
import { foundIn } from '../finding'
import type { Keeper } from '../keeper.svelte'
import { isExerciseWorkspace } from './begin-exercise'

/** The exercises that were made in this browser, the latest first. What cannot be read is left out. Never rejects. */
export async function exercisesMadeHere(keeper: Keeper): Promise<readonly Challenge[]> {
  const infos = await keeper.storage.list().catch(() => [])
  const made = infos.filter(({ id, removedAt }) => isExerciseWorkspace(id) && removedAt === null)
  const scenarios = await Promise.all(
    made.map(async ({ id }) => keeper.latest(id) ?? (await foundIn(keeper.storage, id))?.scenario ?? null),
  )
  return scenarios.flatMap((scenario) => (scenario ? exercisesOf([scenario]) : []))
}

export type ReadExercises =
  | { readonly ok: true; readonly exercises: readonly Challenge[] }
  /** Why there is none, as a sentence. */
  | { readonly ok: false; readonly sentence: string }

/** The exercises in the text of a file, or behind a link. */
export function readExercises(text: string): ReadExercises {
  const trimmed = text.trim()
  const read = trimmed.startsWith('{') ? scenariosIn(trimmed) : scenarioBehind(trimmed)
  if (!read.ok) return read
  const exercises = exercisesOf(read.scenarios)
  if (exercises.length > 0) return { ok: true, exercises }
  const bare = decodeChallenge(trimmed)
  if (bare.ok) return { ok: true, exercises: [bare.value] }
  return { ok: false, sentence: 'This is a workspace, and there is no exercise in it.' }
}

type ReadScenarios =
  | { readonly ok: true; readonly scenarios: readonly Scenario[] }
  | { readonly ok: false; readonly sentence: string }

function scenariosIn(text: string): ReadScenarios {
  const file = decodeFile(text)
  if (file.ok) return { ok: true, scenarios: file.value.map(({ scenario }) => scenario) }
  return decodeChallenge(text).ok
    ? { ok: true, scenarios: [] }
    : { ok: false, sentence: file.issues[0]?.message ?? 'The file cannot be read.' }
}

function scenarioBehind(text: string): ReadScenarios {
  const link = openLink(text)
  return link.ok
    ? { ok: true, scenarios: [link.value.scenario] }
    : // Whoever adds an exercise knows of no scenario.
      {
        ok: false,
        sentence: link.issues[0]?.message.replaceAll('scenario', 'exercise') ?? 'The link cannot be read.',
      }
}

const exercisesOf = (scenarios: readonly Scenario[]): readonly Challenge[] =>
  scenarios.flatMap((scenario) => {
    const found = challengeIn(scenario)
    return found?.ok ? [found.value] : []
  })
