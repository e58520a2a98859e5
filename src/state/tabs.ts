/** What tabs tell each other: this workspace has been saved, and is now at this revision; or it has been removed. */
export interface TabMessage {
  readonly id: string
  /** `null`: it was removed. */
  readonly revision: string | null
  /** Who says it. */
  readonly tab: string
}

/** The other tabs that have this page open. What is told may never arrive: nothing may hang on it. */
export interface Tabs {
  /** Whether somebody can see this one. */
  readonly watched: boolean
  tell(message: TabMessage): void
  /** @returns what ends the listening */
  listen(hear: (message: TabMessage) => void): () => void
}

const CHANNEL = 'iam-groups-playground'

/** Where there are no others, or none that can be reached. */
export const noTabs: Tabs = { watched: true, tell: () => undefined, listen: () => () => undefined }

export function openTabs(): Tabs {
  if (typeof BroadcastChannel === 'undefined') return noTabs
  const channel = new BroadcastChannel(CHANNEL)
  return {
    get watched() {
      return document.visibilityState === 'visible'
    },
    tell: (message) => {
      channel.postMessage(message)
    },
    listen: (hear) => {
      const heard = ({ data }: MessageEvent<unknown>) => {
        if (isMessage(data)) hear(data)
      }
      channel.addEventListener('message', heard)
      return () => {
        channel.removeEventListener('message', heard)
      }
    },
  }
}

/** Another tab may have another version of the page. */
function isMessage(data: unknown): data is TabMessage {
  if (typeof data !== 'object' || data === null) return false
  const { id, revision, tab } = data as Partial<Record<keyof TabMessage, unknown>>
  return (
    typeof id === 'string' && (revision === null || typeof revision === 'string') && typeof tab === 'string'
  )
}
