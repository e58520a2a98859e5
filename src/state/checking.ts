/**
 * What it takes to say what is odd about a policy's text, as one module to import once the board is drawn: the checks
 * are the tenth part of a first load that has none to spare.
 */
export { parsePolicy, unknownActions } from '../iam'
