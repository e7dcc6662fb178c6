import type { Message, Participant, TranscriptEvent } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { isProven } from '../delivery.ts'
import { insertItem, itemAt, listOf, toArray } from '../list/chunkedList.ts'
import { gapNoticeRows } from '../list/rowKinds.ts'
import { mergeTranscript } from '../transcript/mergeTranscript.ts'
import { finishStreams } from './finishStream.ts'
import { endOfSpoken } from './placeMessage.ts'
import { makeNotice } from './addNotice.ts'
import { withoutAgents } from './reduceParticipants.ts'
import { isOfOthers, lacksRead, readAll, readHistory, type Reading } from './reduceReadMark.ts'
import type { Stamp } from './stamp.ts'
import { overtakenAs, withUnheard } from './unheard.ts'
import { withKnownAuthor } from './withKnownAuthor.ts'

/** How many of the latest entries may have overtaken their live frames when a page has just been loaded: most were said long ago. */
const latestOfHistory = 5

const isGapNotice = ({ parts: [part] }: Message) => part?.kind === 'notice' && part.code === 'history-incomplete'

// Nothing tells that an agent left while the line was down, except that a bot has taken over again.
function stillThere(participants: readonly Participant[], added: readonly Message[]): readonly Participant[] {
  const last = added.findLast((message) => message.author.role !== 'visitor')
  return last?.author.role === 'bot' ? withoutAgents(participants) : participants
}

// What a later record adds was said while the line was down; it may stand before what has come since.
function withMissed({ unread, unreadFrom, readMark }: Reading, missed: readonly Message[], messages: readonly Message[]): Reading {
  const first = missed[0]?.id
  const from = unreadFrom === undefined || first === undefined ? (unreadFrom ?? first) : messages.find(({ id }) => id === unreadFrom || id === first)?.id
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

function findNew(rows: readonly Message[], askedAfter: string | undefined): number {
  if (askedAfter === undefined || askedAfter === '') return askedAfter === '' ? 0 : Infinity
  const last = rows.findLastIndex(({ id }) => id === askedAfter)
  return last < 0 ? Infinity : last + 1
}

function mergeIn(state: ChatState, { messages: record, complete }: Loaded, stamp: Stamp): ChatState {
  const { gap, lacksHistory, length } = state.transcript
  const local = toArray(state.messages)
  const remote = record.map((message) => withKnownAuthor(message, state.participants))
  const { messages, added, prefixKnown, lacksKnown, namesDiffer } = mergeTranscript(local, remote, {
    isShared: state.hasOtherTabs || lacksHistory,
    isPartial: !complete,
    newFrom: findNew(local, state.transcript.askedAfter),
  })
  const doubted = new Set(local.flatMap(({ id, delivery }) => (delivery && !isProven(delivery) ? [id] : [])))
  const isSame = messages.length === local.length && messages.every((message, index) => message === local[index])
  const missed = added.filter(isOfOthers)
  // The frame of what was said just before the record was given out may come after it.
  const proved = messages.filter(({ id, delivery }) => delivery && isProven(delivery) && doubted.has(id))
  const before = new Map(local.map((row) => [row.id, row]))
  const finished = messages.filter((row) => !row.stream && before.get(row.id)?.stream)
  // What the visitor stopped keeps its mark: that it has a name now tells that the record has it.
  const named = messages.filter((row) => row.stream && row.wireIds.length > (before.get(row.id)?.wireIds.length ?? 0))
  const overtaken = [
    ...(lacksHistory ? added.slice(-latestOfHistory) : added).map(({ id }) => ({ id })),
    ...[...proved, ...finished].map((row) => overtakenAs(before.get(row.id) ?? row)),
  ]
  const hasShrunk = record.length + local.filter(({ deleted }) => deleted).length < length
  const isLost = lacksHistory ? state.readMark !== undefined && lacksRead(messages, state.readMark) : hasShrunk && lacksKnown
  const { unread: _unread, unreadFrom: _unreadFrom, readMark: _readMark, ...others } = state
  const merged: ChatState = {
    ...others,
    messages: isSame ? state.messages : listOf(messages),
    participants: stillThere(state.participants, added),
    transcript: {
      status: 'loaded',
      prefixKnown,
      lacksHistory: false,
      gap: gap === 'lost' ? gap : 'none',
      length: Math.max(length, record.length),
      ...(namesDiffer || state.transcript.namesDiffer ? { namesDiffer: true } : {}),
    },
    stream: finishStreams(state.stream, [...finished, ...named], stamp.at),
    unheard: withUnheard(state.unheard, overtaken, stamp.at),
    awaitingReply: state.awaitingReply && missed.length === 0,
    ...(lacksHistory ? readHistory(messages, state) : withMissed(state, missed, messages)),
  }
  const read = finished.length > 0 && merged.unread === 0 ? readAll(merged) : merged
  if (isLost) return tellGap(read, 'lost', lacksHistory, stamp)
  return gap === 'unloaded' ? { ...read, messages: listOf(messages.filter((message) => !isGapNotice(message))) } : read
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
