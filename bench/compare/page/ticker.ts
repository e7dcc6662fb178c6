const source = `
  onmessage = ({ data: { rate, count } }) => {
    const start = performance.now()
    let said = 0
    const timer = setInterval(() => {
      const due = Math.min(count, Math.floor(((performance.now() - start) / 1000) * rate) + 1)
      while (said < due) postMessage(said++)
      if (said === count) clearInterval(timer)
    }, 1)
  }
`

/** Calls back so often a second, each time in a task of its own, as a socket does; another thread keeps the time. */
export function startTicker(rate: number, count: number, onTick: (index: number) => void): void {
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })))
  worker.onmessage = ({ data }: MessageEvent<number>) => {
    onTick(data)
    if (data === count - 1) worker.terminate()
  }
  worker.postMessage({ rate, count })
}
