import { captivate } from 'parlance-chat/captivate'
import type { useChatClient } from 'parlance-chat'
import { server } from './server.ts'

/** What the scenes hold the page by. Apart from the component, which may be exchanged while the page runs. */
export const reins: {
  client: ReturnType<typeof useChatClient> | undefined
  /** How often the effects beside the chat have run. */
  mountings: number
  setShown: (isShown: boolean) => void
  renderAgain: () => void
} = { client: undefined, mountings: 0, setShown: () => undefined, renderAgain: () => undefined }

/** A connection to the sandbox. */
export const connect = () =>
  captivate({
    apiKey: 'leaks-key',
    socketUrl: `${server.socket}/dev`,
    sendUrl: `${server.http}/api/custom-channel/sockets/message`,
    transcriptUrl: `${server.http}/api/transcript`,
    uploadUrl: `${server.http}/api/file-to-text`,
  })
