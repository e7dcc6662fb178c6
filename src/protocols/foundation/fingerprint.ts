/** A short, stable mark of a text (FNV-1a, 64 bits as two rounds of 32), from which the text cannot be read. */
export const fingerprint = (text: string): string => round(text, 0x811c9dc5) + round(text, 0x01000193)

const round = (text: string, seed: number): string => {
  let hash = seed
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
