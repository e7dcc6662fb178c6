import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, useRef, useState } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { Transcript, type TranscriptHandle } from '../../src/components/transcript/index.ts'
import type { Message } from '../../src/model/index.ts'
import { inFrame } from './Frame.tsx'
import { ana, conversation, longConversation, say } from './samples.ts'

const meta = {
  title: 'Transcript/Reading',
  component: Transcript,
  args: { messages: conversation, onReply: fn(), onRetry: fn(), onCancel: fn() },
  parameters: { layout: 'fullscreen' },
  decorators: [inFrame],
} satisfies Meta<typeof Transcript>

export default meta
type Story = StoryObj<typeof meta>

const history = longConversation(360)

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** Rows are measured as they are drawn: a reader scrolls once the end has stopped moving. */
async function atRest(log: HTMLElement): Promise<void> {
  let before = ''
  for (let same = 0; same < 5; ) {
    await nextFrame()
    const now = `${log.scrollTop} ${log.scrollHeight}`
    same = now === before && log.scrollTop > 0 ? same + 1 : 0
    before = now
  }
}

/** Pages of earlier messages, as a server gives them. */
export const EarlierMessages: Story = {
  args: { messages: [] },
  render: function Paged(args) {
    const [from, setFrom] = useState(240)
    const load = () =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          setFrom((first) => first - 120)
          resolve()
        }, 300)
      })
    return <Transcript {...args} messages={history.slice(from)} hasEarlier={from > 0} onLoadEarlier={load} />
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const log = canvas.getByRole('log', { name: 'Conversation' })
    await atRest(log)
    log.scrollTop = 0
    await canvas.findByRole('button', { name: 'Loading earlier messages' })
    await waitFor(() => expect(canvas.getByText(/^240\./)).toBeInTheDocument())
  },
}

/** It opens where reading goes on: at the first message that is new, if not all that is new can be seen from the end. */
export const UnreadAboveTheFold: Story = {
  args: { messages: longConversation(200), unreadFrom: 'long-170' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await waitFor(() => expect(canvas.getByRole('separator', { name: 'New' })).toBeVisible())
    await canvas.findByRole('button', { name: '30 new messages' })
  },
}

export const UnreadAboveTheFoldDark: Story = { ...UnreadAboveTheFold, globals: { theme: 'dark' } }

/** As long as conversations get: it opens at once, and any message of it is one step away. */
export const HundredThousand: Story = {
  args: { messages: [] },
  render: function Long(args) {
    const [messages] = useState(() => longConversation(100_000))
    const handle = useRef<TranscriptHandle>(null)
    return (
      <>
        <Transcript {...args} messages={messages} handle={handle} />
        <button type="button" onClick={() => handle.current?.scrollToMessage('long-499', { mark: true })}>
          Show message 500
        </button>
      </>
    )
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await canvas.findByText(/^100000\./)
    await userEvent.click(canvas.getByRole('button', { name: 'Show message 500' }))
    await waitFor(() => expect(canvas.getByText(/^500\./)).toBeVisible())
  },
}

/** The message that the reader was led to. */
export const Marked: Story = {
  args: { messages: conversation },
  render: function Led(args) {
    const handle = useRef<TranscriptHandle>(null)
    useEffect(() => void handle.current?.scrollToMessage(args.messages.at(7)?.id ?? '', { mark: true }), [args.messages])
    return <Transcript {...args} handle={handle} />
  },
}

export const MarkedDark: Story = { ...Marked, globals: { theme: 'dark' } }

export const NewMessages: Story = {
  args: { messages: longConversation(60) },
  render: function Growing(args) {
    const [extra, setExtra] = useState<readonly Message[]>([])
    return (
      <>
        <Transcript {...args} messages={[...longConversation(60), ...extra]} />
        <button
          type="button"
          onClick={() => setExtra((list) => [...list, say(ana, `News ${list.length + 1}`, 300 + list.length, { id: `news-${list.length}` })])}
        >
          Receive
        </button>
      </>
    )
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const log = canvas.getByRole('log', { name: 'Conversation' })
    await atRest(log)
    log.scrollTop -= 400
    const jump = await canvas.findByRole('button', { name: 'Go to the newest message' })
    await userEvent.click(canvas.getByRole('button', { name: 'Receive' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Receive' }))
    await waitFor(() => expect(jump).toHaveAccessibleName('2 new messages'))
    await userEvent.click(jump)
    await waitFor(() => expect(canvas.getByText('News 2')).toBeVisible())
    await waitFor(() => expect(canvas.queryByRole('button', { name: /new messages/ })).not.toBeInTheDocument())
  },
}

export const Reading: Story = {
  ...NewMessages,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const log = canvas.getByRole('log', { name: 'Conversation' })
    await atRest(log)
    log.scrollTop -= 600
    await canvas.findByRole('button', { name: 'Go to the newest message' })
    for (let count = 0; count < 3; count++) await userEvent.click(canvas.getByRole('button', { name: 'Receive' }))
    await canvas.findByRole('button', { name: '3 new messages' })
  },
}
