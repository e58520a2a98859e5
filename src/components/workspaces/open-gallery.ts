import { mount, unmount } from 'svelte'
import type { Keeper } from '../../state/keeper.svelte'
import type { Playground } from '../../state/playground.svelte'
import GalleryDialog from './GalleryDialog.svelte'

let open = false

/** Opens the gallery of all workspaces over the page, until it is closed. */
export function openGallery(playground: Playground, keeper: Keeper): void {
  if (open) return
  open = true
  const gallery = mount(GalleryDialog, {
    target: document.body,
    props: {
      playground,
      keeper,
      onclose: () => {
        open = false
        void unmount(gallery)
      },
    },
  })
}
