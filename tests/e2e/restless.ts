/**
 * Runs in the page, for as long as it lives: makes one user after another, and tells `acknowledge` how many there are on the
 * board whenever the header says at the same moment that everything is kept.
 */
export function makeUsersWithoutEnd(): void {
  const { acknowledge } = globalThis as typeof globalThis & { acknowledge: (users: number) => void }
  const field = document.querySelector<HTMLInputElement>('input[aria-label="New user\'s name"]')
  const count = document.querySelector('#people-heading + *')
  const banner = document.querySelector('header')
  if (!field?.form || !count || !banner) throw new Error('This is not the page that was to be killed.')
  const { form } = field

  const users = () => Number.parseInt(count.textContent.replaceAll(',', ''), 10)
  const isKept = () => [...banner.querySelectorAll('span')].some(({ textContent }) => textContent === 'Kept')
  let told = users()
  setInterval(() => {
    if (isKept() && users() > told) {
      told = users()
      acknowledge(told)
    }
    // In bursts, and with pauses in which a save is made.
    if (Math.random() > 0.25) return
    field.value = `u${users() + 1}`
    field.dispatchEvent(new Event('input', { bubbles: true }))
    form.requestSubmit()
  }, 10)
}
