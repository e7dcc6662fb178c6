import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { ClientEventHandler } from '../captivate/clientEvents.ts'
import type { Delivery } from '../captivate/delivery.ts'
import type { World } from '../captivate/world.ts'
import type { FaultTarget, RequestFault } from '../faults/requestFaults.ts'
import { answerRefused, answerReply, answerTranscript, refusalOf } from './answer.ts'
import { serveFile } from './fileRoute.ts'
import { servePage } from './pageRoute.ts'
import { endSilently, sendAnswer, sendJson } from './respond.ts'
import { serveSend } from './sendRoute.ts'
import { servePresignedUrl, serveUpload } from './uploadRoute.ts'

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly apiKey: string
  readonly fault: Required<RequestFault> | undefined
}

interface Route {
  readonly method: string
  readonly path: RegExp
  /** Which faults wait for it. */
  readonly target?: FaultTarget
  /** Whether `x-api-key` is asked for. The platform's file service asks for none. */
  readonly isKeyed?: boolean
  readonly serve: (exchange: Exchange) => void | Promise<void>
}

/** Serves everything of the protocol that goes by HTTP. False if the address is none of it. */
export function createApiRoutes(
  world: World,
  delivery: Delivery,
  handlers: Readonly<Record<string, ClientEventHandler>>,
): (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean> {
  const routes: readonly Route[] = [
    {
      method: 'POST',
      path: /^\/api\/custom-channel\/sockets\/message$/,
      isKeyed: true,
      serve: ({ request, response, apiKey }) => serveSend(world, delivery, handlers, request, response, apiKey),
    },
    { method: 'GET', path: /^\/api\/transcript$/, isKeyed: true, target: 'transcript', serve: ({ request, response, url }) => sendAnswer(request, response, answerTranscript(world, url)) },
    { method: 'GET', path: /^\/api\/reply\/[^/]+$/, isKeyed: true, target: 'reply', serve: ({ request, response, url }) => sendAnswer(request, response, answerReply(world, url)) },
    { method: 'POST', path: /^\/api\/file-to-text$/, target: 'upload', serve: ({ request, response, fault }) => serveUpload(world, request, response, fault) },
    { method: 'POST', path: /^\/api\/presigned-url$/, target: 'presign', serve: ({ request, response }) => servePresignedUrl(world, request, response) },
    { method: 'GET', path: /^\/files\/(media|uploads)\/.+$/, target: 'file', serve: ({ request, response, url }) => serveFile(world, request, response, url) },
    { method: 'GET', path: /^\/pages\//, serve: ({ response, url }) => servePage(response, url.pathname) },
    { method: 'GET', path: /^\/health$/, serve: ({ response }) => sendJson(response, 200, { status: 'ok', connections: world.lines.all().length }) },
  ]
  return async (request, response, url) => {
    const method = request.method === 'HEAD' ? 'GET' : request.method
    const route = routes.find((one) => one.method === method && one.path.test(url.pathname))
    if (!route) return false
    if (world.lineFaults.state.delay > 0) await pause(world.lineFaults.state.delay)
    const apiKey = request.headers['x-api-key']
    const refusal = route.isKeyed ? refusalOf(world, apiKey) : undefined
    if (refusal !== undefined) {
      sendAnswer(request, response, answerRefused(refusal))
      return true
    }
    const fault = route.target ? world.requestFaults.take(route.target) : undefined
    if (fault?.outcome === 'status') sendJson(response, fault.status, { success: false, error: 'Internal server error' })
    else if (fault && route.target !== 'upload') endSilently(request, fault.ending)
    else await route.serve({ request, response, url, fault, apiKey: String(apiKey ?? '') })
    return true
  }
}
