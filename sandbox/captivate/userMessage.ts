import { randomUUID } from 'node:crypto'
import { agentAnswersFiles, agentAnswersText } from './agent.ts'
import { answerFiles, answerText, greet } from './bot.ts'
import type { Delivery } from './delivery.ts'
import type { Origin, Outcome } from './outcome.ts'
import { recordPlan, type Plan } from './plan.ts'
import type { Conversation } from './state.ts'
import { isRecord, textOf, type ContentItem, type JsonRecord } from './wire.ts'
import type { World } from './world.ts'

/** Takes in a `user_message`: the ledger first, then the transcript, then what bot or agent do about it. */
export function receiveUserMessage(world: World, delivery: Delivery, conversation: Conversation, payload: JsonRecord, origin: Origin): Outcome {
  const { state } = world.store
  const clientMsgId = textOf(payload, 'client_msg_id')
  const content = toItems(payload['content'])
  const isKick = content.every((item) => isRecord(item) && item['text'] === '' && item['files'] === undefined)
  const repeated = clientMsgId !== '' && state.received.some((one) => one.conversationId === conversation.id && one.clientMsgId === clientMsgId)
  const processed = !(repeated && world.settings.deduplicate)
  const plan = processed ? react(world, conversation, content, isKick) : { steps: [] }
  // Written before the answer leaves: an answer is a promise.
  world.store.append(
    {
      type: 'message.received',
      message: {
        order: state.received.length + 1,
        conversationId: conversation.id,
        clientMsgId,
        content: payload['content'],
        via: origin.via,
        connection: world.lines.find(origin.socketId)?.log.number ?? null,
        at: world.clock.now(),
        repeated,
        processed,
      },
      ...(processed && !isKick ? { entry: { id: randomUUID(), at: world.clock.now(), clientMsgId, from: 'user', content, actions: [] } } : {}),
    },
    ...recordPlan(conversation.id, plan),
  )
  return { afterwards: () => delivery.wake(conversation.id) }
}

function react(world: World, conversation: Conversation, content: readonly ContentItem[], isKick: boolean): Plan {
  if (isKick) return conversation.greeted ? { steps: [] } : greet(conversation)
  const links = world.links()
  const isWithAgent = conversation.mode === 'agent'
  const names = content.flatMap(fileNames)
  if (names.length > 0) return isWithAgent ? agentAnswersFiles(names) : answerFiles(names)
  const text = content.map((item) => (isRecord(item) ? textOf(item, 'text') : item)).join(' ')
  return isWithAgent ? agentAnswersText(conversation, text, links) : answerText(conversation, text, links)
}

/** A message's content as a list, in whatever way it was written. */
export function toItems(content: unknown): ContentItem[] {
  if (Array.isArray(content)) return content.filter((item): item is ContentItem => isRecord(item) || typeof item === 'string')
  if (isRecord(content)) return [content]
  return typeof content === 'string' ? [{ type: 'text', text: content }] : []
}

function fileNames(item: ContentItem): string[] {
  if (!isRecord(item) || !Array.isArray(item['files'])) return []
  return item['files'].filter(isRecord).map((file) => textOf(file, 'filename') || 'your file')
}
