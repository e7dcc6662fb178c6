/** How smoothly the page ran since it was asked last. Milliseconds. */
export interface Smoothness {
  readonly medianFrame: number
  readonly p99Frame: number
  /** Tasks over 200 ms. */
  readonly longTasks: number
  readonly longest: number
}

/** Notes frames and long tasks from now on. The answer takes what was noted, and begins anew. */
export function watchFrames(): () => Smoothness {
  let frames: number[] = []
  let tasks: number[] = []
  let last = performance.now()
  const note = (now: number) => {
    frames.push(now - last)
    last = now
    requestAnimationFrame(note)
  }
  requestAnimationFrame(note)
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
  return () => {
    frames.sort((one, other) => one - other)
    const at = (share: number) => frames[Math.floor(frames.length * share)] ?? NaN
    const longTasks = tasks.filter((duration) => duration > 200).length
    const smoothness = { medianFrame: at(0.5), p99Frame: at(0.99), longTasks, longest: Math.max(0, ...tasks) }
    frames = []
    tasks = []
    return smoothness
  }
}
