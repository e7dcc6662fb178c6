/** A foreign name inside a sentence of the other writing direction, so that neither turns the other around (Unicode isolates). */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`
}
