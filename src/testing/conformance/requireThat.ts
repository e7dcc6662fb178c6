/** Throws an Error unless the condition holds. `message` is for whoever writes the protocol. */
export function requireThat(condition: unknown, message: string | (() => string)): asserts condition {
  if (!condition) throw new Error(typeof message === 'string' ? message : message())
}
