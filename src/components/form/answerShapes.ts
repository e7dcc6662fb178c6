/*
 * What answers look like. Loose on purpose: an address that is turned away though it is right is worse than one that is let
 * through though it is wrong. Each pattern reads its text once, however hostile it is.
 */

const email = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u

/** Whether it can be an address: something, an at sign, and a domain with a dot. At most 254 characters (RFC 5321). */
export const isEmail = (text: string): boolean => text.length <= 254 && email.test(text)

const phone = /^\+?[\p{Nd}\s().\-/‐‑–]+(?:(?:x|ext\.?|#)\s?\p{Nd}{1,6})?$/iu

/** Whether it can be called: 5 to 15 digits (E.164) of any script, with what people write between them, and an extension. */
export function isPhone(text: string): boolean {
  if (text.length > 60 || !phone.test(text)) return false
  const digits = (text.replace(/(?:x|ext\.?|#).*$/iu, '').match(/\p{Nd}/gu) ?? []).length
  return digits >= 5 && digits <= 15
}

/** Whether it is `YYYY-MM-DD` and such a day exists. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
