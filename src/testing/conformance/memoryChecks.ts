import { toArray } from '../../core/index.ts'
import type { ChatStorage } from '../../model/index.ts'
import type { ConformanceCheck, ConformanceKit } from './conformanceKit.ts'
import { adapterOf } from './connectionOf.ts'
import { inWorld } from './inWorld.ts'
import { copyOf, differenceOf, frozen, shown } from './plainValues.ts'
import { requireThat } from './requireThat.ts'
import { type SimulatedChat, withChat } from './simulateChat.ts'

/** A conversation in which everything happens once. */
async function playAll(kit: ConformanceKit, chat: SimulatedChat, beforeTheEnd = () => Promise.resolve()): Promise<void> {
  await chat.ready()
  await chat.hear('bot', 'Welcome')
  chat.client.send({ text: 'Hello' })
  await chat.pass(5_000)
  for (const isTyping of [true, false]) await chat.deliver(kit.wire.typing?.('agent', isTyping, chat.server.scene()) ?? [])
  await chat.hear('agent', 'How can I help?')
  await chat.cut()
  chat.server.say('agent', 'Are you still there?')
  await chat.mend()
  await chat.ready()
  await chat.pass(5_000)
  await beforeTheEnd()
  await chat.deliver(kit.wire.ended?.(chat.server.scene()) ?? [])
}

/** What a storage was ever given. */
function watchedStorage(storage: ChatStorage): { readonly storage: ChatStorage; readonly written: string[] } {
  const written: string[] = []
  return {
    written,
    storage: {
      ...storage,
      set(key, value) {
        written.push(key, value)
        return storage.set(key, value)
      },
    },
  }
}

/** The places in which a secret was found. */
const placesOf = (secret: string, places: Readonly<Record<string, unknown>>): readonly string[] => {
  const forms = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]
  return Object.entries(places).flatMap(([name, value]) => {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
    return forms.some((form) => text.includes(form)) ? [name] : []
  })
}

/** Checks of what a protocol remembers, and of what it must not tell. */
export function memoryChecks(kit: ConformanceKit): readonly ConformanceCheck[] {
  return [
    {
      name: 'memory: what the protocol must remember stands in the session, and nowhere in itself',
      async run() {
        await withChat(kit, async (chat) => {
          await playAll(kit, chat)
          // Backwards and by a fresh adapter each time: what was kept inside is not there.
          for (const { kind, given, context, made } of [...chat.translations].reverse()) {
            const adapter = adapterOf(kit)
            const again = inWorld(5, () =>
              kind === 'decode' ? adapter.decode(frozen(copyOf(given)), context) : adapter.encode(frozen(copyOf(given)), context),
            )
            const difference = differenceOf(made, copyOf(again))
            const what = kind === 'decode' ? `the frame ${shown(given)}` : given.type
            requireThat(
              difference === undefined,
              () => `By a fresh adapter, ${kind} makes something else of ${what}: ${difference ?? ''}. Keep it in the session, by session.changed.`,
            )
          }
        })
      },
    },
    {
      name: 'memory: rows have ids of their own',
      async run() {
        await withChat(kit, async (chat) => {
          await playAll(kit, chat)
          const ids = toArray(chat.state().messages).map(({ id }) => id)
          const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
          requireThat(twice.length === 0, () => `Rows have the same id: ${shown(twice)}`)
        })
      },
    },
    {
      name: 'memory: the state is plain data',
      async run() {
        await withChat(kit, async (chat) => {
          await playAll(kit, chat)
          const state = chat.state()
          const difference = differenceOf(state, JSON.parse(JSON.stringify(state)))
          requireThat(difference === undefined, () => `The state is not what JSON makes of it: ${difference ?? ''}`)
          const odd = Object.entries(state.session).find(([, value]) => typeof value !== 'string')
          requireThat(!odd, () => `The session holds ${shown(odd)}: its values are texts`)
        })
      },
    },
    {
      name: 'secrets: none is in the state, in what is told, or in the storage',
      async run() {
        const secrets = (kit.secrets ?? []).filter((secret) => secret !== '')
        const reasons: string[] = []
        let written: readonly string[] = []
        const watched: ConformanceKit = {
          ...kit,
          createConnection(parts) {
            const kept = watchedStorage(parts.storage)
            written = kept.written
            return kit.createConnection({ ...parts, storage: kept.storage })
          },
        }
        await withChat(watched, async (chat) => {
          await playAll(kit, chat, async () => {
            for (const secret of secrets) await chat.deliver([{ via: 'socket', data: `no frame: ${secret}` }])
          })
          for (const { kind, made } of chat.translations) if (kind === 'encode' && made.via === 'none') reasons.push(made.reason)
          const state = chat.state()
          const places = { 'the session': state.session, 'the state': state, 'an event': chat.events, 'the storage': written, 'a reason of encode': reasons }
          for (const secret of secrets) {
            const found = placesOf(secret, places)
            requireThat(found.length === 0, () => `A secret (it begins with ${shown(secret.slice(0, 3))}) is found in ${found.join(', ')}`)
          }
        })
      },
    },
  ]
}
