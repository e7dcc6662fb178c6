import type { ChatEvent, Message, Participant } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { isProven } from '../delivery.ts'
import { fingerprint } from '../reducers/fingerprint.ts'
import { selectQueued } from '../selectors/selectOutbox.ts'
import { selectRemembered } from '../selectors/selectRemembered.ts'
import { adoptTab, beforeAll, isSaidIn, queueAgain } from './memory/adoptTab.ts'
import { openChatRecord } from './memory/chatRecord.ts'
import { dayLong, readTab, writeKept, type KeptTab } from './memory/kept.ts'
import { memoryKey } from './memory/memoryKey.ts'
import type { MemoryOptions } from './memory/memoryOptions.ts'
import { openLodges } from './memory/openLodges.ts'
import { openPlace } from './memory/openPlace.ts'
import { createReadingPlaces, type ReadingPlaces } from './memory/readingPlaces.ts'
import { remindOf } from './memory/remindOf.ts'
import { safeStorage } from './memory/safeStorage.ts'
import { createStartTurn, type StartTurn } from './memory/startTurn.ts'
import { keepMessage } from './restoreMessage.ts'

/** Keeps what must survive a reload. Storage that is denied, full or corrupt costs nothing but the memory. */
export interface Memory {
  /** This visitor's random id. */
  readonly visitorId: () => string
  /** Brings back what all tabs know, to those who are `present` anyway. */
  readonly recall: (present: readonly Participant[]) => void
  /** Whether everything this tab may send is known, so that what waits may leave. */
  readonly isOpen: () => boolean
  /** Takes this tab's place and what was left there, then calls back. Does nothing while it is being taken. */
  readonly open: (opened: () => void) => void
  /** The turn to begin a conversation, and what another tab has begun by then. */
  readonly turn: StartTurn
  readonly begun: () => string | undefined
  readonly reading: ReadingPlaces
  /** Tells the other tabs that there is something to fetch. */
  readonly tell: () => void
  /** Leaves what is kept to whoever comes next. */
  readonly close: () => void
  /** Answers false when another tab has thrown away meanwhile what there was to keep. */
  readonly save: () => boolean
  /** Throws away everything that is kept of this chat, in all tabs, and makes another visitor. */
  readonly forget: () => void
}

// Not the id itself: the news stays in the storage when the chat is long over.
const newsOf = ({ conversation: { id = '' } }: ChatState) => fingerprint(id)

const isProof = ({ delivery }: Message) => delivery !== undefined && isProven(delivery)

/** Opens the memory of a connection's conversation. */
export function openMemory({ connection, getState, restore, onAdopted, onOver, onForgotten, onTold, onLost, line }: MemoryOptions): Memory {
  const { clock, lifetime = dayLong } = connection
  const key = memoryKey(connection)
  const newsKey = `${key}:news`
  const storage = safeStorage(connection.storage)
  // Before anything is written over it: the version before kept the outbox here too.
  const former = storage.get(key)
  const record = openChatRecord({ connection, storage, key, lifetime, getState, onOver, onForgotten: forgetPlace, visitorId: line?.visitorId })
  const place = openPlace(connection, `${key}:tab`, { onFound, onOthers, onLost: lose })
  const lodges = line && openLodges(connection, (text) => onAdopted(adopt(text, false).map((event) => beforeAll(getState(), event))))
  const hasRecord = connection.capabilities.transcript
  const reading = createReadingPlaces({
    storage,
    key: `${key}:reading`,
    clock,
    lifetime,
    visitorId: record.visitorId,
    getState,
    hasRecord,
    onChange: () => void save(),
  })
  // Locks within one tab's own storage know of no other tab.
  const turn = createStartTurn(connection.tabStorage ? undefined : connection.locks, `${key}:start`)
  let whenOpen: (() => void) | undefined
  let stopWatching: (() => void) | undefined
  let present: readonly Participant[] = []
  let isFirst = true
  /** What this tab wrote down last, if messages are among it. */
  let left: string | undefined
  let written = ''
  let told = ''

  const retention = () => ({ now: clock.now(), lifetime })

  function ourTab(text: string): KeptTab | undefined {
    const tab = readTab(text, retention())
    return tab?.visitorId === record.visitorId() ? tab : undefined
  }

  function adopt(text: string, isLate: boolean): ChatEvent[] {
    const tab = ourTab(text)
    return tab ? adoptTab(getState(), tab, { now: clock.now(), isLate, namesMessages: connection.capabilities.namesMessages === true }) : []
  }

  function onFound(texts: readonly string[], isLate: boolean): string | undefined {
    if (isLate) return inherit(texts[0] ?? '')
    record.settle()
    const { id, status } = getState().conversation
    // Another tab has taken over what this one left: what it did not send is not its own any more.
    if (left !== undefined && !texts.includes(left)) restore([{ type: 'conversation.reset' }, ...record.restore(present)])
    // Another tab has begun the conversation that this one was about to begin.
    else if (id === undefined && status !== 'ended' && !record.hasLeft()) restore(record.restore(present))
    const waiting = selectQueued(getState()).filter(({ attempts }) => !attempts)
    const all = isFirst && former !== null && texts.length === 0 ? [former] : texts
    isFirst = false
    reading.adopt(all.flatMap((text) => ourTab(text) ?? []).sort((one, other) => one.savedAt - other.savedAt))
    // Who goes on with what all tabs know has the draft.
    for (const text of all) restore(adopt(text, line?.visitorId !== undefined))
    if (selectQueued(getState()).length > waiting.length) restore(queueAgain(waiting))
    written = ''
    save()
    const stops = [record.watch(), storage.watch(newsKey, hearNews)]
    stopWatching = () => stops.forEach((stop) => stop())
    lodges?.open()
    whenOpen?.()
    whenOpen = undefined
    return undefined
  }

  function hearNews(news: string | null) {
    const isOurs = news?.startsWith(`${newsOf(getState())}.`) === true
    if (isOurs && news !== told) onTold()
  }

  // Stays so: what a tab said before it went may come to be known after that.
  function onOthers() {
    if (!getState().hasOtherTabs) onAdopted([{ type: 'tabs.changed', hasOthers: true }])
  }

  /** Takes over what a tab left that is gone. Its draft waits for whoever opens the page again. */
  function inherit(text: string): string | undefined {
    const tab = readTab(text, retention())
    // What was said in another conversation waits for a page that begins with it.
    if (tab?.visitorId === record.visitorId() && !isSaidIn(getState(), tab)) return text
    onAdopted(adopt(text, true))
    if (tab?.draft === undefined || tab.visitorId !== record.visitorId()) return undefined
    const { savedAt, visitorId, draft } = tab
    return writeKept({ savedAt, visitorId, draft })
  }

  function keepTab(outbox: readonly Message[]): boolean {
    const { draft, conversation } = getState()
    const { id: conversationId } = conversation
    const places = reading.own()
    if (draft === '' && outbox.length === 0 && places.length === 0) {
      left = undefined
      written = ''
      return place.write(undefined)
    }
    const body = {
      visitorId: record.visitorId(),
      // Where somebody reads need not wait for a page that goes on with the conversation.
      ...(conversationId === undefined || (draft === '' && outbox.length === 0) ? {} : { conversationId }),
      ...(draft === '' ? {} : { draft }),
      ...(outbox.length === 0 ? {} : { outbox }),
      ...(places.length === 0 ? {} : { places }),
    }
    const bodyText = JSON.stringify(body)
    if (bodyText === written) return true
    const text = writeKept({ savedAt: clock.now(), ...body })
    written = bodyText
    const isKept = place.write(text)
    // What was not written down nobody can have taken over.
    left = isKept && outbox.length > 0 ? text : undefined
    return isKept
  }

  function save(): boolean {
    if (!place.isHeld()) return true
    const visitor = record.visitorId()
    record.save()
    if (record.visitorId() !== visitor) return false
    const state = getState()
    const outbox = state.conversation.status === 'ended' ? [] : selectRemembered(state).map(keepMessage)
    if (keepTab(outbox)) return true
    // There is no room: where he reads goes first, then what proves, then what is only nice to know, never what was not sent.
    if (reading.shrink() && keepTab(outbox)) return true
    const unsent = outbox.filter((message) => !isProof(message))
    if (unsent.length < outbox.length && keepTab(unsent)) return true
    record.shrink()
    written = ''
    keepTab(unsent)
    return true
  }

  function close() {
    turn.end()
    place.close()
    lodges?.close()
    stopWatching?.()
    stopWatching = undefined
    whenOpen = undefined
  }

  function lose() {
    close()
    onLost()
  }

  function forgetPlace() {
    if (place.isHeld()) place.write(undefined)
    reading.forget()
    left = undefined
    onForgotten()
  }

  return {
    visitorId: record.visitorId,
    recall(those) {
      present = those
      const events = record.restore(those)
      if (line?.visitorId === undefined) restore(events)
      else restore(remindOf(getState(), events))
      if (!connection.locks) place.open()
    },
    isOpen: place.isHeld,
    tell() {
      if (!connection.storage.watch) return
      // Another value each time: a value that is there already is no change, which is all that tabs hear of.
      told = `${newsOf(getState())}.${connection.createId()}`
      storage.set(newsKey, told)
    },
    turn,
    begun: record.begun,
    reading,
    open(opened) {
      if (place.isHeld()) return opened()
      whenOpen = opened
      place.open()
    },
    close,
    save,
    forget() {
      record.forget()
      reading.forget()
      place.wipe()
      lodges?.wipe()
      storage.remove(newsKey)
      left = undefined
    },
  }
}
