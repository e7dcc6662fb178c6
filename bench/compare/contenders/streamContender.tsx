import type { ComponentType } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { StreamChat, type LocalMessage, type MessageResponse } from 'stream-chat'
import { Channel, Chat, Window } from 'stream-chat-react'
import 'stream-chat-react/css/index.css'
import './stream.css'
import { contend, type Contender, type Ready } from '../page/contender.ts'

const visitor = { id: 'visitor', name: 'You' }
const bot = { id: 'bot', name: 'Bot' }

/** Stream's client without its server: a user and a channel that are there, and events brought in by hand, as its own tests do. */
function createOffline() {
  const client = new StreamChat('offline', { disableCache: true } as never)
  Object.assign(client, {
    user: { ...visitor, mutes: [] },
    _user: { ...visitor },
    userID: visitor.id,
    userToken: 'offline',
    connectionId: 'offline',
    wsPromise: Promise.resolve(true),
    setUserPromise: Promise.resolve(true),
  })
  const channel = client.channel('messaging', 'bench', {})
  Object.assign(channel, {
    initialized: true,
    data: { own_capabilities: ['send-message', 'read-events'] },
    getConfig: () => ({ read_events: true, typing_events: true, reactions: false, replies: false }),
    watch: () => Promise.resolve({ messages: [], members: [], watchers: [], read: [] }),
    markRead: () => Promise.resolve(),
    query: () => Promise.resolve({ messages: [] }),
  })
  return { client, channel }
}

/** Stream's chat with one of its two lists. Messages come as events, one by one; a page of history comes at once. */
export function streamContender(List: ComponentType, scroller: string): Contender<MessageResponse> {
  const { client, channel } = createOffline()
  let drawn: Root | undefined

  const tell = (message: MessageResponse) =>
    client.dispatchEvent({ type: 'message.new', cid: channel.cid, channel_id: 'bench', channel_type: 'messaging', message, user: message.user ?? bot } as never)

  return contend<MessageResponse>({
    row: '.str-chat__li, .str-chat__virtual-list-message-wrapper',
    scroller,
    shape: ({ number, isOwn, text, time, picture }) =>
      ({
        id: `m${number}`,
        cid: 'messaging:bench',
        type: 'regular',
        text,
        user: isOwn ? visitor : bot,
        created_at: new Date(time).toISOString(),
        updated_at: new Date(time).toISOString(),
        attachments: picture === undefined ? [] : [{ type: 'image', image_url: picture, fallback: 'picture' }],
      }) as unknown as MessageResponse,
    load(messages) {
      channel.state.addMessagesSorted(messages as unknown as LocalMessage[] as never)
    },
    mount(root) {
      drawn = createRoot(root)
      drawn.render(
        <div style={{ blockSize: 600, display: 'flex' }}>
          <Chat client={client}>
            <Channel channel={channel}>
              <Window>
                <List />
              </Window>
            </Channel>
          </Chat>
        </div>,
      )
    },
    append: tell,
    resync: { 'one by one': (missed): Ready => () => missed.forEach(tell) },
    unmount: () => drawn?.unmount(),
  })
}
