/**
 * A submission is one token like a link to a scenario, `#a1…`: `a` for answer, one digit for the version, and the same code: a
 * checksum and JSON, deflated with the same dictionary. Submissions lie in spreadsheets for years, so an older version stays
 * readable.
 */
export const SUBMISSION_VERSION = 1

export const SUBMISSION_START = `#a${SUBMISSION_VERSION}`
