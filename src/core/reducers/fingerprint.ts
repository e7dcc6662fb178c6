// FNV-1a, 32 bits.
function hash(text: string, seed: number): number {
  let sum = seed
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193)
  return sum >>> 0
}

/** A short name made of a text: the same for the same text, and nothing can be read in it. */
export function fingerprint(text: string): string {
  return hash(text, 0x811c9dc5).toString(36) + hash(text, 0x9747b28c).toString(36)
}
