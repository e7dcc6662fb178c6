const round = (value: number): number => Math.round(value * 100) / 100

const intents: Readonly<Record<string, RegExp>> = {
  card_problem: /\b(card|pin|blocked?|stolen|lost)\b/gi,
  transfer: /\b(transfer|send|payment|iban|sepa|swift|abroad)\b/gi,
  fees: /\b(fees?|costs?|price|charges?|expensive)\b/gi,
  loan: /\b(loan|mortgage|interest|borrow|credit)\b/gi,
  login_problem: /\b(log ?in|password|locked|access|reset)\b/gi,
  complaint: /\b(complain(t)?|unacceptable|disappointed|frustrated|angry|terrible)\b/gi,
  talk_to_person: /\b(agent|human|person|somebody|someone|call me)\b/gi,
  greeting: /\b(hello|hi|hey|good (morning|evening|afternoon))\b/gi,
  thanks: /\b(thanks?|thank you|cheers)\b/gi,
}

/** What somebody wants, by the words in it; `other` where none is known. */
export function findIntent(text: string): {
  readonly intent: string
  readonly alternatives: readonly { readonly intent: string; readonly confidence: number }[]
  readonly confidence: number
} {
  const counts = Object.entries(intents)
    .map(([intent, pattern]) => ({ intent, hits: text.match(pattern)?.length ?? 0 }))
    .filter(({ hits }) => hits > 0)
    .sort((one, other) => other.hits - one.hits)
  const all = counts.reduce((sum, { hits }) => sum + hits, 0)
  const [best, ...rest] = counts.map(({ intent, hits }) => ({ intent, confidence: round((hits / (all + 0.5)) * 0.98) }))
  return best ? { intent: best.intent, alternatives: rest.slice(0, 2), confidence: best.confidence } : { intent: 'other', alternatives: [], confidence: 0.2 }
}
