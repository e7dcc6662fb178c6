import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, useState } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { Transcript } from '../../src/components/transcript/index.ts'
import type { StreamStatus } from '../../src/model/index.ts'
import { sampleAnswer } from '../message/sampleAnswer.ts'
import { inFrame } from './Frame.tsx'
import { bot, conversation, markdown, own, say } from './samples.ts'

interface LiveProps {
  /** Milliseconds between two pieces. */
  readonly pace?: number
}

const before = [...conversation.slice(0, 4), own('How do I send the lamp back?', 2)]

/** An answer that comes in pieces of a few characters, and can be stopped. */
function Live({ pace = 30 }: LiveProps) {
  const [length, setLength] = useState(0)
  const [stream, setStream] = useState<StreamStatus | undefined>('growing')
  const [reaction, setReaction] = useState<'like' | 'dislike'>()
  useEffect(() => {
    if (stream !== 'growing') return undefined
    const timer = setInterval(() => setLength((count) => Math.min(sampleAnswer.length, count + 3)), pace)
    return () => clearInterval(timer)
  }, [stream, pace])
  if (stream === 'growing' && length === sampleAnswer.length) setStream(undefined)
  const answer = say(bot, [markdown(sampleAnswer.slice(0, length))], 3, {
    id: 'live',
    wireIds: ['w'],
    ...(stream && { stream }),
    ...(reaction && { reaction }),
  })
  return <Transcript messages={[...before, answer]} onStreamStop={() => setStream('stopped')} onReact={(_, given) => setReaction(given)} />
}

const meta = {
  title: 'Transcript/Streaming',
  component: Live,
  parameters: { layout: 'fullscreen' },
  decorators: [inFrame],
} satisfies Meta<typeof Live>

export default meta
type Story = StoryObj<typeof meta>

export const Finished: Story = {
  args: { pace: 4 },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByText('Would you like me to book a collection for you?')).toBeVisible(), { timeout: 15_000 })
    await waitFor(() => expect(within(canvasElement).queryByRole('button', { name: 'Stop' })).toBeNull(), { timeout: 15_000 })
  },
}

export const StoppedByTheVisitor: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByText('30 days')).toBeVisible())
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Stop' }))
    await expect(within(canvasElement).getByText('You stopped this answer')).toBeVisible()
    await expect(within(canvasElement).getByText('You stopped this answer').closest('[role="listitem"], li')).toHaveFocus()
  },
}

export const Phone: Story = { parameters: { frame: 'phone' } }
export const Dark: Story = { globals: { theme: 'dark' } }
export const RightToLeft: Story = { globals: { direction: 'rtl' } }
