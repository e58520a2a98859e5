/**
 * A link to a scenario is a fragment of one token, `#s1…`: `s` for scenario, one digit for the link's version, and base64url without
 * padding (RFC 4648, section 5). Its bytes, in version 1:
 *
 * - four of checksum: the CRC-32 of the payload, big-endian;
 * - the payload, deflated (RFC 1951) with the dictionary of this version. It is UTF-8: one line with the scenario
 *   document, and, if the link says what to look at, a second line with that as JSON.
 *
 * Links are out in the world for ever. What can change is the version, and an older one stays readable.
 */
export const LINK_VERSION = 1

export const LINK_START = `#s${LINK_VERSION}`

/** Bytes of a payload, inflated. */
export const LARGEST_PAYLOAD = 1024 * 1024

/**
 * Lists, objects and what they hold, in a payload: three thousand users, or a thousand in all their groups. Checking more of
 * them takes longer than opening a link may, and a link of so many is longer than anybody can send.
 */
export const MOST_VALUES = 6_000

/** Bytes of the checksum before the payload. */
export const CHECKSUM_BYTES = 4

/** Characters of a text that may have a link in it: the longest link that there can be, and half as much around it. */
export const LONGEST_TEXT = 2 * LARGEST_PAYLOAD

/** Whether an address's fragment is a link of any version, to be opened by `openLink`. Cheap: it looks at its beginning. */
export const hasLink = (fragment: string): boolean => /^(?:#|%(?:25)*23)s[1-9]/.test(fragment)

/** A link's mark with as much behind it as no sentence has, be it broken into lines: a chat about `#s3` holds no link. */
const MARKED_CODE = /(?:#|%(?:25)*23)s[1-9](?:[\w-]|=?\r?\n(?:> ?)*){16}/

/** Whether a text that was pasted is worth being opened as a link. Cheap, whatever the text. */
export const looksLikeLink = (text: string): boolean => MARKED_CODE.test(text)
