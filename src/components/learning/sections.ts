/** What Learn can be opened at. */
export type Section = 'lessons' | 'challenges' | 'classroom'
