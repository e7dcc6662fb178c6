/** Records how long each frame of the screen lasted, until the answer is called. Milliseconds. */
export function recordFrames(): () => number[] {
  const lengths: number[] = []
  let isOn = true
  let last: number | undefined
  const tick = (now: number) => {
    if (!isOn) return
    if (last !== undefined) lengths.push(now - last)
    last = now
    requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
  return () => {
    isOn = false
    return lengths
  }
}
