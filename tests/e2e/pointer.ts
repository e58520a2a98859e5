import { expect, type CDPSession, type Locator, type Page } from '@playwright/test'

interface Point {
  readonly x: number
  readonly y: number
}

/** The middle of what is visible of an element. */
async function middleOf(element: Locator): Promise<Point> {
  await element.scrollIntoViewIfNeeded()
  const box = await element.boundingBox()
  if (!box) throw new Error('What is not on the screen has no middle.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Picks an element up with the mouse and carries it over another, without letting go. */
export async function dragOver(page: Page, from: Locator, to: Locator): Promise<void> {
  await pickUp(page, from)
  const { x, y } = await middleOf(to)
  await page.mouse.move(x, y, { steps: 8 })
  // It lights up: letting go here is a drop.
  await expect(to).toHaveClass(/\bover\b/)
}

/** Drags an element onto another with the mouse, and drops it there. */
export async function dragTo(page: Page, from: Locator, to: Locator): Promise<void> {
  await dragOver(page, from, to)
  await drop(page)
}

/** Drags an element to a point of the page where nothing takes it, and lets go. */
export async function dragToPoint(page: Page, from: Locator, { x, y }: Point): Promise<void> {
  await pickUp(page, from)
  await page.mouse.move(x, y, { steps: 8 })
  await expect(page.locator('.over')).toHaveCount(0)
  await drop(page)
}

/** Lets go, and waits until the thing has come to rest: until then the page takes no typing. */
async function drop(page: Page): Promise<void> {
  await page.mouse.up()
  await expect(inHand(page)).toHaveCount(0)
}

/** The first sign of a pointer fetches what dragging takes: whoever is quicker than that tries once more. */
async function pickUp(page: Page, from: Locator): Promise<void> {
  const { x, y } = await middleOf(from)
  await expect(async () => {
    await page.mouse.up()
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 4, y + 4)
    await page.mouse.move(x + 10, y + 10, { steps: 3 })
    await expect(inHand(page)).toBeVisible({ timeout: 1_500 })
  }).toPass({ timeout: 20_000 })
}

/** What is being dragged, which dnd-kit marks so. */
export function inHand(page: Page): Locator {
  return page.locator('[data-dnd-dragging]').first()
}

/** Long press on an element, then carried to another by the finger, which is then lifted. */
export async function dragByFinger(page: Page, from: Locator, to: Locator): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const start = await middleOf(from)
  await touch(session, 'touchStart', start)
  await expect(inHand(page)).toBeVisible()
  const end = await middleOf(to)
  for (const point of pathBetween(start, end)) await touch(session, 'touchMove', point)
  await expect(to).toHaveClass(/\bover\b/)
  await touch(session, 'touchEnd')
  await session.detach()
}

async function touch(session: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', point?: Point) {
  await session.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] })
}

/** The same with a pen, which needs no long press. */
export async function dragByPen(page: Page, from: Locator, to: Locator): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', point: Point) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      ...point,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
      pointerType: 'pen',
    })
  const [start, end] = [await middleOf(from), await middleOf(to)]
  await pen('mousePressed', start)
  for (const point of pathBetween(start, end)) await pen('mouseMoved', point)
  await expect(to).toHaveClass(/\bover\b/)
  await pen('mouseReleased', end)
  await session.detach()
}

function pathBetween(from: Point, to: Point): readonly Point[] {
  return Array.from({ length: 8 }, (_, i) => {
    const part = (i + 1) / 8
    return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
  })
}
