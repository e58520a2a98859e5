/**
 * Under which keys things are kept. An info says which revision of a workspace there is and what belongs to it: parts make up
 * its document, steps its history. What no info names is of no account.
 */
export const CURRENT = 'current'
export const INFOS = 'info:'
/** The first release kept a workspace whole, in one record. */
export const FIRST_RELEASE = 'workspace:'
export const ASIDES = 'set-aside:'
export const LEARNING = 'learning'

export const infoKey = (id: string): string => INFOS + id
export const firstReleaseKey = (id: string): string => FIRST_RELEASE + id
/** Ends with a slash, as an id may contain anything and one may begin with another. */
export const partsOfId = (id: string): string => `part:${encodeURIComponent(id)}/`
export const partKey = (id: string, name: string): string => partsOfId(id) + name
export const stepsOfId = (id: string): string => `step:${encodeURIComponent(id)}/`
export const stepKey = (id: string, number: number): string => stepsOfId(id) + String(number)
