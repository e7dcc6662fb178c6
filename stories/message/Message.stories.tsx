import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { Message } from '../../src/components/message/index.ts'
import { ana, bot, choices, failed, markdown, own, say, text, threeHundredWords, visitor } from '../transcript/samples.ts'

const meta = {
  title: 'Message/Message',
  component: Message,
  args: { message: say(ana, 'Hello, this is Ana. I have the tracking open in front of me.', 5), onRetry: fn(), onCancel: fn(), onReply: fn() },
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

export const Agent: Story = {}
export const Bot: Story = { args: { message: say(bot, [markdown('Order **48-1173** left our warehouse on Monday.'), choices('Thank you', 'Talk to someone')], 0) } }
export const Visitor: Story = { args: { message: own('She has it. Thank you so much!', 3) } }
export const VisitorDark: Story = { ...Visitor, globals: { theme: 'dark' } }
export const Group: Story = {
  render: (args) => (
    <>
      <Message {...args} position="first" message={say(ana, 'Hello, this is Ana.', 0)} />
      <Message {...args} position="middle" message={say(ana, 'I have the tracking open in front of me.', 1)} />
      <Message {...args} position="last" message={say(ana, 'One moment.', 2)} />
    </>
  ),
}
export const SeveralParts: Story = {
  args: { message: say(bot, [text('Two things before we go on.'), text('First, your address. Second, the day.'), choices('My address', 'The day')], 0) },
}
export const Notice: Story = { args: { message: say({ role: 'system' }, [{ kind: 'notice', code: 'agent-joined', name: 'Ana Ferreira' }], 0) } }
export const Edited: Story = { args: { message: say(ana, 'The appointment is on Thursday at 10:30.', 0, { edited: true }) } }
export const Deleted: Story = { args: { message: say(ana, [], 0, { deleted: true }) } }
export const Emoji: Story = { args: { message: own('🎉', 0) } }
export const LongText: Story = { args: { message: say(ana, threeHundredWords, 0) } }
export const Deliveries: Story = {
  render: (args) => (
    <>
      {(['queued', 'sending', 'sent', 'delivered', 'read', 'unconfirmed', 'cancelled'] as const).map((status, index) => (
        <Message {...args} key={status} message={own(`This one is ${status}`, index, status)} />
      ))}
      <Message {...args} message={say(visitor, 'This one has failed', 9, { delivery: failed })} />
    </>
  ),
}
export const Failed: Story = {
  args: { message: say(visitor, 'It is 48-1173', 0, { id: 'failed', delivery: failed }) },
  play: async ({ args, canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Retry' }))
    await expect(args.onRetry).toHaveBeenCalledWith('failed')
  },
}
export const FailedDark: Story = { ...Failed, globals: { theme: 'dark' } }
