/** Narrower than this, in CSS pixels, a touch screen is a phone's. */
const PHONE = 600

/**
 * Whether this device is better served by a plain text field: Monaco's own caret, selection and menus fight with a
 * phone's keyboard. A phone lying on its side is wide, so its screen is asked for its shorter edge as well.
 */
export function isPhone(): boolean {
  if (matchMedia(`(pointer: coarse) and (max-width: ${PHONE}px)`).matches) return true
  return navigator.maxTouchPoints > 0 && Math.min(screen.width, screen.height) < PHONE
}

/** Whether the browser was told to fetch no more than is needed. Safari and Firefox do not say. */
export function savesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches
}
