/** Something in a text that tells who somebody is. */
export interface PersonalData {
  readonly type: 'email' | 'phone' | 'credit_card' | 'iban' | 'ip_address'
  readonly value: string
  /** Letters from the beginning of the text, `end` not included. */
  readonly start: number
  readonly end: number
}

const patterns: readonly (readonly [PersonalData['type'], RegExp, (value: string) => boolean])[] = [
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, () => true],
  ['iban', /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}\b/g, isIban],
  ['credit_card', /\b\d(?:[ -]?\d){12,18}\b/g, isCard],
  ['ip_address', /\b(?:\d{1,3}\.){3}\d{1,3}\b/g, (value) => value.split('.').every((part) => Number(part) < 256)],
  ['phone', /(?:\+|\b00|\b0)\d(?:[ ()/-]*\d){6,13}\b/g, () => true],
]

/** What a text gives away: card numbers and IBANs only where their check digits are right. What was found first is not found again as something else. */
export function findPersonalData(text: string): PersonalData[] {
  const found: PersonalData[] = []
  for (const [type, pattern, isGood] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const [value] = match
      const [start, end] = [match.index, match.index + value.length]
      if (isGood(value) && !found.some((other) => start < other.end && other.start < end)) found.push({ type, value, start, end })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

function isCard(value: string): boolean {
  const digits = [...value.replace(/\D/g, '')].reverse().map(Number)
  const sum = digits.reduce((total, digit, index) => total + (index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0)
  return sum % 10 === 0
}

function isIban(value: string): boolean {
  const plain = value.replaceAll(' ', '')
  const digits = [...plain.slice(4), ...plain.slice(0, 4)].map((letter) => (/\d/.test(letter) ? letter : String(letter.charCodeAt(0) - 55))).join('')
  return plain.length >= 15 && [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
}
