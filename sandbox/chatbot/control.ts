import { filled, numberOf, oneOf, stringOf, type Body } from '../http/fields.ts'
import { serveControls, type Controls } from '../http/serveControls.ts'
import type { ChatbotServer } from './createChatbotServer.ts'
import { malformedEvents } from './malformedEvents.ts'
import { botWords } from './scenario/words.ts'
import { changeChatbotSettings } from './settings.ts'
import { clientEventNames, recordOf } from './wire.ts'

/** What each `POST /control/chatbot/NAME` does with its JSON body. A false answer becomes status 404. */
function createControls(server: ChatbotServer): Controls {
  const { faults, settings } = server
  const id = ({ conversationId }: Body): string | undefined => stringOf(conversationId)
  return {
    settings: (body) => void changeChatbotSettings(settings, body),
    'fail-next': ({ on, outcome, count, code, message }) =>
      faults.failNext({
        outcome: oneOf(outcome, ['ignore', 'swallow', 'error']) ?? 'error',
        ...filled({ on: oneOf(on, ['any', ...clientEventNames]), count: numberOf(count), code: stringOf(code), message: stringOf(message) }),
      }),
    'fail-none': () => faults.failNone(),
    lose: ({ event, count }) => faults.loseNext(stringOf(event) ?? 'any', numberOf(count)),
    delay: ({ ms }) => faults.setDelay(numberOf(ms) ?? 0),
    duplicate: ({ copies }) => faults.setCopies(numberOf(copies) ?? 1),
    reorder: ({ window }) => faults.setReorder(numberOf(window) ?? 1),
    refuse: ({ message, code, off }) =>
      faults.refuse(off === true ? null : { message: stringOf(message) ?? 'Service unavailable', code: stringOf(code) ?? 'SERVER_ERROR' }),
    'expire-tokens': ({ token }) => faults.expireTokens(stringOf(token)),
    kick: () => faults.kick(),
    cut: () => faults.cut(),
    'silent-streams': ({ on }) => faults.setSilentStreams(on !== false),
    deafen: () => faults.deafen(),
    'half-open': () => faults.halfOpen(),
    forget: (body) => faults.forgetConversation(id(body)),
    raw: ({ name, data }) => faults.sendRaw(stringOf(name) ?? '', data),
    malformed: ({ kind }) => faults.sendMalformed(stringOf(kind) ?? ''),
    huge: (body) => faults.sendHuge(numberOf(body['bytes']) ?? 512 * 1024, id(body)),
    burst: (body) => faults.burst(numberOf(body['count']) ?? 10, id(body)),
    flow: (body) => server.flow({ perSecond: numberOf(body['perSecond']) ?? 1000, seconds: numberOf(body['seconds']) ?? 3 }, id(body)),
    clear: () => faults.clear(),
    say: (body) => server.say(oneOf(body['from'], ['ai', 'agent', 'system']) ?? 'ai', stringOf(body['text']) ?? '', id(body)),
    'say-as-visitor': (body) => server.sayAsVisitor(stringOf(body['text']) ?? '', id(body)),
    stream: (body) => server.stream(stringOf(body['text']) ?? '', id(body)),
    type: (body) => server.type(oneOf(body['from'], ['ai', 'agent']) ?? 'ai', body['isTyping'] !== false, id(body)),
    send: (body) => server.send(stringOf(body['name']) ?? '', recordOf(body['data']), id(body)),
    escalate: (body) => server.escalate(id(body)),
    queue: (body) => server.queue(numberOf(body['position']) ?? 1, numberOf(body['estimatedWait']) ?? 60, id(body)),
    'agent-join': (body) => server.joinAgent(id(body)),
    'agent-leave': (body) => server.leaveAgent(id(body)),
    transfer: (body) => server.transfer(id(body)),
    end: (body) => server.end(stringOf(body['reason']), oneOf(body['status'], ['ended', 'closed', 'resolved']), id(body)),
    notify: (body) =>
      server.notify(
        filled({ type: stringOf(body['type']), title: stringOf(body['title']), message: stringOf(body['message']), data: body['data'] }),
        stringOf(body['orgId']),
      ),
    restart({ after, forget }) {
      server.kill()
      setTimeout(() => server.start({ forget: forget === true }), numberOf(after) ?? 0)
    },
    reset: () => server.reset(),
  }
}

/** Serves `/control/chatbot`: what the chatbot server knows, and everything that can be asked of it. */
export function createChatbotControl(server: ChatbotServer): ReturnType<typeof serveControls> {
  const controls = createControls(server)
  const overview = (): unknown => ({
    settings: server.settings,
    faults: server.faults.state,
    lines: server.ledger.lines().filter(({ closedAt }) => closedAt === undefined).length,
    leaks: server.ledger.leaks(),
    conversations: server.ledger.conversations().map(({ id, userId, status, messages }) => ({ id, userId, status, messages: messages.length })),
    controls: Object.keys(controls),
    malformed: Object.keys(malformedEvents),
    words: Object.fromEntries(Object.entries(botWords).map(([word, { shows }]) => [word, shows])),
  })
  return serveControls({ place: 'chatbot', controls, overview, ledger: server.ledger, faults: () => server.faults.state })
}
