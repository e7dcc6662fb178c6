import type { Message, Participant, TranscriptEvent } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { isProven } from '../delivery.ts'
import { insertItem, itemAt, removeItem } from '../list/chunkedList.ts'
import { findMessage } from '../list/findMessage.ts'
import { deletedRows, gapNoticeRows } from '../list/rowKinds.ts'
import { mergeRecord } from '../transcript/mergeRecord.ts'
import { finishStreams } from './finishStream.ts'
import { endOfSpoken } from './placeMessage.ts'
import { makeNotice } from './addNotice.ts'
import { withoutAgents } from './reduceParticipants.ts'
import { lacksRead, readAll, readHistory, type Reading } from './reduceReadMark.ts'
import type { Stamp } from './stamp.ts'
import { mostUnheard, overtakenAs, withOtherWords, withUnheard } from './unheard.ts'

/** How many of the latest entries may have overtaken their live frames when a page has just been loaded: most were said long ago. */
const latestOfHistory = 5

// Nothing tells that an agent left while the line was down, except that a bot has taken over again.
function stillThere(participants: readonly Participant[], added: readonly Message[]): readonly Participant[] {
  const last = added.findLast((message) => message.author.role !== 'visitor')
  return last?.author.role === 'bot' ? withoutAgents(participants) : participants
}

// What a later record adds was said while the line was down; it may stand before what has come since.
function withMissed({ unread, unreadFrom, readMark }: Reading, missed: readonly Message[], messages: ChatState['messages']): Reading {
  const candidates = [unreadFrom, missed[0]?.id].filter((id) => id !== undefined)
  const placed = candidates.map((id) => ({ id, index: findMessage(messages, { id }) })).filter(({ index }) => index >= 0)
  const from = candidates.length < 2 ? candidates[0] : placed.sort((one, other) => one.index - other.index)[0]?.id
  return {
    unread: unread + missed.length,
    ...(from === undefined ? {} : { unreadFrom: from }),
    ...(readMark === undefined ? {} : { readMark }),
  }
}

type Loaded = Extract<TranscriptEvent, { readonly type: 'transcript.loaded' }>
type Gap = ChatState['transcript']['gap']

// `atStart`: what is missing was said before everything that is there. What waits for proof stays at the end.
function tellGap(state: ChatState, gap: Gap, atStart: boolean, stamp: Stamp): ChatState {
  const marked = { ...state, transcript: { ...state.transcript, gap } }
  if (gapNoticeRows.first(state.messages, 0) >= 0) return marked
  let index = atStart ? 0 : state.messages.length
  for (; index > 0; index--) {
    const { delivery } = itemAt(state.messages, index - 1) ?? {}
    if (!delivery || isProven(delivery)) break
  }
  return { ...marked, messages: insertItem(state.messages, index, makeNotice({ code: 'history-incomplete' }, stamp)) }
}

function withoutGapNotices(messages: ChatState['messages']): ChatState['messages'] {
  return gapNoticeRows.all(messages).reduceRight((list, index) => removeItem(list, index), messages)
}

const isDoubtful = ({ delivery }: Message) => delivery !== undefined && !isProven(delivery)

function mergeIn(state: ChatState, event: Loaded, stamp: Stamp): ChatState {
  const entries = event.messages
  const { gap, lacksHistory, length } = state.transcript
  const { messages, added, missed, awaited, prefixKnown, lacksKnown, namesDiffer } = mergeRecord(state, event)
  // The frame of what was said just before the record was given out may come after it.
  const proved = awaited.filter(({ before, after }) => isDoubtful(before) && !isDoubtful(after))
  const finished = awaited.filter(({ before, after }) => before.stream && !after.stream)
  // What the visitor stopped keeps its mark: that it has a name now tells that the record has it.
  const named = awaited.filter(({ before, after }) => after.stream && after.wireIds.length > before.wireIds.length)
  const overtaken = [
    ...added.slice(-(lacksHistory ? latestOfHistory : mostUnheard)),
    ...[...proved, ...finished].map(({ before }) => overtakenAs(before)),
  ]
  const hasShrunk = entries.length + deletedRows.all(state.messages).length < length
  const isLost = lacksHistory ? state.readMark !== undefined && lacksRead(messages, state.readMark) : hasShrunk && lacksKnown
  const { unread: _unread, unreadFrom: _unreadFrom, readMark: _readMark, ...others } = state
  const merged: ChatState = {
    ...others,
    messages,
    participants: stillThere(state.participants, added),
    transcript: {
      status: 'loaded',
      prefixKnown,
      lacksHistory: false,
      gap: gap === 'lost' ? gap : 'none',
      length: Math.max(length, entries.length),
      ...(namesDiffer || state.transcript.namesDiffer ? { namesDiffer: true } : {}),
    },
    stream: finishStreams(state.stream, [...finished, ...named].map(({ after }) => after), stamp.at),
    unheard: withUnheard(messages === state.messages ? state.unheard : withOtherWords(state.unheard), overtaken, stamp.at),
    awaitingReply: state.awaitingReply && missed.length === 0,
    ...(lacksHistory ? readHistory(messages, state) : withMissed(state, missed, messages)),
  }
  const read = finished.length > 0 && merged.unread === 0 ? readAll(merged) : merged
  if (isLost) return tellGap(read, 'lost', lacksHistory, stamp)
  return gap === 'unloaded' ? { ...read, messages: withoutGapNotices(messages) } : read
}

/** The state after something happened to the server's record of the conversation. */
export function reduceTranscript(state: ChatState, event: TranscriptEvent, stamp: Stamp): ChatState {
  switch (event.type) {
    case 'transcript.requested':
      return { ...state, transcript: { ...state.transcript, status: 'loading', askedAfter: itemAt(state.messages, endOfSpoken(state.messages) - 1)?.id ?? '' } }
    case 'transcript.loaded':
      return event.conversationId !== undefined && event.conversationId !== state.conversation.id ? state : mergeIn(state, event, stamp)
    case 'transcript.failed':
      return { ...state, transcript: { ...state.transcript, status: 'failed', prefixKnown: false } }
    case 'transcript.incomplete':
      return tellGap(state, state.transcript.gap === 'lost' ? 'lost' : 'unloaded', state.transcript.lacksHistory, stamp)
  }
}
