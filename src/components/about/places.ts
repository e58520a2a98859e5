/** A place in the browser where this page keeps something. */
interface Place {
  readonly what: string
  readonly where: string
  /** The name under which the browser's own tools list it, or how such names begin. */
  readonly name: string
}

/** All of them: a browser test looks through the browser and finds nothing that is not told here. */
export const places: readonly Place[] = [
  {
    what: 'Your workspaces, with their drafts and their history, and how far you have come in learning',
    where: 'the browser’s database (IndexedDB)',
    name: 'iam-groups-playground',
  },
  {
    what: 'What was changed in the moment in which the page was closed, until it is opened again',
    where: 'local storage',
    name: 'iam-groups-playground:unsaved',
  },
  {
    what: 'That something is kept, so that the page can tell if the browser has cleared it',
    where: 'local storage',
    name: 'iam-groups-playground:kept',
  },
  {
    what: 'Which workspaces this tab had open',
    where: 'session storage',
    name: 'iam-groups-playground:open',
  },
  { what: 'Light or dark, if you chose', where: 'local storage', name: 'theme' },
  {
    what: 'What the Tab key does in the editor, if you chose, until this tab is closed',
    where: 'session storage',
    name: 'policy-editor-tab',
  },
  {
    what: 'The files of this page, for when there is no network',
    where: 'the cache of its service worker',
    name: 'workbox-precache-',
  },
]
