/** Resolves when what stands on the page by the next frame has been painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      // Observers of sizes run after the callbacks of a frame and before its paint; a message comes after both.
      const channel = new MessageChannel()
      channel.port1.onmessage = () => resolve()
      channel.port2.postMessage(undefined)
    })
  })
}

/** Calls back after every painted frame until the answer is called. */
export function onEveryFrame(look: (time: number) => void): () => void {
  let isOn = true
  const channel = new MessageChannel()
  let time = 0
  channel.port1.onmessage = () => {
    if (isOn) look(time)
  }
  const tick = (now: number) => {
    if (!isOn) return
    time = now
    channel.port2.postMessage(undefined)
    requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
  return () => (isOn = false)
}
