/** Milliseconds after which a frame is not waited for any longer: a hidden page, or a frame out of sight, has none. */
const longestFrame = 250

/** Calls back when the page is drawn next, or 250 ms later where it is not. The answer cancels; there is none where nothing is ever drawn. */
export function nextFrame(callback: () => void): (() => void) | undefined {
  if (typeof requestAnimationFrame !== 'function') return undefined
  const cancel = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  const run = () => {
    cancel()
    callback()
  }
  const frame = requestAnimationFrame(run)
  const timer = setTimeout(run, longestFrame)
  return cancel
}
