/** A link's mark with as much behind it as no sentence has: a chat about `#s3` holds no link. */
const MARKED_CODE = /(?:#|%(?:25)*23)s[1-9][\w-]{16}/

/** Whether a text that was pasted is worth being opened as a link. Cheap, whatever the text. */
export const looksLikeLink = (text: string): boolean => MARKED_CODE.test(text)
