const times: number[] = []

/** Notes for every key the milliseconds from its press to the frame that shows it. */
export function watchKeys(): void {
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => times.push(performance.now() - timeStamp)
        channel.port2.postMessage(undefined)
      })
    },
    { capture: true },
  )
}

/** What was noted since the last call. */
export const takeKeyTimes = (): number[] => times.splice(0)
