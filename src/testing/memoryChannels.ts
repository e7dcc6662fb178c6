import type { ChatChannel, ChatChannels } from '../model/index.ts'

/** The channels of one pretended tab. */
export interface TabChannels extends ChatChannels {
  /** The tab is gone without a word: it hears and says nothing any more. */
  crash(): void
}

/** Channels between several pretended tabs. */
export interface MemoryChannels {
  /** A tab of its own: give it to one connection. */
  tab(): TabChannels
  /** How many are open. */
  readonly open: number
}

/** What becomes of one message to one hearer: call `deliver` at once, later, or never. */
export type ChannelDelivery = (deliver: () => void, message: unknown, name: string) => void

interface End {
  readonly name: string
  readonly heard: ((message: unknown) => void) | undefined
  isOpen: boolean
}

/**
 * Makes channels without a browser, as BroadcastChannel would be: each hearer gets a copy, a moment later and in order. `delivery` may do
 * worse than that.
 */
export function memoryChannels(delivery: ChannelDelivery = (deliver) => queueMicrotask(deliver)): MemoryChannels {
  const ends = new Set<End>()

  function open(name: string, heard: ((message: unknown) => void) | undefined, isGone: () => boolean): ChatChannel {
    const end: End = { name, heard, isOpen: true }
    ends.add(end)
    return {
      post(message) {
        if (!end.isOpen || isGone()) return
        const copy: unknown = structuredClone(message)
        for (const other of ends) {
          if (other === end || other.name !== name || !other.heard) continue
          delivery(() => void (other.isOpen && other.heard?.(structuredClone(copy))), copy, name)
        }
      },
      close() {
        end.isOpen = false
        ends.delete(end)
      },
    }
  }

  return {
    get open() {
      return ends.size
    },
    tab() {
      const mine = new Set<ChatChannel>()
      let isGone = false
      return {
        open(name, heard) {
          const channel = open(name, heard, () => isGone)
          mine.add(channel)
          return channel
        },
        crash() {
          isGone = true
          for (const channel of mine) channel.close()
        },
      }
    },
  }
}
