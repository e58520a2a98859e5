/** Characters from which on some mail programs cut a link off; older Outlooks after 1,024, others after 2,083. */
const OUTLOOK = 1_024
const OLD_MAIL = 2_000
/** Characters that many chats take in one message. */
const CHATS = 4_000

/** What becomes of a link of so many characters on its way, as far as one has to know. */
export function lengthNote(length: number): string {
  if (length <= OUTLOOK)
    return 'Every chat and mail program of today takes that. An old one may break it into lines: whoever gets it so copies all of them and pastes them anywhere on this page.'
  if (length <= OLD_MAIL)
    return 'Chats take that, and most mail programs. Some older Outlooks cut links off after 1,024 characters, and plain text is broken into lines: for mail, a file is surer.'
  if (length <= CHATS)
    return 'Most chats take that. Old mail programs cut links off after 1,000 or 2,000 characters, or break them into lines: for mail, send a file.'
  return 'That is more than many mail programs and chats take: they cut it off, or break it into lines. Better send a file.'
}
