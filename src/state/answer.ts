/**
 * What it takes to answer a request, as one module to import when the first is about to be sent: the evaluator and
 * the documents of AWS's own policies are as heavy as the rest of the first load, and the board is usable without them.
 */
export { awsManagedDocument, evaluate } from '../iam'
export { candidates } from './guess'
export { Player } from './player.svelte'
