import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { Message, type DeliveryStage } from '../../src/components/message/index.ts'
import { LocaleProvider } from '../../src/i18n/index.ts'
import type { Delivery, FailureReason } from '../../src/model/index.ts'
import { arabic, german } from '../panel/locales.ts'
import { bot, own, say, text, visitor } from '../transcript/samples.ts'

/** How far a message has come, with what more is known of it, and what can be done. */
const meta = {
  title: 'Message/Delivery',
  component: Message,
  args: { message: own('It is 48-1173', 0), onRetry: fn(), onCancel: fn(), onCopied: fn() },
  decorators: [
    (Story, { parameters }) => (
      <ol role="list" style={{ margin: '0 -16px', padding: 0, inlineSize: Number(parameters['width'] ?? 400), maxInlineSize: '100vw' }}>
        <Story />
      </ol>
    ),
  ],
} satisfies Meta<typeof Message>

export default meta
type Story = StoryObj<typeof meta>

const offered = (element: HTMLElement) => within(element).queryAllByRole('button').map(({ textContent }) => textContent)

/** A message at a stage: what it says, and all that it offers. */
function at(status: Exclude<Delivery['status'], 'failed'>, stage: DeliveryStage | undefined, words: string, buttons: readonly string[], attempts = 0): Story {
  return {
    args: { message: { ...own('It is 48-1173', 0, status), attempts }, stage },
    play: async ({ canvasElement }) => {
      await expect(within(canvasElement).getByText(words)).toBeVisible()
      await expect(offered(canvasElement)).toEqual(buttons)
    },
  }
}

/** A message that failed: what it says, and all that it offers. */
function because(reason: FailureReason, words: string, buttons: readonly string[], attempts = 0): Story {
  return {
    args: { message: say(visitor, 'It is 48-1173', 0, { delivery: { status: 'failed', reason }, attempts }) },
    play: async ({ canvasElement }) => {
      await expect(within(canvasElement).getByText(words)).toBeVisible()
      await expect(offered(canvasElement)).toEqual(buttons)
    },
  }
}

export const Waiting = at('queued', undefined, 'Waiting to be sent', ['Cancel'])
export const WaitingForTheLine = at('queued', 'lost', 'Will be sent when the connection is back', ['Cancel'])
export const WaitingOffline = at('queued', 'offline', 'Will be sent when you are back online', ['Cancel'])
export const WaitingUnreachable = at('queued', 'unreachable', 'Kept here, and sent once we can be reached', ['Cancel'])
export const WaitingRefused = at('queued', 'refused', 'Not sent yet, kept here', ['Copy', 'Cancel'])
export const Checking = at('unconfirmed', 'checking', 'Not sure this arrived. Checking…', ['Don’t resend'], 1)
export const CheckedLater = at('unconfirmed', 'check-later', 'Not sure this arrived. We will check when the connection is back', ['Don’t resend'], 1)
export const InDoubt = at('unconfirmed', undefined, 'Sent again, it may appear twice', ['Send again', 'Don’t resend'], 1)
export const InDoubtAndRefused = at('unconfirmed', 'refused', 'Not sure this arrived', ['Copy', 'Don’t resend'], 1)
export const TakenBack = at('cancelled', undefined, 'Cancelled', [])
export const GivenUp = at('cancelled', undefined, 'Will not be sent again', [], 1)
export const NotAccepted = because('refused', 'Not sent. It was not accepted.', ['Retry', 'Discard'], 1)
export const NoConnection = because('network', 'Not sent. There was no connection.', ['Retry', 'Discard'], 1)
export const WaitedTooLong = because('expired', 'Not sent. It waited too long to be sent by itself.', ['Retry', 'Discard'])
export const NotSignedIn = because('not-authorised', 'Not sent. You are no longer signed in.', ['Retry', 'Copy', 'Discard'], 1)
export const TooLong = because('too-large', 'Not sent. It is too long. Copy it and send it in parts.', ['Copy', 'Discard'], 1)
export const AfterTheEnd = because('conversation-ended', 'Not sent. The conversation has ended.', ['Copy', 'Discard'])
export const DoubtAtTheEnd = because('conversation-ended', 'Not sure this arrived. The conversation has ended.', ['Copy', 'Discard'], 1)

/** The bytes of a file do not survive a reload: its words can be copied. */
export const FileLostByReload: Story = {
  args: {
    message: say(
      visitor,
      [text('Here is the bill'), { kind: 'files', files: [{ id: 'f', kind: 'document', name: 'Bill March.pdf', size: 84_000, upload: { status: 'failed', reason: 'reload' } }] }],
      0,
      { delivery: { status: 'failed', reason: 'upload' } },
    ),
  },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('Choose the file again')).toBeVisible()
    await expect(offered(canvasElement)).toEqual(['Copy', 'Discard'])
  },
}

/** Stands where somebody said something that was too large to be taken in. */
export const TooLargeToShow: Story = {
  args: { message: say(bot, [{ kind: 'unknown', type: 'message-too-large', payload: { size: 2_000_000 } }], 0) },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('This message is too large to be shown here')).toBeVisible()
  },
}

export const SentAgain: Story = {
  ...InDoubt,
  play: async ({ canvasElement, args }) => {
    const button = within(canvasElement).getByRole('button', { name: 'Send again' })
    await expect(button).toHaveAccessibleDescription('Sent again, it may appear twice')
    await userEvent.click(button)
    await expect(args.onRetry).toHaveBeenCalledWith(args.message.id)
  },
}

const every: Story = {
  render: (args) => (
    <>
      {[WaitingOffline, Checking, CheckedLater, InDoubt, GivenUp, NoConnection, NotSignedIn, TooLong, DoubtAtTheEnd].map((story, index) => (
        <Message {...args} {...story.args} key={index} message={{ ...(story.args?.message ?? args.message), id: `every-${index}` }} />
      ))}
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
