/**
 * The parts of Monaco that a policy needs, and no more. Importing the bare package would bring every language along.
 *
 * Monaco's own JSON mode is left out, with its worker: our findings include JSON's syntax errors, so its validation
 * would only say them twice, and its completion knows nothing of policies. Colouring, formatting and folding need
 * neither (`language.ts`), which saves about 190 kB (gzip) and a second worker.
 */
// The entry point for suggestions (`features/suggest/register`) of 0.57 lacks the very controller that shows them.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController'
import editorWorkerUrl from 'monaco-editor/editor/editor.worker?worker&url'
import 'monaco-editor/features/bracketMatching/register'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/codicon/register'
import 'monaco-editor/features/contextmenu/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/folding/register'
import 'monaco-editor/features/format/register'
import 'monaco-editor/features/gotoError/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/linesOperations/register'
import 'monaco-editor/features/wordOperations/register'
import { ownScript } from '../../trust'
import { registerPolicyLanguage } from './language'

let isSetUp = false

/**
 * Makes Monaco ready for policies, the first time it is called. A function, so that the bundler, which is told that our
 * modules do nothing by being imported, keeps this one and the parts that it imports.
 */
export function setUpMonaco(): void {
  if (isSetUp) return
  isSetUp = true
  // Formatting asks this worker for the smallest edit that does it, so that the cursor stays where it was.
  self.MonacoEnvironment = { getWorker: () => new Worker(ownScript(editorWorkerUrl), { type: 'module' }) }
  registerPolicyLanguage()
}
