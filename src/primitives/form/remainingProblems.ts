import type { FormProblems } from './formContext.ts'

/** Fewer problems while somebody is typing: what is solved goes at once, and nothing new is said before the field is left. */
export function remainingProblems(shown: FormProblems, found: FormProblems): FormProblems {
  const rest = Object.entries(shown).filter(([name, code]) => Object.hasOwn(found, name) && found[name] === code)
  return rest.length === Object.keys(shown).length ? shown : Object.fromEntries(rest)
}
