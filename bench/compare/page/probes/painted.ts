/**
 * Calls back when the frame at hand has been painted, before anything else happens: observers of sizes run after the callbacks of a frame and
 * before its paint, and what waits on other queues comes later.
 */
export function afterPaint(callback: (time: number) => void): void {
  requestAnimationFrame((time) => void scheduler.postTask(() => callback(time), { priority: 'user-blocking' }))
}

/** Resolves when what stands on the page by the next frame has been painted. */
export const painted = () => new Promise<void>((resolve) => afterPaint(() => resolve()))

/** Calls back after every painted frame until the answer is called. */
export function onEveryFrame(look: () => void): () => void {
  let isOn = true
  const tick = () => {
    if (!isOn) return
    afterPaint(() => {
      if (isOn) look()
    })
    requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
  return () => (isOn = false)
}
