import type { ChatStorage, Clock } from '../../../model/index.ts'
import type { ChatState } from '../../chatState.ts'
import { findMessage } from '../../list/findMessage.ts'
import { fingerprint } from '../../reducers/fingerprint.ts'
import { selectReadConversation } from '../../selectors/selectReadConversation.ts'
import { findPlace, keepPlace, type ReadingPlace } from '../../transcript/readingPlace.ts'
import { readReading, writeKept, type KeptTab } from './kept.ts'
import { mostPlaces, withPlace, type ConversationPlace } from './keptPlaces.ts'

/** Where the visitor reads in each of his latest conversations. It is kept over a reload, and for his other tabs. */
export interface ReadingPlaces {
  /** Scrolling in the present conversation has come to rest. The end is kept as nothing. */
  readonly note: (place: ReadingPlace | 'end') => void
  /**
   * Where to go on reading in the present conversation; undefined at its end, where nothing is known, and where that row is gone. What
   * this tab was reading counts before what another one did.
   */
  readonly find: () => ReadingPlace | undefined
}

/** The same for the memory, which keeps a tab's own places among the rest of what is its own. */
export interface KeptReadingPlaces extends ReadingPlaces {
  /** Takes what this tab, or one that is gone, left; the latest last. */
  readonly adopt: (left: readonly KeptTab[]) => void
  /** What this tab keeps. */
  readonly own: () => readonly ConversationPlace[]
  /** Makes room for what matters more, until the reader goes on. Answers whether this tab keeps less by it. */
  readonly shrink: () => boolean
  /** The visitor is another one now. */
  readonly forget: () => void
}

/** What the places need of the memory. */
export interface ReadingPlacesOptions {
  readonly storage: ChatStorage
  readonly key: string
  readonly clock: Clock
  /** Milliseconds. */
  readonly lifetime: number
  readonly visitorId: () => string
  readonly getState: () => ChatState
  /** Whether the wire has a record of what was said before. */
  readonly hasRecord: boolean
  /** What this tab keeps has changed. */
  readonly onChange: () => void
}

/** Makes the places of a chat. */
export function createReadingPlaces({ storage, key, clock, lifetime, visitorId, getState, hasRecord, onChange }: ReadingPlacesOptions): KeptReadingPlaces {
  let own: readonly ConversationPlace[] = []
  /** Where this page is, by its own rows. Of a conversation of which nothing is here nobody has asked yet. */
  const here = new Map<string, ReadingPlace | 'end' | 'elsewhere'>()
  let isTight = false

  function shared(): readonly ConversationPlace[] {
    const kept = readReading(storage.get(key), { now: clock.now(), lifetime })
    return kept?.visitorId === visitorId() ? kept.places : []
  }

  function share(places: readonly ConversationPlace[]) {
    if (places.length === 0) return storage.remove(key)
    // What did not fit must not stay as the older truth either.
    if (storage.set(key, writeKept({ savedAt: clock.now(), visitorId: visitorId(), places })) === false) storage.remove(key)
  }

  function present(): string | undefined {
    const id = selectReadConversation(getState(), hasRecord)
    return id === undefined ? undefined : fingerprint(id)
  }

  function setHere(of: string, place: ReadingPlace | 'end' | 'elsewhere') {
    here.delete(of)
    here.set(of, place)
    for (const oldest of here.keys()) if (here.size > mostPlaces) here.delete(oldest)
  }

  return {
    note(place) {
      const of = present()
      if (of === undefined) return
      const before = here.get(of)
      const isEnd = place === 'end'
      const kept = isEnd ? undefined : keepPlace(getState().messages, place)
      if (!isEnd && !kept) return
      setHere(of, place)
      // Whoever was never anywhere else has left nothing.
      if (isEnd && (before === undefined || before === 'end')) return
      const next = withPlace(own, of, kept)
      if (before !== 'elsewhere' && JSON.stringify(next) === JSON.stringify(own)) return
      own = next
      isTight = false
      share(withPlace(shared(), of, kept))
      onChange()
    },
    find() {
      const of = present()
      const { messages } = getState()
      const place = of === undefined ? 'end' : here.get(of)
      if (of === undefined || place === 'end') return undefined
      if (typeof place === 'object' && findMessage(messages, { id: place.messageId }) >= 0) return place
      const kept = [own, shared()].flatMap((places) => places.find((one) => one.of === of) ?? [])
      if (kept.length > 0) setHere(of, 'elsewhere')
      return kept.map((one) => findPlace(messages, one)).find((one) => one !== undefined)
    },
    adopt(left) {
      for (const { places = [] } of left) for (const { of, ...place } of places) if (!here.has(of)) own = withPlace(own, of, place)
    },
    own: () => (isTight ? [] : own),
    shrink() {
      const hadSome = !isTight && own.length > 0
      isTight = true
      storage.remove(key)
      return hadSome
    },
    forget() {
      own = []
      here.clear()
      // What is kept of the visitor who follows stays.
      if (shared().length === 0) storage.remove(key)
    },
  }
}
