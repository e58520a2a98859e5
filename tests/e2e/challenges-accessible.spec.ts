import { challenges, handOut } from '../../src/learning'
import { encodeLink } from '../../src/scenario'
import { expect, test } from './fixtures'
import { learningOn } from './learn'

const union = challenges.find(({ id }) => id === 'union')
if (!union) throw new Error('There is a challenge about groups that add up.')

for (const section of ['Lessons', 'Challenges'] as const) {
  test(`${section} in Learn are in nobody's way`, async ({ page, playground, axe }) => {
    await playground.open()
    await learningOn(page).open(section)
    await axe()
  })
}

test('a challenge that is solved, and what is handed in, are in nobody’s way', async ({
  page,
  playground,
  axe,
}) => {
  const learning = learningOn(page)
  await playground.open(encodeLink(handOut(union)).slice(1))
  await learning.tick('ana', 'Readers', 'Uploaders')
  await learning.guess('Allowed')
  await expect(learning.solved).toBeVisible()
  await learning.guide.getByRole('button', { name: 'Hand in…' }).click()
  await learning.handIn.waitFor()
  await axe()
})

test('an exam is in nobody’s way', async ({ page, playground, axe }) => {
  const learning = learningOn(page)
  await playground.open('set=first-hour&exam')
  await learning.begin('First hour', 'Two groups at once')
  await axe()
})
