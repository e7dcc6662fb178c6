/** Longer lines of marks alone are nothing that is about to become something else. */
const longestMarks = 200

/** What begins a list, a heading, a fence, a table's rule, a line across, and nothing else yet. */
const onlyMarks = /^(?:[-+*=_#`~|:[\]!\\>\s]*|[>\s]*\d{1,9}[.)]?)$/

/**
 * The text as far as it can be shown while more is coming: half a character or line break is left out, and so is a last line of
 * marks alone, since it may become many things and none of them is meant to be read.
 */
export function holdBack(text: string): string {
  const last = text.charCodeAt(text.length - 1)
  const whole = last === 13 || (last >= 0xd800 && last <= 0xdbff) ? text.slice(0, -1) : text
  const start = Math.max(whole.lastIndexOf('\n'), whole.lastIndexOf('\r')) + 1
  const isHeld = whole.length - start <= longestMarks && onlyMarks.test(whole.slice(start))
  return isHeld ? whole.slice(0, start) : whole
}
