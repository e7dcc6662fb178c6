import type { ChatChannels } from '../model/index.ts'

/** Channels between the tabs of one site, by the browser's BroadcastChannel; undefined where there is none, and outside a page. */
export function browserChannels(): ChatChannels | undefined {
  if (typeof window === 'undefined' || typeof BroadcastChannel === 'undefined') return undefined
  return {
    open(name, heard) {
      const channel = new BroadcastChannel(name)
      const hear = ({ data }: MessageEvent<unknown>) => heard?.(data)
      if (heard) channel.addEventListener('message', hear)
      return {
        post: (message) => channel.postMessage(message),
        close() {
          channel.removeEventListener('message', hear)
          channel.close()
        },
      }
    },
  }
}
