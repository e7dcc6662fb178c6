import { chromium, type Browser, type Page } from 'playwright'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll } from 'vitest'
import { chromiumFlags, findChromium } from '../../scripts/chromium.ts'
import type * as Entry from './browserEntry.ts'
import { afterwards, startHttp } from './loopback.ts'

declare global {
  /** What `browserEntry.ts` exports, on the page. */
  var room: typeof Entry
  /** What a test keeps on the page between its steps. */
  var kept: { lines: unknown[]; transport: ReturnType<typeof Entry.webSocketTransport> }
}

let browser: Browser
let script = ''

/** Builds the room for a page and starts a browser, once for the file. With `keepsPages` it keeps pages that are left for the way back. */
export function provideBrowser({ keepsPages = false } = {}): void {
  beforeAll(async () => {
    const built = (await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        minify: false,
        lib: { entry: new URL('browserEntry.ts', import.meta.url).pathname, formats: ['iife'], name: 'room' },
      },
    })) as Rolldown.RolldownOutput[]
    script = built[0]!.output[0].code
    const executablePath = findChromium()
    browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      ...(keepsPages ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
      // Any name leads to the loopback servers: a page from a name without https is no secure context.
      args: [...chromiumFlags, '--host-resolver-rules=MAP *.test 127.0.0.1'],
    })
  }, 60_000)
  afterAll(() => browser.close())
}

interface OpenedPage {
  readonly page: Page
  /** Errors that nobody caught. */
  readonly errors: string[]
}

/** Opens a page that has the room as `room`. `policy` is its Content-Security-Policy. */
export async function openPage({ policy = '', reportOnly = false, host = '127.0.0.1', body = '' } = {}): Promise<OpenedPage> {
  const { url } = await startHttp((request, response) => {
    if (request.url === '/room.js') return void response.setHeader('content-type', 'text/javascript').end(script)
    response.setHeader('content-type', 'text/html')
    if (policy !== '') response.setHeader(`content-security-policy${reportOnly ? '-report-only' : ''}`, policy)
    response.end(`<!doctype html><script src="/room.js"></script>${body}`)
  })
  const context = await browser.newContext()
  afterwards(() => context.close())
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(url.replace('127.0.0.1', host))
  return { page, errors }
}
