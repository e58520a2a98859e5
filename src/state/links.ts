/** A link's mark with as much behind it as no sentence has: a chat about `#s3` holds no link. */
const MARKED_CODE = /(?:#|%(?:25)*23)s[1-9][\w-]{16}/

/** A link to a set of challenges, which names what everybody has and so needs no code. */
const SET = /(?:#|%(?:25)*23)set(?:=|%(?:25)*3D)[\w.-][^\s<>"'`]*/i

/** The link to a set of challenges in a text, as a fragment; `null` if there is none. */
export const setLinkIn = (text: string): string | null => SET.exec(text.slice(0, LONGEST))?.[0] ?? null

/** What somebody handed in, with as much behind its mark as no sentence has. */
const SUBMISSION = /(?:#|%(?:25)*23)a[1-9][\w-]{16}/

/** Whether there is something in a text that somebody handed in. */
export const looksLikeSubmission = (text: string): boolean => SUBMISSION.test(text)

/** As much as a chat with a link in it may have, and no more than is looked through at once. */
const LONGEST = 20_000

/** Whether a text that was pasted is worth being opened as a link. Cheap, whatever the text. */
export const looksLikeLink = (text: string): boolean => MARKED_CODE.test(text)
