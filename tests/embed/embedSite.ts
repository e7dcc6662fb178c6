import { createServer, type Server } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import { packageRoot } from '../../scripts/entries.ts'

/** A page of the site. */
export interface EmbedPage {
  /** Markup before the end of the head. `{nonce}` stands for the nonce of the policy. */
  readonly head?: string
  /** Markup of the body; a tag of the script is a part of it where `tag` is not given. */
  readonly body?: string
  /** Attributes of the one tag, without `data-`. @defaultValue no tag */
  readonly tag?: Readonly<Record<string, string>>
  /** The header `Content-Security-Policy`. @defaultValue `strictPolicy` */
  readonly policy?: string
  /** Attributes of `<html>`. @defaultValue `lang="en"` */
  readonly html?: string
}

/** The site on whose pages the script stands, and the other origin that the script comes from. */
export interface EmbedSite {
  readonly origin: string
  readonly assets: string
  /** Registers a page and answers its address. */
  readonly page: (name: string, page: EmbedPage) => string
  /** What browsers have reported to be against the policy of a page since the last call, in their own words. */
  readonly takeViolations: () => string[]
  /** What was asked of the origin of the script, in order, since the last call. */
  readonly takeRequests: () => string[]
  readonly close: () => Promise<void>
}

/** The nonce of every page. A real site makes one for each answer. */
export const nonce = 'dGVzdC1ub25jZQ'

/** The least that the script needs, as docs/embed.md says it; `server` is the origin of the chat, without its scheme. */
export function strictPolicy(assets: string, server: string): string {
  return [
    "default-src 'none'",
    `script-src ${assets}`,
    `connect-src http://${server} ws://${server}`,
    // The sandbox's own pictures come without encryption.
    `img-src https: http://${server}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types dompurify',
    // Not needed to work: the tests read what browsers report.
    `report-uri ${reports}`,
  ].join('; ')
}

/** Where the pages of the site let browsers report what is against their policy. */
const reports = '/policy-reports'

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' }

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The tag, as a web team would copy it. */
export function tagOf(assets: string, attributes: Readonly<Record<string, string>>): string {
  const data = Object.entries(attributes).map(([name, value]) => ` data-${name}="${value.replaceAll('"', '&quot;')}"`)
  return `<script src="${assets}/embed.js" async${data.join('')}></script>`
}

/** Serves pages on one origin and the built script on another; `server` is the origin of the chat, without its scheme. */
export async function startEmbedSite(server: string, dist = join(packageRoot, 'dist')): Promise<EmbedSite> {
  const pages = new Map<string, EmbedPage>()
  let requests: string[] = []
  let violations: string[] = []
  let assets = ''

  const scripts = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://any').pathname)
    requests.push(path)
    readFile(join(dist, path)).then(
      (file) => {
        // Modules of another origin are loaded only where their server allows it.
        response.writeHead(200, { 'content-type': types[path.split('.').pop() ?? ''] ?? 'text/plain', 'access-control-allow-origin': '*' }).end(file)
      },
      () => response.writeHead(404).end(),
    )
  })
  const site = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://any')
    const page = pages.get(pathname)
    if (pathname === reports) {
      // The icon is asked for by the browser itself.
      request.on('data', (part: Buffer) => part.includes('/favicon.ico') || violations.push(part.toString()))
      return response.writeHead(204).end()
    }
    if (pathname === '/favicon.ico') return response.writeHead(204).end()
    if (!page) return response.writeHead(404).end()
    const { head = '', body = '', tag, policy = strictPolicy(assets, server), html = 'lang="en"' } = page
    const markup = `<!doctype html><html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title>${head}</head>
      <body>${body}${tag ? tagOf(assets, tag) : ''}</body></html>`
    return response
      .writeHead(200, { 'content-type': 'text/html', ...(policy ? { 'content-security-policy': policy.replaceAll('{nonce}', nonce) } : {}) })
      .end(markup.replaceAll('{nonce}', nonce))
  })
  assets = await listen(scripts)
  const origin = await listen(site)
  return {
    origin,
    assets,
    takeViolations() {
      const taken = violations
      violations = []
      return taken
    },
    page(name, page) {
      pages.set(`/${name}`, page)
      return `${origin}/${name}`
    },
    takeRequests() {
      const taken = requests
      requests = []
      return taken
    },
    async close() {
      await Promise.all([scripts, site].map((one) => new Promise((resolve) => (one.closeAllConnections(), one.close(resolve)))))
    },
  }
}

/** The attributes of a tag that talks to the sandbox over Captivate. */
export function captivateTag(server: string): Readonly<Record<string, string>> {
  return {
    protocol: 'captivate',
    'api-key': 'embed-key',
    'socket-url': `ws://${server}/dev`,
    'send-url': `http://${server}/api/custom-channel/sockets/message`,
    'transcript-url': `http://${server}/api/transcript`,
    'upload-url': `http://${server}/api/file-to-text`,
    send: 'http',
  }
}

/** The attributes of a tag that talks to the sandbox over the `chat_session_*` API, by long poll. */
export function chatSessionTag(server: string): Readonly<Record<string, string>> {
  return { protocol: 'chat-session', url: `http://${server}/clientweb/api/v2/`, 'tenant-url': 'harbour-bank.example', 'app-id': 'embed-app' }
}

/** The attributes of a tag that talks to the sandbox as a chatbot backend, over Socket.IO. */
export function chatbotTag(server: string): Readonly<Record<string, string>> {
  return { protocol: 'chatbot-backend', url: `http://${server}`, 'widget-key': 'embed-key', 'chatbot-id': 'harbour-assistant' }
}
