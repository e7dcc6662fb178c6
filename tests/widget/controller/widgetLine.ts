import type { ChatStorage } from '../../../src/model/index.ts'
import { memoryStorage, scriptedConnection, type ScriptedConnection, type ScriptedConnectionOptions } from '../../../src/testing/index.ts'
import { createWidgetController, type ChatWidgetEvent, type ChatWidgetOptions, type WidgetController } from '../../../src/widget/controller/index.ts'

const names: readonly ChatWidgetEvent[] = [
  'ready', 'open', 'close', 'minimise', 'show', 'hide', 'unreadCountChanged', 'messageReceived', 'messageSent', 'conversationStarted', 'conversationEnded',
  'statusChanged', 'proactiveShown', 'proactiveDismissed', 'proactiveOpened', 'error', 'destroy',
]

/** A widget on a line that a test pulls the strings of. */
export interface WidgetLine {
  readonly controller: WidgetController
  readonly connection: ScriptedConnection
  readonly storage: ChatStorage
  /** What it told so far: names, with the details in words. */
  readonly told: string[]
  readonly detach: () => void
}

/** What the test sets; the rest is as in a browser without anything stored. */
export interface WidgetLineOptions {
  readonly storage?: ChatStorage
  readonly tabStorage?: ChatStorage
  readonly options?: Partial<ChatWidgetOptions>
  readonly connection?: ScriptedConnectionOptions
  readonly coversPage?: boolean
  readonly now?: () => number
}

/** Lets promises settle. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

let made = 0

/** A widget that stands in a page. */
export async function widget({ storage = memoryStorage(), tabStorage = memoryStorage(), options, connection: settings, coversPage = false, now = () => 1_000 }: WidgetLineOptions = {}): Promise<WidgetLine> {
  const connection = scriptedConnection({ storage, idPrefix: `page-${made++}`, ...settings })
  const controller = createWidgetController({ connection, ...options }, { storage, tabStorage, coversPage: () => coversPage, now })
  const told: string[] = []
  for (const name of names) {
    controller.api.on(name, (detail) => {
      const { message, ...rest } = (detail ?? {}) as { message?: unknown }
      told.push([name, ...Object.values(rest), ...(typeof message === 'string' ? [message] : [])].join(' '))
    })
  }
  const detach = controller.attach()
  await settled()
  return { controller, connection, storage, told, detach }
}

/** Brings the line up, greeted, and answers the start of a conversation. */
export async function answer({ connection }: Pick<WidgetLine, 'connection'>): Promise<void> {
  await settled()
  connection.connect()
  connection.receive({ type: 'session.opened' })
  await settled()
  if (connection.commands.some(({ type }) => type === 'conversation.start')) connection.receive({ type: 'conversation.started', conversationId: 'c1' })
  await settled()
}

/** Keys of what is stored. */
export function keysOf(storage: ChatStorage): string[] {
  return ['parlance-widget:default', 'parlance:test', 'parlance:test:tab'].filter((key) => storage.get(key) !== null)
}

/** One storage for several tabs, each of which hears what the others write. */
export function tabStorages(): () => ChatStorage {
  const kept = memoryStorage()
  const watchers = new Set<{ readonly tab: number; readonly key: string; readonly heard: (value: string | null) => void }>()
  let tabs = 0
  return () => {
    const tab = tabs++
    const tell = (key: string) => {
      for (const one of [...watchers]) if (one.tab !== tab && one.key === key) one.heard(kept.get(key))
    }
    return {
      get: kept.get,
      set: (key, value) => (kept.set(key, value), tell(key)),
      remove: (key) => (kept.remove(key), tell(key)),
      watch(key, heard) {
        const watcher = { tab, key, heard }
        watchers.add(watcher)
        return () => void watchers.delete(watcher)
      },
    }
  }
}
