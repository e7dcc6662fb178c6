import type { ChatStorage } from '../../model/index.ts'
import { firstSize, type WidgetOpening, type WidgetSize, type WidgetStage } from './widgetState.ts'

const version = 1
/** Ids of what was shown once that are remembered. */
const maxShown = 100

/** What a widget remembers of itself. */
export interface KeptWidget {
  readonly stage: WidgetStage
  readonly size: WidgetSize
  readonly isMuted: boolean
  /** The version of the consent that the visitor gave. */
  readonly agreed?: string | undefined
  readonly opening?: WidgetOpening | undefined
  /** Ids of what is shown once, oldest first. */
  readonly shown: readonly string[]
}

/** What a memory needs. */
export interface WidgetMemoryOptions {
  readonly storage: ChatStorage
  readonly name: string
  /** Milliseconds. */
  readonly lifetime: number
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Keeps what a widget knows of itself over a reload, and tells its other tabs. The chat keeps its own memory. */
export interface WidgetMemory {
  /** Undefined where nothing is kept, or it is too old. */
  readonly read: () => KeptWidget | undefined
  readonly write: (kept: KeptWidget) => void
  /** Whether nothing is kept, or it was written so long ago that it should be written again. */
  readonly isStale: () => boolean
  readonly clear: () => void
  /** Tells what another tab wrote; undefined when it threw everything away. */
  readonly watch: (heard: (kept: KeptWidget | undefined) => void) => () => void
}

const stages: readonly unknown[] = ['closed', 'open', 'minimised'] satisfies WidgetStage[]
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

function readLength(name: 'inline' | 'block', value: unknown): Partial<WidgetSize> {
  return typeof value === 'number' && value > 0 && value < 10_000 ? { [name]: value } : {}
}

function readSize(value: unknown): WidgetSize {
  if (!isRecord(value)) return firstSize
  return { isLarge: value['isLarge'] === true, ...readLength('inline', value['inline']), ...readLength('block', value['block']) }
}

function readOpening(value: unknown): WidgetOpening | undefined {
  if (!isRecord(value) || typeof value['id'] !== 'string' || typeof value['text'] !== 'string') return undefined
  const { id, text, author } = value
  if (!isRecord(author)) return { id, text }
  const read = (name: 'name' | 'avatarUrl') => (typeof author[name] === 'string' ? { [name]: author[name] } : {})
  return { id, text, author: { role: author['role'] === 'agent' ? 'agent' : 'bot', ...read('name'), ...read('avatarUrl') } }
}

/** Opens the memory of a widget. It writes nothing by itself. */
export function openWidgetMemory({ storage, name, lifetime, now }: WidgetMemoryOptions): WidgetMemory {
  const key = `parlance-widget:${name}`
  /** What this page wrote last; null where it threw everything away. */
  let own: string | null | undefined

  // Foreign input: a page, an extension or a version to come may have written it.
  function parse(text: string | null): (KeptWidget & { readonly savedAt: number }) | undefined {
    try {
      const value: unknown = JSON.parse(text ?? 'null')
      if (!isRecord(value) || value['version'] !== version) return undefined
      const { savedAt, stage, size, isMuted, agreed, opening, shown } = value
      // One from a time to come was written while the clock was wrong.
      if (typeof savedAt !== 'number' || Math.abs(now() - savedAt) > lifetime) return undefined
      return {
        savedAt,
        stage: stages.includes(stage) ? (stage as WidgetStage) : 'closed',
        size: readSize(size),
        isMuted: isMuted === true,
        agreed: typeof agreed === 'string' ? agreed : undefined,
        opening: readOpening(opening),
        shown: Array.isArray(shown) ? shown.filter((id) => typeof id === 'string') : [],
      }
    } catch {
      return undefined
    }
  }

  return {
    read: () => parse(storage.get(key)),
    write({ shown, ...kept }) {
      own = JSON.stringify({ version, savedAt: now(), ...kept, shown: shown.slice(-maxShown) })
      storage.set(key, own)
    },
    isStale: () => now() - (parse(storage.get(key))?.savedAt ?? -Infinity) > lifetime / 10,
    clear() {
      own = null
      // To remove what is not there would be news for other tabs.
      if (storage.get(key) !== null) storage.remove(key)
    },
    // A storage of one page tells that page of its own writes, also of one that it has written over by then.
    watch: (heard) => storage.watch?.(key, (text) => text !== own && text === storage.get(key) && heard(parse(text))) ?? (() => undefined),
  }
}
