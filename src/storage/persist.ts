/** Asks the browser not to clear what this page keeps by itself. Some ask the learner, some decide; none has to say why. */
export async function askToPersist(): Promise<'granted' | 'denied' | 'unknown'> {
  try {
    const { storage } = navigator
    return (await storage.persisted()) || (await storage.persist()) ? 'granted' : 'denied'
  } catch {
    return 'unknown'
  }
}
