/** How many tints the style sheet knows. */
const tints = 6

/** Which tint a person gets: always the same for the same name. */
export function avatarTint(name: string): number {
  let hash = 0
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_521
  return hash % tints
}
