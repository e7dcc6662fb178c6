import type { CDPSession, Page } from 'playwright'

/** Where a value was found that must be nowhere. */
export type Find = `${string} holds ${string}`

/** Everything of a page in which a value could be left behind, by the name of the place, as text. */
async function readPlaces(page: Page, devtools: CDPSession): Promise<Readonly<Record<string, string>>> {
  const inPage = await page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const rows: unknown[] = []
    for (const { name = '' } of databases) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error ?? new Error('It cannot be opened.'))
      })
      for (const store of database.objectStoreNames) {
        const asked = database.transaction(store).objectStore(store).getAll()
        rows.push(await new Promise((resolve) => (asked.onsuccess = () => resolve(asked.result))))
      }
      database.close()
    }
    const cached: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) cached.push(request.url, (await (await cache.match(request))?.text()) ?? '')
    }
    const controls = [...document.querySelectorAll('input, textarea, select')].map((control) => (control as HTMLInputElement).value)
    const { chat } = window as unknown as { chat?: { store: { getState: () => unknown } } }
    return {
      localStorage: JSON.stringify({ ...localStorage }),
      sessionStorage: JSON.stringify({ ...sessionStorage }),
      indexedDB: JSON.stringify(rows),
      caches: JSON.stringify(cached),
      cookies: document.cookie,
      history: JSON.stringify(history.state),
      address: location.href,
      state: JSON.stringify(chat?.store.getState()),
      markup: document.documentElement.outerHTML,
      controls: JSON.stringify(controls),
    }
  })
  const { nodes } = await devtools.send('Accessibility.getFullAXTree')
  return { ...inPage, accessibility: JSON.stringify(nodes) }
}

/** All text that is reachable in the page's memory after what is not was collected. */
async function readHeap(devtools: CDPSession): Promise<string> {
  const chunks: string[] = []
  const take = ({ chunk }: { chunk: string }) => void chunks.push(chunk)
  await devtools.send('HeapProfiler.enable')
  await devtools.send('HeapProfiler.collectGarbage')
  devtools.on('HeapProfiler.addHeapSnapshotChunk', take)
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  devtools.off('HeapProfiler.addHeapSnapshotChunk', take)
  return chunks.join('')
}

const findIn = (place: string, text: string, values: readonly string[]): Find[] =>
  values.filter((value) => text.includes(value)).map((value): Find => `${place} holds ${value}`)

/** Looks for values in storages, state, markup, controls, accessibility tree and memory of a page. */
export async function searchPlaces(page: Page, values: readonly string[]): Promise<readonly Find[]> {
  const devtools = await page.context().newCDPSession(page)
  const places = await readPlaces(page, devtools)
  const finds = Object.entries(places).flatMap(([place, text]) => findIn(place, text, values))
  finds.push(...findIn('memory', await readHeap(devtools), values))
  await devtools.detach()
  return finds
}

/** What a page says to the console and sends over the network, for as long as it lives. */
export interface Traffic {
  /** Bodies, addresses and headers of requests in which one of the values stands. */
  readonly requestsWith: (value: string) => readonly { readonly url: string; readonly body: string }[]
  readonly searchConsole: (values: readonly string[]) => readonly Find[]
}

/** Listens to a page. */
export function listenTo(page: Page): Traffic {
  const requests: { url: string; headers: string; body: string }[] = []
  const lines: string[] = []
  page.on('request', (request) => requests.push({ url: request.url(), headers: JSON.stringify(request.headers()), body: request.postData() ?? '' }))
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => requests.push({ url: socket.url(), headers: '', body: String(payload) })))
  page.on('console', (message) => lines.push(message.text()))
  page.on('pageerror', (error) => lines.push(`${error.message}\n${error.stack ?? ''}`))
  return {
    requestsWith: (value) => requests.filter(({ url, headers, body }) => `${url}\n${headers}\n${body}`.includes(value)).map(({ url, body }) => ({ url, body })),
    searchConsole: (values) => findIn('console', lines.join('\n'), values),
  }
}
