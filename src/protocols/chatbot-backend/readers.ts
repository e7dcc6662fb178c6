import { decodeAcknowledged, decodeConnect, decodeConnected, decodePong, decodeReserved } from './decodeConnection.ts'
import { decodeEnded } from './decodeEnded.ts'
import { decodeError } from './decodeError.ts'
import { decodeAnalysis, decodeSummary } from './decodeInsight.ts'
import { decodeKnowledgeRoom, decodeSearchResults } from './decodeKnowledge.ts'
import { decodeList, decodeListed, decodeListJoined } from './decodeList.ts'
import { decodeMessage } from './decodeMessage.ts'
import { decodeMetadata } from './decodeMetadata.ts'
import { decodePresence, decodeUserJoined, decodeUserLeft } from './decodePresence.ts'
import { decodeReaction } from './decodeReaction.ts'
import { decodeDashboard, decodeNotification, decodeOrganisation } from './decodeRooms.ts'
import { decodeJoin, decodeStarted } from './decodeStarted.ts'
import { decodeAgentJoined, decodeQueue, decodeStatus, decodeTransferred } from './decodeStatus.ts'
import { decodeAnswer, decodeChunk, decodeComplete } from './decodeStream.ts'
import { decodeAgentTyping, decodeTyping } from './decodeTyping.ts'
import { CHATBOT_BACKEND } from './extensions.ts'
import type { Reader, ReaderInSteps } from './scene.ts'

const readers = new Map<string, Reader | ReaderInSteps>([
  ['connect', decodeConnect],
  ['connected', decodeConnected],
  ['acknowledged', decodeAcknowledged],
  ['pong', decodePong],
  ['error', decodeError],
  ['disconnect', decodeReserved],
  ['disconnecting', decodeReserved],
  ['connect-error', decodeReserved],
  ['conversation-started', decodeStarted],
  ['join', decodeJoin],
  ['message', decodeMessage],
  ['typing', decodeTyping],
  ['agent-typing', decodeAgentTyping],
  ['rag-stream-chunk', decodeChunk],
  ['rag-stream-complete', decodeComplete],
  ['rag-response', decodeAnswer],
  ['status-change', decodeStatus],
  ['queue-update', decodeQueue],
  ['agent-joined', decodeAgentJoined],
  ['conversation-transferred', decodeTransferred],
  ['conversation-ended', decodeEnded],
  ['conversation-metadata-updated', decodeMetadata],
  ['react-message', decodeReaction],
  ['ai-analysis-result', decodeAnalysis],
  ['conversation-summary', decodeSummary],
  ['knowledge-search-results', decodeSearchResults],
  ['knowledge-room-joined', decodeKnowledgeRoom],
  ['conversation-list', decodeList],
  ['conversation-update', decodeListed(false)],
  ['new-conversation', decodeListed(true)],
  ['joined-conversation-list', decodeListJoined],
  ['presence-update', decodePresence],
  ['user-joined', decodeUserJoined],
  ['user-left', decodeUserLeft],
  ['org-joined', decodeOrganisation(CHATBOT_BACKEND.organisationJoined)],
  ['org-left', decodeOrganisation(CHATBOT_BACKEND.organisationLeft)],
  ['notification', decodeNotification],
  ['dashboard-subscribed', decodeDashboard],
])

/** What reads events of a name of the tables; undefined where nobody here knows it. */
export const readerOf = (name: string): Reader | ReaderInSteps | undefined => readers.get(name)

/** The names that this client knows. */
export const knownEvents: readonly string[] = [...readers.keys()]
