/** Writes what no control shows, and tells the form as a control would. */
export function writeHiddenValue(input: HTMLInputElement | null, value: string): void {
  if (!input || input.value === value) return
  input.value = value
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
