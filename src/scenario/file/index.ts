export { decodeFile } from './decode-file'
export { encodeFile } from './encode-file'
export { LARGEST_FILE } from './format'
export type { FileEntry } from './format'
