export { decodeScenario } from './decode'
export type { ScenarioDocument } from './document'
export { encodeScenario } from './encode'
export { decodeFile, encodeFile, LARGEST_FILE } from './file'
export type { FileEntry } from './file'
export {
  decodeLink,
  encodeLink,
  hasLink,
  looksLikeLink,
  makeLink,
  openLink,
  readCode,
  writeCode,
} from './link'
export type { LinkView, OpenedLink } from './link'
export { measureJson } from './json-text'
export { LONGEST_TITLE } from './limits'
export { SCENARIO_VERSION } from './scenario'
export type { Scenario } from './scenario'
export { requestSchema } from './schema'
export { count, fieldsOf, listOf, recordOf, text } from './schema-parts'
export { checkShape } from './shape'
export { openStarter, starters } from './starters'
export type { StarterId } from './starters'
