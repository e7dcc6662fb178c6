/** Characters of a foreign reason that are told to developers. */
const reasonLength = 200

/** Shorter values stand in ordinary words too. */
const shortestSecret = 4

/** The beginning of a foreign text without anything that the credentials hold, in whatever depth. */
export function withoutSecrets(text: string, credentials: unknown): string {
  return secretsIn(credentials, 4)
    .sort((one, other) => other.length - one.length)
    .reduce((rest, secret) => rest.replaceAll(secret, '[key]'), text)
    .slice(0, reasonLength)
}

function secretsIn(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return value.length < shortestSecret ? [] : [value]
  if (typeof value !== 'object' || value === null || depth === 0) return []
  return Object.values(value).flatMap((field) => secretsIn(field, depth - 1))
}
