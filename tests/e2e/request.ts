import type { Locator } from '@playwright/test'

interface Question {
  readonly who?: string
  readonly action?: string
  readonly resource?: string
  readonly context?: Readonly<Record<string, string>>
}

export type VerdictWord = 'Allowed' | 'Denied explicitly' | 'Denied by default'

/** The request, the guess and the answer. */
export interface Asking {
  /** The part of the page in which a request is put together and sent. */
  readonly request: Locator
  readonly sendButton: Locator
  readonly verdict: Locator
  readonly gates: Locator
  /** The statements of the answer, in the order in which they are read. */
  readonly statements: Locator
  readonly transport: Locator
  ask(question: Question): Promise<void>
  guess(word: VerdictWord): Promise<void>
  send(): Promise<void>
  toEnd(): Promise<void>
  /** Sends and goes straight to the verdict. */
  answer(): Promise<void>
}

export function requestOn(main: Locator): Asking {
  const request = main.getByRole('region', { name: 'Request', exact: true })
  const evaluator = main.getByRole('region', { name: 'Evaluator' })
  const sendButton = request.getByRole('button', { name: /^Send/ })
  const transport = evaluator.getByRole('group', { name: 'Playback' })
  const verdict = evaluator.getByRole('status', { name: 'Verdict' })

  async function addContextKey(key: string, value: string) {
    const field = request.getByRole('combobox', { name: 'Context key' })
    if (!(await field.isVisible())) await request.getByText('More: context').click()
    await field.fill(key)
    await request.getByRole('textbox', { name: 'Context value' }).fill(value)
    await request.getByRole('button', { name: 'Add the context key' }).click()
    await request.getByRole('textbox', { name: `Value of ${key}` }).waitFor()
  }

  const send = async () => {
    await sendButton.click()
    await evaluator.waitFor()
  }
  const toEnd = async () => {
    await transport.getByRole('button', { name: 'To the end' }).click()
    await verdict.waitFor()
  }

  return {
    request,
    sendButton,
    verdict,
    transport,
    gates: evaluator.getByRole('list', { name: 'The three gates' }).getByRole('listitem'),
    statements: evaluator.getByRole('list', { name: 'Statements' }).locator(':scope > li'),
    async ask({ who, action, resource, context = {} }) {
      if (who !== undefined) {
        await request.getByRole('combobox', { name: 'Who asks' }).selectOption({ label: who })
      }
      if (action !== undefined) await request.getByRole('combobox', { name: 'Action' }).fill(action)
      if (resource !== undefined) await request.getByRole('combobox', { name: 'Resource' }).fill(resource)
      for (const [key, value] of Object.entries(context)) await addContextKey(key, value)
    },
    guess: (word) =>
      request.getByRole('group', { name: 'Your guess' }).getByText(word, { exact: true }).click(),
    send,
    toEnd,
    async answer() {
      await send()
      await toEnd()
    },
  }
}
