/** Asks one question at a time: whoever asks while an answer is on its way gets the same one. A failure is `otherwise`. */
export function askOnce<T>(ask: () => Promise<T>, otherwise: T): () => Promise<T> {
  let pending: Promise<T> | undefined
  const run = async () => {
    try {
      return await ask()
    } catch {
      return otherwise
    }
  }
  const done = () => {
    pending = undefined
  }
  return () => (pending ??= run().finally(done))
}
