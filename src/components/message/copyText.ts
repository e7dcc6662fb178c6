/** Puts a text on the clipboard; resolves false where the browser does not let it. Never rejects. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByCommand(text)
  }
}

// The way for pages without https, where there is no clipboard to write to.
function copyByCommand(text: string): boolean {
  let isFilled = false
  const fill = (event: ClipboardEvent) => {
    isFilled = event.clipboardData !== null
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', fill, { capture: true })
  try {
    // Some answer yes where nothing was there to copy.
    return document.execCommand('copy') && isFilled
  } catch {
    return false
  } finally {
    document.removeEventListener('copy', fill, { capture: true })
  }
}
