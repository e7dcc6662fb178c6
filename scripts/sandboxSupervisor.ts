import type { ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { readJson } from '../sandbox/http/respond.ts'
import type { FaultProxy } from '../sandbox/proxy/createFaultProxy.ts'
import { createProxyControl } from '../sandbox/proxy/createProxyControl.ts'
import type { SupervisedSandbox } from '../sandbox/superviseSandbox.ts'

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body))
}

/**
 * What the page may ask of the sandbox's process and of the network before it. `POST /__sandbox/kill`, `/start`,
 * `/restart?after=MILLISECONDS` and `/network/NAME` with a JSON body (createProxyControl.ts); `GET /__sandbox/status` tells what is on.
 * The page talks to the sandbox through the proxy, and to its controls past it, so that a broken network can be mended.
 */
export function sandboxSupervisor(sandbox: SupervisedSandbox, proxy: FaultProxy): Plugin {
  const status = (): unknown => ({ running: sandbox.isRunning, url: proxy.url, processId: sandbox.processId ?? null, network: proxy.state })
  const address = (): unknown => ({
    url: proxy.url,
    socketUrl: proxy.through(sandbox.socketUrl),
    sendUrl: `${proxy.url}/api/custom-channel/sockets/message`,
    transcriptUrl: `${proxy.url}/api/transcript`,
    uploadUrl: `${proxy.url}/api/file-to-text`,
    presignedUrl: `${proxy.url}/api/presigned-url`,
    controlUrl: `${sandbox.url}/control`,
    apiKey: 'sandbox-demo-key',
    chatSession: {
      url: `${proxy.url}/clientweb/api`,
      socketUrl: `${proxy.url.replace(/^http/, 'ws')}/clientweb/api/v2/socket`,
      tenantUrl: 'harbour-bank.example',
      appId: 'sandbox-demo-app',
    },
    chatbot: {
      url: proxy.url,
      token: 'ada',
      agentToken: 'agent-mia',
      widgetKey: 'sandbox-widget-key',
      chatbotId: 'harbour-assistant',
    },
  })
  const control = createProxyControl(proxy)
  const orders: Readonly<Record<string, (query: URLSearchParams) => Promise<void>>> = {
    '/kill': () => sandbox.kill(),
    '/start': () => sandbox.start(),
    '/restart': (query) => sandbox.restart(Number(query.get('after') ?? 0)),
  }
  return {
    name: 'sandbox-supervisor',
    configureServer({ middlewares }) {
      middlewares.use('/sandbox.json', (_request, response) => sendJson(response, 200, address()))
      middlewares.use('/__sandbox', (request, response) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
        if (request.method === 'GET' && pathname === '/status') return sendJson(response, 200, status())
        const perform = async (): Promise<boolean> => {
          const [, group, name = ''] = pathname.split('/')
          if (group === 'network') return control(name, await readJson(request))
          const order = Object.hasOwn(orders, pathname) ? orders[pathname] : undefined
          await order?.(searchParams)
          return order !== undefined
        }
        const done = request.method === 'POST' ? perform() : Promise.resolve(false)
        done.then(
          (isKnown) => (isKnown ? sendJson(response, 200, status()) : sendJson(response, 404, { error: 'No such order' })),
          (error: unknown) => sendJson(response, 500, { error: String(error) }),
        )
      })
    },
  }
}
