import { control, server } from './server.ts'

const kept: unknown[] = []
const never = new Promise<void>(() => undefined)
const ignore = () => undefined
const address = `${server.socket}/dev?apiKey=plant`

function keepFrame(): void {
  requestAnimationFrame(keepFrame)
}

async function endEverything(): Promise<void> {
  const ending = new AbortController()
  window.addEventListener('resize', ignore, { signal: ending.signal })
  document.addEventListener('parlance-plant', ignore, { once: true })
  document.dispatchEvent(new Event('parlance-plant'))
  window.addEventListener('scroll', ignore, true)
  window.removeEventListener('scroll', ignore, { capture: true })
  window.addEventListener('pagehide', ignore, { once: true })
  window.removeEventListener('pagehide', ignore)
  ending.abort()
  clearTimeout(setInterval(ignore, 1_000))
  cancelAnimationFrame(requestAnimationFrame(ignore))
  const observer = new ResizeObserver(ignore)
  observer.observe(document.body)
  observer.unobserve(document.body)
  URL.revokeObjectURL(URL.createObjectURL(new Blob(['x'])))
  new BroadcastChannel('plant').close()
  await navigator.locks.request('plant', () => undefined)
  const socket = new WebSocket(address)
  socket.addEventListener('open', () => socket.close())
  await new Promise<void>((resolve) => socket.addEventListener('close', () => resolve()))
}

let unanswered = 0

/** Of the six requests that a browser runs at one host, the chat needs some: three are enough to be seen. */
async function askInVain(): Promise<void> {
  if (unanswered++ > 2) return
  await control('fail-next', { on: 'file', outcome: 'drop', ending: 'hang' })
  void fetch(`${server.http}/files/media/plant`).catch(ignore)
}

/** Faults that are put into the page on purpose, once a round, by name. */
export const plants: Readonly<Record<string, () => unknown>> = {
  'everything is ended': endEverything,
  'a listener is kept on window': () => window.addEventListener('resize', () => undefined),
  'a listener is kept whose signal never aborts': () => document.addEventListener('scroll', () => undefined, { signal: new AbortController().signal }),
  'an interval is never cleared': () => setInterval(ignore, 3_600_000),
  'a timer waits for hours': () => setTimeout(ignore, 3_600_000),
  'a frame asks for the next': () => keepFrame(),
  'a detached node is kept': () => kept.push(document.createElement('div')),
  'a document is kept': () => kept.push(document.implementation.createHTMLDocument('kept')),
  '100 KB are kept': () => kept.push(Array.from({ length: 25_600 }, (_, index) => index)),
  'a socket is left open': () => new WebSocket(address),
  'a request is never answered': askInVain,
  'an observer of sizes is not disconnected': () => new ResizeObserver(ignore).observe(document.body),
  'an observer of places is not disconnected': () => new IntersectionObserver(ignore).observe(document.body),
  'an observer of changes is not disconnected': () => new MutationObserver(ignore).observe(document.body, { childList: true }),
  'an object URL is not revoked': () => URL.createObjectURL(new Blob(['kept'])),
  'a channel is not closed': () => new BroadcastChannel('kept'),
  'a lock is held': () => void navigator.locks.request('kept', { mode: 'shared' }, () => never),
}
