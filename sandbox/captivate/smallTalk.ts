import type { ContentItem } from './wire.ts'

const answers: readonly (readonly [pattern: RegExp, text: string])[] = [
  [/^(hi|hello|hey|good (morning|evening|day|afternoon))\b/, 'Hello. How can I help you today?'],
  [/\b(thanks|thank you|cheers)\b/, 'You are welcome. I am here if anything else comes up.'],
  [/\b(lost|stolen)\b/, 'I am sorry, that is a nuisance. I have closed the card that ends in 4242, so nobody can use it. A new one leaves today.'],
  [/opening hours|\bopen\b/, 'We are at the counter from Monday to Friday, 9 to 17 o’clock. Here you find me at any hour.'],
  [/leave contact details/, 'Gladly. Write your name and a number or an address, and somebody calls you within a working day.'],
  [/\b(balance|account)\b/, 'Your account stands at 3 502.20 EUR. Say “table” for the last payments.'],
  [/^branch \d+/, 'A good choice, it is the quiet one. It is open from 9 to 17 o’clock.'],
  [/\bbye\b/, 'Goodbye, and take care.'],
]

/** What the bot says to anything that is none of its words. */
export function smallTalk(text: string, word: string): ContentItem[] {
  const known = answers.find(([pattern]) => pattern.test(word))
  if (known) return [{ type: 'text', text: known[1] }]
  const heard = text.length > 80 ? `${text.slice(0, 80)}…` : text
  return [{ type: 'text', text: `You wrote “${heard}”. I am only a simple assistant: say “help” to see what I know, or “agent” for a person.` }]
}
