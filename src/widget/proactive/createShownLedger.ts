import type { ChatStorage } from '../../model/index.ts'

const version = 1
/** Milliseconds that it is remembered what was shown to a visitor. */
const longest = 180 * 24 * 60 * 60 * 1000
/** Ids that are remembered. */
const most = 100

/** What a ledger needs. */
export interface ShownLedgerOptions {
  /** Where it is remembered for a visitor. */
  readonly storage: ChatStorage
  /** Where it is remembered for a tab. */
  readonly tabStorage: ChatStorage
  /** Of the widget. */
  readonly name: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Knows what was shown once. It writes nothing until it is told to. */
export interface ShownLedger {
  readonly has: (id: string) => boolean
  readonly add: (id: string, once: 'visitor' | 'session') => void
  /** Takes in what stands in the storage. */
  readonly recall: () => void
  /** Whether anything is written. */
  readonly isKept: () => boolean
  /** Writes all that is known. */
  readonly keep: () => void
  readonly clear: () => void
  /** Hears what other tabs write and throw away. The answer stops it. */
  readonly watch: () => () => void
}

type Times = Readonly<Record<string, number>>

/** Opens the ledger of a widget. */
export function createShownLedger({ storage, tabStorage, name, now }: ShownLedgerOptions): ShownLedger {
  const key = `parlance-widget:${name}:shown`
  const areas = { visitor: storage, session: tabStorage }
  const known = new Map<string, { readonly once: 'visitor' | 'session'; readonly at: number }>()

  // Foreign input: a page, an extension or a version to come may have written it.
  function read(area: ChatStorage): Times {
    try {
      const kept = JSON.parse(area.get(key) ?? 'null') as { readonly version?: unknown; readonly shown?: object } | null
      if (kept?.version !== version || typeof kept.shown !== 'object') return {}
      return Object.fromEntries(Object.entries(kept.shown).filter(([, at]) => typeof at === 'number' && Math.abs(now() - at) <= longest)) as Times
    } catch {
      return {}
    }
  }

  function recall() {
    for (const once of ['visitor', 'session'] as const) {
      for (const [id, at] of Object.entries(read(areas[once]))) if (!known.has(id)) known.set(id, { once, at })
    }
  }

  function clear() {
    known.clear()
    // To remove what is not there would be news for other tabs.
    for (const area of [storage, tabStorage]) if (area.get(key) !== null) area.remove(key)
  }

  return {
    has: (id) => known.has(id),
    add(id, once) {
      if (!known.has(id)) known.set(id, { once, at: now() })
    },
    recall,
    isKept: () => [storage, tabStorage].some((area) => area.get(key) !== null),
    keep() {
      for (const once of ['visitor', 'session'] as const) {
        const kept = read(areas[once])
        const all = { ...kept, ...Object.fromEntries([...known].flatMap(([id, one]) => (one.once === once ? [[id, one.at]] : []))) }
        if (Object.keys(all).every((id) => Object.hasOwn(kept, id))) continue
        const shown = Object.fromEntries(Object.entries(all).sort(([, one], [, other]) => one - other).slice(-most))
        areas[once].set(key, JSON.stringify({ version, shown }))
      }
    },
    clear,
    watch: () => storage.watch?.(key, (text) => (text === null ? clear() : recall())) ?? (() => undefined),
  }
}
