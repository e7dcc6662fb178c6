import type { Participant } from '../../model/index.ts'

/**
 * Whether two tellings are of one person: by id where both have one, else by name. Some wires tell first who somebody is by name, and
 * by id when he speaks.
 */
export function isSamePerson(one: Participant, other: Participant): boolean {
  if (one.role !== other.role) return false
  if (one.id !== undefined && other.id !== undefined) return one.id === other.id
  return one.name === undefined ? one.id === other.id && other.name === undefined : one.name === other.name
}

/** The list with a person in it once, and with all that is known of him; the same list where that is nothing new. */
export function withPerson<P extends Participant>(people: readonly P[], person: P): readonly P[] {
  const known = people.find((one) => isSamePerson(one, person))
  if (!known) return [...people, person]
  const isNews = (Object.keys(person) as (keyof P)[]).some((key) => person[key] !== known[key])
  return isNews ? people.map((one) => (one === known ? { ...known, ...person } : one)) : people
}
