export { openStorage } from './open'
export type { Storage } from './storage'
