import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { ClientEventHandler } from '../captivate/clientEvents.ts'
import type { Delivery } from '../captivate/delivery.ts'
import type { World } from '../captivate/world.ts'
import type { FaultTarget, RequestFault } from '../faults/requestFaults.ts'
import { createApi } from './answer.ts'
import { serveFile } from './fileRoute.ts'
import { servePage } from './pageRoute.ts'
import { endSilently, readBody, sendAnswer, sendJson } from './respond.ts'
import { servePresignedUrl, serveUpload } from './uploadRoute.ts'

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly fault: Required<RequestFault> | undefined
}

/** A service that asks for no key: the platform's file service. */
interface Route {
  readonly method: string
  readonly path: RegExp
  /** Which faults wait for it. */
  readonly target?: FaultTarget
  readonly serve: (exchange: Exchange) => void | Promise<void>
}

/** Serves everything of the protocol that goes by HTTP. False if the address is none of it. */
export function createApiRoutes(
  world: World,
  delivery: Delivery,
  handlers: Readonly<Record<string, ClientEventHandler>>,
): (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean> {
  const routes: readonly Route[] = [
    { method: 'POST', path: /^\/api\/file-to-text$/, target: 'upload', serve: ({ request, response, fault }) => serveUpload(world, request, response, fault) },
    { method: 'POST', path: /^\/api\/presigned-url$/, target: 'presign', serve: ({ request, response }) => servePresignedUrl(world, request, response) },
    { method: 'GET', path: /^\/files\/(media|uploads)\/.+$/, target: 'file', serve: ({ request, response, url }) => serveFile(world, request, response, url) },
    { method: 'GET', path: /^\/pages\//, serve: ({ response, url }) => servePage(response, url.pathname) },
    { method: 'GET', path: /^\/health$/, serve: ({ response }) => sendJson(response, 200, { status: 'ok', connections: world.lines.all().length }) },
  ]
  const api = createApi(world, delivery, handlers)

  const serveKeyed = async (request: IncomingMessage, response: ServerResponse, method: string, url: URL): Promise<void> => {
    const body = await readBody(request, 10 * 1024 * 1024)
    if (body === undefined) return sendJson(response, 413, { message: 'Request Too Long' })
    sendAnswer(request, response, api.answer({ method, url, apiKey: request.headers['x-api-key'], body }))
  }

  return async (request, response, url) => {
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '')
    const route = routes.find((one) => one.method === method && one.path.test(url.pathname))
    if (!route && !api.serves(method, url)) return false
    if (world.lineFaults.state.delay > 0) await pause(world.lineFaults.state.delay)
    if (!route) {
      await serveKeyed(request, response, method, url)
      return true
    }
    const fault = route.target ? world.requestFaults.take(route.target) : undefined
    if (fault?.outcome === 'status') sendJson(response, fault.status, { success: false, error: 'Internal server error' })
    else if (fault && route.target !== 'upload') endSilently(request, fault.ending)
    else await route.serve({ request, response, url, fault })
    return true
  }
}
