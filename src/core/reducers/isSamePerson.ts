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

const hasSameId = (one: Participant, other: Participant) => one.id !== undefined && one.id === other.id && one.role === other.role

/**
 * The list with a person in it once, and with all that is known of him; the same list where that is nothing new. Who was told once by
 * name and once by id becomes one as soon as both are told together.
 */
export function withPerson<P extends Participant>(people: readonly P[], person: P): readonly P[] {
  const known = people.find((one) => hasSameId(one, person)) ?? people.find((one) => isSamePerson(one, person))
  if (!known) return [...people, person]
  const whole = { ...known, ...person }
  const isAnother = (one: P) => one === known || !isSamePerson(one, whole) || (one.id !== undefined && one.id !== whole.id)
  const others = people.filter(isAnother)
  const isNews = others.length < people.length || (Object.keys(person) as (keyof P)[]).some((key) => person[key] !== known[key])
  return isNews ? others.map((one) => (one === known ? whole : one)) : people
}
