import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ContentItem } from './captivate/wire.ts'
import type { Sandbox } from './createSandbox.ts'
import type { Refusal } from './faults/doorFaults.ts'
import type { Direction } from './faults/faults.ts'
import { malformedFrames } from './faults/malformed.ts'
import type { FaultTarget, RequestFault } from './faults/requestFaults.ts'
import { filled, numberOf, oneOf, stringOf, type Body } from './http/fields.ts'
import { readJson, sendJson } from './http/respond.ts'
import { changeSettings } from './options.ts'

function readRefusal({ status, code, reason, cut, hang }: Body): Refusal | null {
  if (numberOf(status) !== undefined) return { status: Number(status) }
  if (numberOf(code) !== undefined) return { code: Number(code), ...filled({ reason: stringOf(reason) }) }
  if (cut === true) return { cut }
  return hang === true ? { hang } : null
}

const targets: readonly FaultTarget[] = ['message', 'event', 'transcript', 'upload', 'presign', 'reply', 'file']

function readRequestFault(body: Body): RequestFault {
  return {
    outcome: oneOf(body['outcome'], ['status', 'drop', 'swallow']) ?? 'status',
    ...filled({
      on: oneOf(body['on'], targets),
      count: numberOf(body['count']),
      status: numberOf(body['status']),
      ending: oneOf(body['ending'], ['cut', 'hang']),
      afterBytes: numberOf(body['afterBytes']),
    }),
  }
}

/** What each `POST /control/NAME` does with its JSON body. A false answer becomes status 404. */
function createControls({ faults, settings, ...sandbox }: Sandbox): Readonly<Record<string, (body: Body) => unknown>> {
  const directions: readonly Direction[] = ['both', 'toClient', 'toServer']
  return {
    settings: (body) => void changeSettings(settings, body),
    drop: ({ code, reason }) => faults.dropSockets(filled({ code: numberOf(code), reason: stringOf(reason) })),
    delay: ({ ms }) => faults.setDelay(numberOf(ms) ?? 0),
    duplicate: ({ copies }) => faults.setCopies(numberOf(copies) ?? 1),
    reorder: ({ window }) => faults.setReorder(numberOf(window) ?? 1),
    'half-open': ({ direction }) => faults.halfOpen(oneOf(direction, directions) ?? 'both'),
    heal: () => faults.heal(),
    refuse: (body) => faults.refuse(readRefusal(body)),
    'handshake-delay': ({ ms }) => faults.setHandshakeDelay(numberOf(ms) ?? 0),
    unauthorise: ({ status }) => faults.unauthorise(status === 401 || status === 403 ? status : null),
    'fail-next': (body) => faults.failNext(readRequestFault(body)),
    'fail-none': () => faults.failNone(),
    forget: ({ conversationId }) => faults.forgetConversation(stringOf(conversationId)),
    raw: ({ text, base64 }) => faults.sendRaw(stringOf(text) ?? Buffer.from(stringOf(base64) ?? '', 'base64')),
    malformed: ({ kind }) => faults.sendMalformed(stringOf(kind) ?? ''),
    huge: ({ bytes }) => faults.sendHuge(numberOf(bytes) ?? 1024 * 1024),
    burst: ({ count, conversationId }) => faults.burst(numberOf(count) ?? 10, stringOf(conversationId)),
    flow: ({ perSecond, seconds, conversationId }) =>
      sandbox.flow({ perSecond: numberOf(perSecond) ?? 1000, seconds: numberOf(seconds) ?? 3 }, stringOf(conversationId)),
    clear: () => faults.clear(),
    say: ({ from, text, content, conversationId }) =>
      sandbox.say(
        oneOf(from, ['bot', 'agent']) ?? 'bot',
        Array.isArray(content) ? (content as ContentItem[]) : (stringOf(text) ?? ''),
        stringOf(conversationId),
      ),
    'agent-join': ({ conversationId }) => sandbox.joinAgent(stringOf(conversationId)),
    'agent-leave': ({ conversationId }) => sandbox.leaveAgent(stringOf(conversationId)),
    reset: () => sandbox.reset(),
  }
}

/**
 * Serves `/control`: what the sandbox knows, and everything that can be asked of it, for pages and other processes.
 * It is open to everybody who reaches the port, which is this machine alone.
 */
export function createControl(sandbox: Sandbox): (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean> {
  const controls = createControls(sandbox)
  const overview = (): unknown => ({
    settings: sandbox.settings,
    faults: sandbox.faults.state,
    connections: sandbox.ledger.connections().filter(({ closedAt }) => closedAt === undefined).length,
    conversations: sandbox.ledger.conversations().map(({ id, userId, mode, entries }) => ({ id, userId, mode, entries: entries.length })),
    controls: [...Object.keys(controls), 'restart'],
    malformed: Object.keys(malformedFrames),
  })
  return async (request, response, url) => {
    const [, root, name = ''] = url.pathname.split('/')
    if (root !== 'control') return false
    if (request.method === 'GET') {
      if (name === '') sendJson(response, 200, overview())
      else if (name === 'ledger') sendJson(response, 200, sandbox.ledger)
      else sendJson(response, 404, { error: 'No such view' })
      return true
    }
    const body = await readJson(request)
    if (name === 'restart') {
      // Answered first: the restart ends this very connection.
      response.once(
        'finish',
        () => void sandbox.restart(filled({ after: numberOf(body['after']), code: numberOf(body['code']), forget: body['forget'] === true })),
      )
      sendJson(response, 202, { status: 'restarting' })
      return true
    }
    const control = Object.hasOwn(controls, name) ? controls[name] : undefined
    if (!control) sendJson(response, 404, { error: 'No such control' })
    else if ((await control(body)) === false) sendJson(response, 404, { error: 'Nothing to do it to' })
    else sendJson(response, 200, { status: 'ok', faults: sandbox.faults.state })
    return true
  }
}
