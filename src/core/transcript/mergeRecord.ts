import type { Message, TranscriptEvent } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { isProven } from '../delivery.ts'
import { replaceItems, spliceItems } from '../list/changeItems.ts'
import { followerOf, itemAt, sliceOf, type ChunkedList } from '../list/chunkedList.ts'
import { findMessage } from '../list/findMessage.ts'
import { followInSteps, indexInSteps } from '../list/messageIndex.ts'
import { isOfOthers, readRows } from '../list/rowKinds.ts'
import { readMarks } from '../reducers/reduceReadMark.ts'
import { withKnownAuthors } from '../reducers/withKnownAuthor.ts'
import { finishSteps, type Steps, stretch } from '../steps.ts'
import { appendNews } from './appendNews.ts'
import { findCommonEnds } from './commonEnds.ts'
import { mergeInSteps, type MergedTranscript } from './mergeTranscript.ts'
import { countForeign, prepareRecord, type PreparedRecord } from './prepareRecord.ts'

type Loaded = Extract<TranscriptEvent, { readonly type: 'transcript.loaded' }>

/** What became of the state's list and the server's record. */
export interface MergedRecord extends Omit<MergedTranscript, 'messages'> {
  readonly messages: ChunkedList<Message>
  /** Of what was added: what others said. */
  readonly missed: readonly Message[]
  /** Rows that waited for proof or for their end, and are still there. */
  readonly awaited: readonly { readonly before: Message; readonly after: Message }[]
}

/** All of the state that a merge depends on. */
type Given = readonly [
  complete: boolean,
  messages: ChunkedList<Message>,
  isShared: boolean,
  askedAfter: string | undefined,
  ...participants: ChatState['participants'],
]

const givenIn = ({ messages, hasOtherTabs, transcript, participants }: ChatState, { complete }: Loaded): Given =>
  [complete, messages, hasOtherTabs || transcript.lacksHistory, transcript.askedAfter, ...participants]

const areSame = (one: Given, other: Given) => one.length === other.length && one.every((value, at) => value === other[at])

const merges = new WeakMap<readonly Message[], { readonly given: Given; readonly merged: MergedRecord }>()

const awaitsNews = ({ stream, delivery }: Message) => stream !== undefined || (delivery !== undefined && !isProven(delivery))

const hasId = (row: Message) => row.id

/** Whether a record holds so much that is not here that it is worth preparing. */
const isMostlyNew = (record: readonly Message[], messages: ChunkedList<Message>): boolean => record.length > 2 * messages.length

function findNew(messages: ChunkedList<Message>, askedAfter: string | undefined): number {
  if (askedAfter === undefined || askedAfter === '') return askedAfter === '' ? 0 : Infinity
  const last = findMessage(messages, { id: askedAfter })
  return last < 0 ? Infinity : last + 1
}

// What was prepared tells where the rows stand that begin the list as they begin the record.
function* index(messages: ChunkedList<Message>, record: readonly Message[], prepared: PreparedRecord | undefined): Steps {
  if (messages.length === 0 || followerOf(messages)) return
  let same = 0
  while (prepared && same < record.length && itemAt(messages, same) === record[same]) same++
  if (prepared && 2 * same > record.length) yield* followInSteps(messages, prepared.index, same)
  else yield* indexInSteps(messages)
}

function* findOthers(messages: readonly Message[]): Steps<readonly Message[]> {
  const others: Message[] = []
  for (let at = 0; at < messages.length; at++) {
    if (at % stretch === stretch - 1) yield
    const message = messages[at] as Message
    if (isOfOthers(message)) others.push(message)
  }
  return others
}

// All that was here stands at the record's beginning.
function* isThereAndMore(messages: ChunkedList<Message>, news: readonly Message[], namesDiffer: boolean): Steps<MergedRecord> {
  yield* readRows(messages)
  return { messages, added: news, missed: yield* findOthers(news), awaited: [], prefixKnown: true, lacksKnown: false, namesDiffer }
}

function* merge({ complete, messages: entries }: Loaded, [, rows, isShared, askedAfter, ...participants]: Given): Steps<MergedRecord> {
  const prepared = isMostlyNew(entries, rows) ? yield* prepareRecord(entries) : undefined
  const record = yield* withKnownAuthors(prepared?.entries ?? entries, participants)
  const common = yield* findCommonEnds(rows, record)
  const ends = replaceItems(rows, common.changed)
  if (common.before === rows.length) {
    const news = record.slice(common.entriesBefore)
    const messages = yield* appendNews(ends, news)
    if (messages) return yield* isThereAndMore(messages, news, common.namesDiffer)
  }
  const local = sliceOf(rows, common.before, rows.length - common.after)
  yield
  const { messages: middle, ...merged } = yield* mergeInSteps(local, record.slice(common.entriesBefore, record.length - common.entriesAfter), {
    isShared,
    isPartial: !complete,
    newFrom: findNew(rows, askedAfter) - common.before,
    common,
    ...(prepared && common.entriesBefore + common.entriesAfter === 0 ? { areDistinct: true, foreign: countForeign(prepared, local) } : {}),
  })
  yield
  const isSame = middle.length === local.length && middle.every((message, at) => message === local[at])
  const messages = isSame ? ends : yield* spliceItems(ends, common.before, local.length, middle, hasId)
  yield* index(messages, record, prepared)
  yield* readRows(messages)
  const waiting = new Map(local.filter(awaitsNews).map((row) => [row.id, row]))
  yield
  const awaited: { before: Message; after: Message }[] = []
  for (const after of waiting.size === 0 ? [] : middle) {
    const before = waiting.get(after.id)
    if (before) awaited.push({ before, after })
  }
  return { ...merged, messages, missed: yield* findOthers(merged.added), awaited }
}

/** Merges a record with rests, before its event comes. What it then meets must be the same; of what was said meanwhile nothing is known here. */
export function* prepareMerge(state: ChatState, event: Loaded): Steps {
  const given = givenIn(state, event)
  const merged = yield* merge(event, given)
  if (state.transcript.lacksHistory) yield* readMarks(merged.messages, state)
  merges.set(event.messages, { given, merged })
}

/** Whether a merge was prepared that holds in a state. */
export function isPrepared(state: ChatState, event: Loaded): boolean {
  const known = merges.get(event.messages)
  return known !== undefined && areSame(known.given, givenIn(state, event))
}

/** The state's list and a record, merged: as it was prepared, or now. */
export function mergeRecord(state: ChatState, event: Loaded): MergedRecord {
  const known = merges.get(event.messages)
  const given = givenIn(state, event)
  return known && areSame(known.given, given) ? known.merged : finishSteps(merge(event, given))
}
