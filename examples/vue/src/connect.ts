import type { ConnectionDefaults } from 'parlance-chat/widget'

/** The line to the chat. The element calls it when it is first needed, and the protocol's code is loaded then. */
export async function connect(defaults: ConnectionDefaults) {
  const { captivate } = await import('parlance-chat/captivate')
  const server = import.meta.env.VITE_CHAT_SERVER
  return captivate({
    ...defaults,
    apiKey: 'YOUR-CHANNEL-KEY',
    // Over Captivate itself these four go away.
    socketUrl: `${server.replace('http', 'ws')}/dev`,
    sendUrl: `${server}/api/custom-channel/sockets/message`,
    transcriptUrl: `${server}/api/transcript`,
    uploadUrl: `${server}/api/file-to-text`,
  })
}
