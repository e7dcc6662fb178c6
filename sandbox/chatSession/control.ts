import { filled, numberOf, oneOf, stringOf, type Body } from '../http/fields.ts'
import { serveControls, type Controls } from '../http/serveControls.ts'
import type { ChatSessionServer } from './createChatSessionServer.ts'
import { chatSessionTargets, type ChatSessionFault, type LastingFaults } from './faultBoard.ts'
import { malformedAnswers } from './malformedAnswers.ts'
import { changeChatSessionSettings } from './settings.ts'
import { isEvent } from './wire.ts'

const endings = ['cut', 'hang'] as const

function readFault(body: Body): ChatSessionFault {
  return {
    outcome: oneOf(body['outcome'], ['status', 'drop', 'swallow', 'malformed']) ?? 'status',
    ...filled({
      on: oneOf(body['on'], chatSessionTargets),
      count: numberOf(body['count']),
      status: numberOf(body['status']),
      code: numberOf(body['code']),
      ending: oneOf(body['ending'], endings),
      kind: stringOf(body['kind']),
    }),
  }
}

function readRefusal({ status, code, cut, hang }: Body): LastingFaults['refusal'] {
  if (numberOf(status) !== undefined) return { status: Number(status), code: numberOf(code) ?? 5500 }
  if (cut === true) return { ending: 'cut' }
  return hang === true ? { ending: 'hang' } : null
}

/** What each `POST /control/chat-session/NAME` does with its JSON body. A false answer becomes status 404. */
function createControls(server: ChatSessionServer): Controls {
  const { faults, settings } = server
  return {
    settings: (body) => void changeChatSessionSettings(settings, body),
    'lose-polls': ({ count, ending }) => faults.losePolls(numberOf(count), oneOf(ending, endings)),
    'cut-polls': () => void faults.cutPolls(),
    'fail-next': (body) => faults.failNext(readFault(body)),
    'fail-none': () => faults.failNone(),
    delay: ({ ms }) => faults.setDelay(numberOf(ms) ?? 0),
    duplicate: ({ copies }) => faults.setCopies(numberOf(copies) ?? 1),
    reorder: ({ window }) => faults.setReorder(numberOf(window) ?? 1),
    refuse: (body) => faults.refuse(readRefusal(body)),
    unauthorise: ({ status }) => faults.unauthorise(status === 401 || status === 403 ? status : null),
    forget: ({ chatId }) => faults.forgetChat(stringOf(chatId)),
    malformed: ({ kind }) => faults.sendMalformed(stringOf(kind) ?? ''),
    huge: ({ bytes, chatId }) => faults.sendHuge(numberOf(bytes) ?? 1024 * 1024, stringOf(chatId)),
    burst: ({ count, chatId }) => faults.burst(numberOf(count) ?? 10, stringOf(chatId)),
    drop: ({ code, reason }) => faults.dropSockets(numberOf(code), stringOf(reason)),
    deafen: () => faults.deafen(),
    flow: ({ perSecond, seconds, chatId }) => server.flow({ perSecond: numberOf(perSecond) ?? 1000, seconds: numberOf(seconds) ?? 3 }, stringOf(chatId)),
    clear: () => faults.clear(),
    say: ({ from, text, chatId }) => server.say(oneOf(from, ['scenario', 'agent']) ?? 'scenario', stringOf(text) ?? '', stringOf(chatId)),
    send: ({ event, chatId }) => isEvent(event) && server.send(event, stringOf(chatId)),
    'agent-join': ({ chatId }) => server.joinAgent(stringOf(chatId)),
    'agent-leave': ({ chatId }) => server.leaveAgent(stringOf(chatId)),
    restart({ after, code, forget }) {
      server.kill(numberOf(code))
      setTimeout(() => server.start({ forget: forget === true }), numberOf(after) ?? 0)
    },
    reset: () => server.reset(),
  }
}

/** Serves `/control/chat-session`: what the chat server knows, and everything that can be asked of it. */
export function createChatSessionControl(server: ChatSessionServer): ReturnType<typeof serveControls> {
  const controls = createControls(server)
  const overview = (): unknown => ({
    settings: server.settings,
    faults: server.faults.state,
    sockets: server.ledger.sockets().filter(({ closedAt }) => closedAt === undefined).length,
    chats: server.ledger.chats().map(({ id, clientId, phase, state, log }) => ({ id, clientId, phase, state, events: log.length })),
    controls: Object.keys(controls),
    targets: chatSessionTargets,
    malformed: Object.keys(malformedAnswers),
  })
  return serveControls({ place: 'chat-session', controls, overview, ledger: server.ledger, faults: () => server.faults.state })
}
