import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { LocaleProvider } from '../../src/i18n/index.ts'
import { Message } from '../../src/components/message/index.ts'
import { german } from '../panel/locales.ts'
import { arabic } from '../transcript/arabic.ts'
import { ana, bot, markdown, say } from '../transcript/samples.ts'
import { sampleAnswer } from './sampleAnswer.ts'

const answer = (text: string, more: Parameters<typeof say>[3] = {}) => say(bot, [markdown(text)], 0, { wireIds: ['w1'], ...more })

const meta = {
  title: 'Message/Answer',
  component: Message,
  args: { message: answer(sampleAnswer.slice(0, 124), { stream: 'growing', wireIds: [] }), onReact: fn(), onStreamStop: fn() },
  decorators: [
    (Story) => (
      <ol role="list" style={{ margin: '0 -16px', padding: 0 }}>
        <Story />
      </ol>
    ),
  ],
} satisfies Meta<typeof Message>

export default meta
type Story = StoryObj<typeof meta>

export const Beginning: Story = { args: { message: answer('', { stream: 'growing', wireIds: [] }) } }

export const Growing: Story = {
  play: async ({ args, canvasElement }) => {
    const row = within(canvasElement).getByRole('listitem')
    await expect(row).toHaveAttribute('aria-busy', 'true')
    await userEvent.click(within(row).getByRole('button', { name: 'Stop' }))
    await expect(args.onStreamStop).toHaveBeenCalledOnce()
  },
}
export const GrowingDark: Story = { ...Growing, globals: { theme: 'dark' } }
export const GrowingTable: Story = { args: { message: answer(sampleAnswer.slice(0, 262), { stream: 'growing', wireIds: [] }) } }
export const GrowingCode: Story = { args: { message: answer(sampleAnswer.slice(0, 520), { stream: 'growing', wireIds: [] }) } }

/** What is half is not drawn: the emphasis has its end already, and the link is words until its address is whole. */
export const HalfOfEverything: Story = {
  args: { message: answer('This is **very important for [your orders](https://exam', { stream: 'growing', wireIds: [] }) },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByText('very important for your orders')).toBeVisible())
    await expect(canvasElement).not.toHaveTextContent('](')
  },
}

export const Whole: Story = { args: { message: answer(sampleAnswer) } }
export const WholeDark: Story = { ...Whole, globals: { theme: 'dark' } }
export const Interrupted: Story = {
  args: { message: answer(`${sampleAnswer.slice(0, 96)}`, { stream: 'interrupted' }) },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('listitem')).toHaveAccessibleName(/Interrupted/)
  },
}
export const Stopped: Story = { args: { message: answer(sampleAnswer.slice(0, 96), { stream: 'stopped' }) } }

const judged: Story = {
  args: { message: answer('The lamp can be sent back **until 30 March**.') },
  play: async ({ args, canvasElement }) => {
    const group = within(canvasElement).getByRole('group', { name: 'Was this helpful?' })
    await userEvent.click(within(group).getByRole('button', { name: 'Helpful' }))
    await expect(args.onReact).toHaveBeenCalledWith(args.message, 'like')
  },
}
export const Judging: Story = judged
export const Liked: Story = { args: { message: answer('The lamp can be sent back **until 30 March**.', { reaction: 'like' }) } }
export const Disliked: Story = { args: { message: answer('Lamps are a source of light.', { reaction: 'dislike' }) } }

const every: Story = {
  render: (args) => (
    <>
      <Message {...args} message={answer('There are **two ways** to send it back, and both', { id: 'e1', stream: 'growing', wireIds: [] })} />
      <Message {...args} message={answer('There are two ways to send it', { id: 'e2', stream: 'interrupted' })} />
      <Message {...args} message={answer('There are two ways to send it back, and both are', { id: 'e3', stream: 'stopped' })} />
      <Message {...args} message={answer('The lamp can be sent back **until 30 March**.', { id: 'e4', reaction: 'like' })} />
      <Message {...args} position="first" message={say(ana, 'I have booked the collection.', 1, { id: 'e5', wireIds: ['a1'] })} />
      <Message {...args} position="last" message={say(ana, 'Is there anything else?', 2, { id: 'e6', wireIds: ['a2'], reaction: 'dislike' })} />
    </>
  ),
}
export const Every: Story = every
export const EveryDark: Story = { ...every, globals: { theme: 'dark' } }
export const EveryNarrow: Story = { ...every, parameters: { width: 320 } }
export const EveryGerman: Story = {
  ...every,
  parameters: { width: 320 },
  decorators: (Story) => (
    <LocaleProvider locale={german}>
      <Story />
    </LocaleProvider>
  ),
}
export const EveryRightToLeft: Story = {
  ...every,
  globals: { direction: 'rtl' },
  decorators: (Story) => (
    <LocaleProvider locale={arabic}>
      <Story />
    </LocaleProvider>
  ),
}
