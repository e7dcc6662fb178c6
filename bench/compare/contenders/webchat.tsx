import ReactWebChat from 'botframework-webchat'
import { createRoot, type Root } from 'react-dom/client'
import { contend, type Ready } from '../page/contender.ts'
import { createFeed } from './feed.ts'

interface Activity {
  readonly id: string
  readonly type: 'message'
  readonly timestamp: string
  readonly from: { readonly id: string; readonly role: 'bot' | 'user' }
  readonly text: string
  readonly textFormat: 'plain'
  readonly channelData: Readonly<Record<string, unknown>>
  readonly attachments?: readonly { readonly contentType: string; readonly contentUrl: string }[]
}

const activities = createFeed<Activity>()
const status = createFeed<number>()
let earlier: readonly Activity[] = []
let drawn: Root | undefined

/** A line that is there at once and says what it is told to. */
const directLine = {
  activity$: activities.observable(() => earlier),
  connectionStatus$: status.observable(() => [0, 1, 2]),
  postActivity: () => createFeed<string>().observable(() => []),
  end: () => {},
}

function tell(messages: readonly Activity[]): void {
  for (const message of messages) activities.next(message)
}

/** Web Chat over an offline line: it takes one activity at a time and has no way to take many, nor earlier ones, in one go. */
export const contender = contend<Activity>({
  row: '.webchat__basic-transcript__activity',
  scroller: '.webchat__basic-transcript__scrollable',
  shape: ({ number, isOwn, text, time, picture }) => ({
    id: `m${number}`,
    type: 'message',
    timestamp: new Date(time).toISOString(),
    from: isOwn ? { id: 'visitor', role: 'user' } : { id: 'bot', role: 'bot' },
    text,
    textFormat: 'plain',
    channelData: { 'webchat:sequence-id': number },
    ...(picture === undefined ? {} : { attachments: [{ contentType: 'image/png', contentUrl: picture }] }),
  }),
  load(messages) {
    earlier = messages
  },
  mount(root) {
    drawn = createRoot(root)
    drawn.render(
      <div style={{ blockSize: 600 }}>
        <ReactWebChat directLine={directLine as never} userID="visitor" styleOptions={{ hideSendBox: true }} />
      </div>,
    )
  },
  append: (message) => activities.next(message),
  resync: { 'one by one': (missed): Ready => () => tell(missed) },
  unmount: () => drawn?.unmount(),
})
