import type { FormTextField, VisitorFact } from '../../../model/index.ts'

const byFact: Readonly<Record<VisitorFact, string>> = {
  firstName: 'given-name',
  lastName: 'family-name',
  name: 'name',
  email: 'email',
  phone: 'tel',
}

const byType = { name: 'name', email: 'email', phone: 'tel', 'callback-phone': 'tel', text: undefined } as const

/**
 * The autofill token of a field (WCAG 1.3.5): its own, that of the fact it gives, or that of its type. In a secure form there is
 * none but where the host allows it.
 */
export function autocompleteToken(field: FormTextField, isSecure: boolean, isAllowed: boolean): string | undefined {
  if (isSecure) return isAllowed ? (field.autocomplete ?? 'off') : 'off'
  return field.autocomplete ?? (field.fills ? byFact[field.fills] : byType[field.type])
}
