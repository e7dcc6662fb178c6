import * as v from 'valibot'
import type { CommandOf, Encoded, ProtocolContext } from '../../model/index.ts'
import { present } from '../foundation/present.ts'
import { none } from '../foundation/totalAdapter.ts'
import { clientFrame, isReserved, jsonCopy } from './clientFrame.ts'
import { encodePresence } from './encodePresence.ts'
import { CHATBOT_BACKEND, type ChatbotBackendCommands } from './extensions.ts'
import type { WireConfig } from './wireConfig.ts'

/** Commands that only this wire has. */
export const encodeExtension = ({ name, payload }: CommandOf<'extension.send'>, context: ProtocolContext, config: WireConfig): Encoded => {
  if (isKnown(name)) return writers[name](payload ?? {}, context, config)
  const shown = String(name).slice(0, 80)
  if (isReserved(name)) return none(`${shown} is a name that Socket.IO keeps for itself (SB-6)`)
  return none(`chatbotBackend has no extension command called ${shown}`)
}

type Name = keyof ChatbotBackendCommands
type Writer = (payload: unknown, context: ProtocolContext, config: WireConfig) => Encoded

const isKnown = (name: string): name is Name => Object.hasOwn(writers, name)

/** What was given is not repeated in the reason: it may be private. */
const writer =
  <T extends v.GenericSchema>(name: Name, schema: T, write: (given: v.InferOutput<T>, context: ProtocolContext, config: WireConfig) => Encoded): Writer =>
  (payload, context, config) => {
    const result = v.safeParse(schema, payload)
    if (result.success) return write(result.output, context, config)
    const [issue] = result.issues
    return none(`${name} was given ${v.getDotPath(issue) ?? 'a payload'} in a form that it does not take`)
  }

const word = v.pipe(v.string(), v.check((text) => text.trim() !== ''))
const maybe = v.optional(word)
/** Whatever JSON can carry. */
const json = v.optional(v.pipe(v.unknown(), v.check((value) => value === undefined || jsonCopy(value) !== undefined), v.transform(jsonCopy)))
const nothing = v.object({})

/** The server told the tenant's name on connecting; where it did not, it knows the tenant by the key. */
const joinRoom = (event: string): Parameters<typeof writer<typeof room>>[2] => (given, { session }) =>
  clientFrame(event, present({ tenantId: given.tenantId ?? session['tenantId'] }))

const room = v.object({ tenantId: maybe })
const organisation = v.object({ organisationId: word, userId: maybe })

const writers: Readonly<Record<Name, Writer>> = {
  [CHATBOT_BACKEND.searchKnowledge]: writer(
    CHATBOT_BACKEND.searchKnowledge,
    v.object({ query: word, category: maybe, tags: v.optional(v.array(v.string())) }),
    ({ query, category, tags }) => clientFrame('search-knowledge', present({ query, category, tags })),
  ),
  [CHATBOT_BACKEND.joinKnowledgeRoom]: writer(CHATBOT_BACKEND.joinKnowledgeRoom, room, joinRoom('join-knowledge-room')),
  [CHATBOT_BACKEND.joinConversationList]: writer(CHATBOT_BACKEND.joinConversationList, room, joinRoom('join-conversation-list')),
  [CHATBOT_BACKEND.ask]: writer(CHATBOT_BACKEND.ask, v.object({ query: word, context: json }), ({ query, context }) =>
    clientFrame('request-rag-response', present({ query, context })),
  ),
  [CHATBOT_BACKEND.analyse]: writer(
    CHATBOT_BACKEND.analyse,
    v.object({ message: word, analysisType: v.picklist(['intent', 'sentiment', 'pii', 'language']) }),
    ({ message, analysisType }) => clientFrame('request-ai-analysis', { message, analysisType }),
  ),
  [CHATBOT_BACKEND.summarise]: writer(CHATBOT_BACKEND.summarise, nothing, () => clientFrame('request-conversation-summary')),
  [CHATBOT_BACKEND.joinOrganisation]: writer(CHATBOT_BACKEND.joinOrganisation, organisation, ({ organisationId: orgId, userId }) =>
    clientFrame('join-org', present({ orgId, userId })),
  ),
  [CHATBOT_BACKEND.leaveOrganisation]: writer(CHATBOT_BACKEND.leaveOrganisation, organisation, ({ organisationId: orgId }) =>
    clientFrame('leave-org', { orgId }),
  ),
  [CHATBOT_BACKEND.trackActivity]: writer(CHATBOT_BACKEND.trackActivity, v.object({ activity: word, data: json }), ({ activity, data }) =>
    clientFrame('track-activity', present({ activity, data })),
  ),
  [CHATBOT_BACKEND.subscribeDashboard]: writer(CHATBOT_BACKEND.subscribeDashboard, v.object({ dashboardId: word }), ({ dashboardId }) =>
    clientFrame('subscribe-dashboard', { dashboardId }),
  ),
  // An event of the application, apart from Socket.IO's own heartbeat (SB-17).
  [CHATBOT_BACKEND.ping]: writer(CHATBOT_BACKEND.ping, nothing, () => clientFrame('ping')),
  [CHATBOT_BACKEND.presence]: writer(
    CHATBOT_BACKEND.presence,
    v.object({
      action: v.picklist(['join', 'update', 'heartbeat', 'leave']),
      userId: maybe,
      userName: maybe,
      userType: maybe,
      metadata: v.optional(v.record(v.string(), v.unknown())),
    }),
    (given, context, config) => encodePresence(present(given), context, config),
  ),
}
