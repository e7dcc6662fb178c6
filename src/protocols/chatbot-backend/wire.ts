import * as v from 'valibot'
import { isRecord, readTime, readWord } from '../foundation/coerce.ts'
import { count, free, word } from '../foundation/readWire.ts'

export { readWire } from '../foundation/readWire.ts'

/** An id as text; databases may write it as `{$oid}`. */
export const readId = (value: unknown): string | undefined => readWord(isRecord(value) ? value['$oid'] : value)?.trim()

/** A moment in milliseconds since 1970; databases may write it as `{$date}`. Garbage counts as missing (SB-7). */
export const readMoment = (value: unknown): number | undefined => readTime(isRecord(value) ? value['$date'] : value)

/** Yes or no, also as text or number; anything else counts as missing. */
export const readTruth = (value: unknown): boolean | undefined => {
  const said = typeof value === 'string' ? value.trim().toLowerCase() : value
  if (said === true || said === 1 || said === 'true' || said === '1') return true
  return said === false || said === 0 || said === 'false' || said === '0' ? false : undefined
}

const id = v.optional(v.pipe(v.unknown(), v.transform(readId)))
const moment = v.optional(v.pipe(v.unknown(), v.transform(readMoment)))
const truth = v.optional(v.pipe(v.unknown(), v.transform(readTruth)))

/** `connected`. PROTOCOL.md, "What we receive". */
export const connectedWire = v.object({ userId: id, tenantId: id })

/** What the transport makes of a Socket.IO acknowledgement. */
export const acknowledgedWire = v.object({ of: v.pipe(v.string(), v.nonEmpty()), answer: free })

/** `error`, and the refusal in an acknowledgement. */
export const errorWire = v.object({ message: free, code: word, error: free, errorCode: word, details: free, conversationId: id })

/** `conversation-started`, `join`. */
export const startedWire = v.object({
  conversationId: id,
  conversation: free,
  sessionId: id,
  status: word,
  messages: free,
  history: free,
  displayName: word,
  welcomeMessage: free,
  message: free,
  reactions: free,
  agentName: word,
  agentId: id,
  assignedAgentId: id,
  rating: free,
  ratingComment: word,
  reason: word,
})

/** A message: in `message`, and in the lists of `conversation-started` and of conversations. Every field is missing somewhere (SB-11). */
export const messageWire = v.object({
  messageId: id,
  _id: id,
  id,
  conversationId: id,
  sender: free,
  role: word,
  type: word,
  senderName: word,
  agentName: word,
  senderId: id,
  agentId: id,
  userId: id,
  avatar: word,
  avatarUrl: word,
  content: free,
  text: free,
  message: free,
  body: free,
  timestamp: moment,
  date: moment,
  createdAt: moment,
  time: moment,
  status: free,
  reactions: free,
  reaction: free,
  reasoning: free,
  tools: free,
  sources: free,
  citations: free,
  metadata: free,
})

/** `typing`, `agent-typing`. */
export const typingWire = v.object({ conversationId: id, sender: free, senderName: word, agentName: word, agentId: id, isTyping: truth })

/** `rag-stream-chunk`, `rag-stream-complete`. */
export const streamWire = v.object({ conversationId: id, chunk: free, content: free, text: free, delta: free, done: truth, message: free })

/** `rag-response`. */
export const answerWire = v.object({ conversationId: id, query: word, response: free, answer: free })

/** `status-change`, `agent-joined`, `conversation-ended`. */
export const statusWire = v.object({ conversationId: id, status: word, agentName: word, agentId: id, reason: word })

/** `queue-update`. */
export const queueWire = v.object({
  conversationId: id,
  position: count,
  queuePosition: count,
  estimatedWait: count,
  estimatedWaitTime: count,
  waitTime: count,
})

/** `react-message`. */
export const reactionWire = v.object({ conversationId: id, messageId: id, _id: id, liked: free, disliked: free, reaction: free, reactions: free })

/** `conversation-list`, `conversation-update`, `new_conversation`. */
export const listWire = v.object({
  success: truth,
  data: free,
  conversations: free,
  pagination: free,
  message: free,
  error: free,
  type: word,
  conversation: free,
})

/** Where a list stands among its pages; every number may be text. */
export const pageWire = v.object({
  page: count,
  currentPage: count,
  limit: count,
  pageSize: count,
  total: count,
  totalCount: count,
  totalPages: count,
  pages: count,
  hasNextPage: truth,
  hasNext: truth,
  hasMore: truth,
})

/** `IConversation`, with the fields that the dashboard adds. Where it was said from is not among them: it is nobody's business here. */
export const conversationWire = v.object({
  conversationId: id,
  _id: id,
  id,
  title: free,
  subject: word,
  name: word,
  userName: word,
  visitorName: word,
  customerName: word,
  status: word,
  agentName: word,
  agentId: id,
  assignedAgentId: id,
  assignedAgentName: word,
  assignedAgent: free,
  messages: free,
  message: free,
  lastMessage: free,
  timestamps: free,
  timestamp: moment,
  createdAt: moment,
  updatedAt: moment,
  lastActivity: moment,
  metrics: free,
  messageCount: count,
  rating: free,
  metadata: free,
})

/** `IConversation.timestamps`. */
export const timestampsWire = v.object({ created: moment, createdAt: moment, lastActivity: moment, updatedAt: moment, endedAt: moment })

/** One of those who look at a conversation: `presence-update`, `user-joined`, `user-left`. */
export const presentWire = v.object({
  conversationId: id,
  userId: id,
  id,
  userName: word,
  name: word,
  userType: word,
  type: word,
  isOnline: truth,
  metadata: free,
  remove: truth,
  users: free,
  userUpdate: free,
})

/** `knowledge-search-results`. */
export const searchWire = v.object({ query: word, results: free, items: free, documents: free, totalResults: count, total: count })

/** `ai-analysis-result`. */
export const analysisWire = v.object({ analysisType: word, type: word, result: free, analysis: free, confidence: free })

/** `conversation-summary`. */
export const summaryWire = v.object({ summary: free, keyPoints: free, key_points: free, sentiment: free })

/** `notification`. */
export const notificationWire = v.object({
  id,
  _id: id,
  notificationId: id,
  type: word,
  title: word,
  message: free,
  body: word,
  data: free,
  timestamp: moment,
  createdAt: moment,
})

/** Rooms and what else is only confirmed: `pong`, `org-joined`, `org-left`, `dashboard-subscribed`, `knowledge-room-joined`, `joined-conversation-list`. */
export const roomWire = v.object({ tenantId: id, orgId: id, organisationId: id, roomName: word, dashboardId: id, timestamp: moment })
