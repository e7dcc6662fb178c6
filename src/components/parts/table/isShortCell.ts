/** Whether a cell's words stay on one line: numbers, dates and codes are not torn apart for want of room, the table scrolls. */
export function isShortCell(words: string): boolean {
  return words.length <= 16
}
