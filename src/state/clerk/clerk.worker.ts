import { Clerk } from './clerk'
import type { ClerkTask } from './questions'

const clerk = new Clerk()

addEventListener('message', ({ data }: MessageEvent<ClerkTask>) => {
  const answer = clerk.take(data)
  if (answer !== null) postMessage(answer)
})
