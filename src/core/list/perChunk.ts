/**
 * Remembers what was found out about a chunk of a list. Chunks never change, so it is right for ever, and goes when its chunk goes; with it a
 * question about the whole list costs a look at each chunk, and only what has changed is read again.
 */
export function perChunk<T, R>(find: (chunk: readonly T[]) => R): (chunk: readonly T[]) => R {
  const known = new WeakMap<readonly T[], { readonly answer: R }>()
  return (chunk) => {
    let found = known.get(chunk)
    if (!found) known.set(chunk, (found = { answer: find(chunk) }))
    return found.answer
  }
}
