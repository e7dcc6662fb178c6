import type { Act } from './act.ts'

/** An act as it can be told to another tab. What the host gave beside plain data is left out, as it would be on the wire. */
export function asPlain(act: Act): Act {
  try {
    return structuredClone(act)
  } catch {
    return JSON.parse(JSON.stringify(act)) as Act
  }
}
