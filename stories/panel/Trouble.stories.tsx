import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { Button } from '../../src/components/button/index.ts'
import type { EndReason, RefusalCause } from '../../src/model/index.ts'
import { ChatPanel } from '../../src/widget/index.ts'
import { morning, own } from '../transcript/samples.ts'
import { ana, harbour, helpfulReply, joined, lostCard, lostCardEnding } from './bankConversation.ts'
import { arabic, german } from './locales.ts'
import { onStage, type StageSettings } from './Stage.tsx'
import type { StoryChat, StoryScript } from './storyChat.ts'

/** What the visitor is told when the network fails, and what he can do. */
const meta = {
  title: 'Panel/Trouble',
  component: ChatPanel,
  args: {
    onMinimise: fn(),
    onClose: fn(),
    help: (
      <a className="parlance-button" data-variant="secondary" data-size="medium" href="tel:+441632960000">
        Call 01632 960000
      </a>
    ),
  },
  parameters: { layout: 'fullscreen' },
  decorators: [onStage],
} satisfies Meta<typeof ChatPanel>

export default meta
type Story = StoryObj<typeof meta>

const base: StoryScript = { assistant: harbour, now: morning + 1_200_000, reply: helpfulReply, history: [...lostCard, ...lostCardEnding] }
const stage = (then: (chat: StoryChat) => void, more: Omit<StageSettings, 'script'> = {}, script: Partial<StoryScript> = {}) => ({
  stage: {
    script: { ...base, ...script, then: (chat) => (chat.connection.receive(joined(ana)), then(chat)) },
    ...more,
  } satisfies StageSettings,
})

const say = ({ client }: StoryChat, ...texts: readonly string[]) => texts.forEach((text) => client.send({ text }))
const cut = ({ connection }: StoryChat, attempt = 2, retryIn = 900) => connection.script.line({ status: 'closed', code: 1006, reason: '', attempt, retryIn })
/** A message that has just been handed over when the line breaks. */
const lose = (chat: StoryChat, then: () => void = () => undefined) => {
  const stop = chat.client.subscribe(({ type }) => {
    if (type !== 'message.sent') return
    stop()
    cut(chat)
    then()
  })
  say(chat, 'Could you also send me the statement for March?')
}
const deaf: Partial<StoryScript> = { isDeaf: true }

const find = (canvasElement: HTMLElement) => within(canvasElement)
const rowOf = async (canvasElement: HTMLElement, words: string) => (await within(canvasElement).findByText(words)).closest('li') as HTMLElement
const offered = (element: HTMLElement) => within(element).queryAllByRole('button').map(({ textContent }) => textContent)

function failToLook(chat: StoryChat, looks: number) {
  chat.connection.receive({ type: 'transcript.failed' })
  setTimeout(() => {
    chat.connection.clock.advance(1_000)
    if (looks > 1) setTimeout(() => failToLook(chat, looks - 1))
  })
}

export const Offline: Story = {
  parameters: stage((chat) => {
    chat.connection.script.line({ status: 'offline' })
    say(chat, 'One more thing', 'Is my savings account safe?')
  }),
  play: async ({ canvasElement }) => {
    const row = await rowOf(canvasElement, 'Is my savings account safe?')
    await waitFor(() => expect(within(row).getByText('Will be sent when you are back online')).toBeVisible())
    const field = find(canvasElement).getByRole('textbox', { name: 'Message' })
    await userEvent.type(field, 'And my card?')
    await expect(field).toHaveValue('And my card?')
    await expect(find(canvasElement).getByRole('button', { name: 'Send' })).toBeEnabled()
  },
}

export const OfflineWithNothingToSend: Story = {
  parameters: stage(({ connection }) => connection.script.line({ status: 'offline' })),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(find(canvasElement).getByText('You can keep writing')).toBeVisible())
    await expect(find(canvasElement).getByText('Not connected')).toBeVisible()
  },
}

export const Checking: Story = {
  parameters: stage((chat) => lose(chat), {}, deaf),
  play: async ({ canvasElement }) => {
    const row = await rowOf(canvasElement, 'Could you also send me the statement for March?')
    await waitFor(() => expect(within(row).getByText('Not sure this arrived. Checking…')).toBeVisible())
    await expect(offered(row)).toEqual(['Don’t resend'])
  },
}

export const InDoubt: Story = {
  parameters: stage(
    (chat) =>
      lose(chat, () =>
        setTimeout(() => {
          chat.connection.connect()
          chat.connection.receive({ type: 'session.opened' })
          setTimeout(() => failToLook(chat, 3))
        }),
      ),
    {},
    deaf,
  ),
  play: async ({ canvasElement }) => {
    const row = await rowOf(canvasElement, 'Could you also send me the statement for March?')
    await waitFor(() => expect(within(row).getByText('Sent again, it may appear twice')).toBeVisible())
    await expect(offered(row)).toEqual(['Send again', 'Don’t resend'])
  },
}

export const Reconnecting: Story = {
  parameters: stage(
    (chat) => {
      cut(chat, 4, 12_000)
      say(chat, 'Are you still there?')
    },
    {},
    { now: Date.now() },
  ),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(find(canvasElement).getByRole('button', { name: 'Try now' })).toBeVisible())
    await expect(find(canvasElement).getByText(/Trying again in \d+ s/)).toBeVisible()
  },
}

/** Servers cut every line from time to time: of one that comes back by itself only the header speaks. */
export const RoutineCut: Story = {
  parameters: stage((chat) => cut(chat, 1, 60_000)),
  play: async ({ canvasElement }) => {
    await expect(await find(canvasElement).findByText('Connecting…')).toBeInTheDocument()
    await expect(find(canvasElement).getByText('Connection lost. Trying again')).not.toBeVisible()
  },
}

export const Unreachable: Story = {
  parameters: stage((chat) => {
    cut(chat)
    say(chat, 'One more thing', 'Is my savings account safe?')
    chat.connection.script.line({ status: 'terminal', kind: 'unreachable', reason: '' })
  }),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(find(canvasElement).getByText('2 messages are kept and will be sent')).toBeVisible())
    await expect(find(canvasElement).getByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(find(canvasElement).getByRole('link', { name: 'Call 01632 960000' })).toBeInTheDocument()
    await expect(find(canvasElement).getByRole('textbox', { name: 'Message' })).toBeEnabled()
  },
}

function refused(kind: RefusalCause, ways: readonly string[], more: Omit<StageSettings, 'script'> = {}): Story {
  return {
    parameters: stage((chat) => {
      cut(chat)
      say(chat, 'Is my savings account safe?')
      chat.connection.script.line({ status: 'terminal', kind, code: 4401, reason: '' })
    }, more),
    play: async ({ canvasElement }) => {
      const end = (await find(canvasElement).findByRole('heading', { name: 'This chat is not available right now' })).closest('section') as HTMLElement
      await expect([...offered(end), ...within(end).queryAllByRole('link').map(({ textContent }) => textContent)]).toEqual(ways)
      await expect(offered(await rowOf(canvasElement, 'Is my savings account safe?'))).toEqual(['Copy', 'Cancel'])
      await expect(find(canvasElement).getByRole('textbox', { name: 'Message' })).toHaveAttribute('readonly')
    },
  }
}

export const RefusedUnauthorised = refused('unauthorised', ['Try again', 'Call 01632 960000'])
export const RefusedRejected = refused('rejected', ['Try again', 'Call 01632 960000'])
export const RefusedBlocked = refused('blocked', ['Call 01632 960000'])

export const RefusedAtFirst: Story = {
  parameters: { stage: { script: { assistant: harbour, now: base.now, line: 'idle', then: ({ connection }) => connection.script.line({ status: 'terminal', kind: 'unauthorised', reason: '' }) } } satisfies StageSettings },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(find(canvasElement).getByRole('heading', { name: 'This chat is not available right now' })).toBeVisible())
    await expect(find(canvasElement).queryByText('How can we help?')).toBeNull()
  },
}

function ended(reason: EndReason, title: string): Story {
  return {
    parameters: stage(({ connection }) => connection.receive({ type: 'conversation.ended', reason })),
    play: async ({ canvasElement }) => {
      await expect(await find(canvasElement).findByRole('heading', { name: title })).toBeInTheDocument()
      await expect(find(canvasElement).getByRole('button', { name: 'Start a new conversation' })).toBeInTheDocument()
    },
  }
}

export const EndedByAgent = ended('agent', 'This conversation has ended')
export const EndedByVisitor = ended('visitor', 'You ended this conversation')
export const EndedByTimeout = ended('timeout', 'This conversation has ended')
export const EndedByDeletion = ended('deleted', 'This conversation was deleted')

/** What was not sent can be copied, and goes along into the field of the new conversation. */
export const EndedAsGone: Story = {
  parameters: stage((chat) => {
    cut(chat)
    say(chat, 'One more thing', 'Is my savings account safe?')
    chat.connection.receive({ type: 'conversation.ended', reason: 'gone' })
  }),
  play: async ({ canvasElement }) => {
    await expect(await find(canvasElement).findByRole('heading', { name: 'This conversation is no longer open' })).toBeInTheDocument()
    const row = await rowOf(canvasElement, 'Is my savings account safe?')
    await expect(within(row).getByText('Not sent. The conversation has ended.')).toBeInTheDocument()
    await expect(offered(row)).toEqual(['Copy'])
  },
}

export const WhatWasUnsentGoesAlong: Story = {
  ...EndedAsGone,
  play: async ({ canvasElement }) => {
    await userEvent.click(await find(canvasElement).findByRole('button', { name: 'Start a new conversation' }))
    const field = find(canvasElement).getByRole('textbox', { name: 'Message' })
    await waitFor(() => expect(field).toHaveValue('One more thing\n\nIs my savings account safe?'))
    await expect(field).toHaveFocus()
  },
}

export const HistoryIncomplete: Story = {
  parameters: {
    stage: {
      script: {
        assistant: harbour,
        now: base.now,
        line: 'ready',
        then: ({ connection }) => {
          connection.receive({ type: 'conversation.started', conversationId: 'c1', resumed: true })
          connection.receive({ type: 'transcript.incomplete' }, { type: 'connection.changed', change: { status: 'ready' } })
          connection.receive({ type: 'message.received', message: { ...(lostCardEnding[0] ?? own('', 0)) } })
        },
      },
    } satisfies StageSettings,
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(find(canvasElement).getByText('Some messages may be missing here')).toBeVisible())
    await expect(find(canvasElement).getByRole('button', { name: /earlier messages/ })).toBeInTheDocument()
  },
}

export const OfflineDark: Story = { ...Offline, globals: { theme: 'dark' } }
export const InDoubtDark: Story = { ...InDoubt, globals: { theme: 'dark' } }
export const RefusedDark: Story = { ...RefusedUnauthorised, globals: { theme: 'dark' } }
export const EndedAsGoneDark: Story = { ...EndedAsGone, globals: { theme: 'dark' } }
const looks = (story: Story, more: Omit<StageSettings, 'script'>): Story => ({
  parameters: { stage: { ...(story.parameters?.['stage'] as StageSettings), ...more } },
})
export const UnreachablePhone = looks(Unreachable, { size: 'phone' })
export const RefusedNarrow = looks(RefusedUnauthorised, { size: 'narrow' })
export const InDoubtNarrow = looks(InDoubt, { size: 'narrow' })
export const OfflineGerman = looks(Offline, { size: 'narrow', locale: german })
export const OfflineRightToLeft: Story = { ...looks(Offline, { locale: arabic }), globals: { direction: 'rtl' } }
export const InDoubtRightToLeft: Story = { ...looks(InDoubt, { locale: arabic }), globals: { direction: 'rtl' } }

export const WithButtonOfTheHost: Story = {
  ...RefusedUnauthorised,
  args: { help: <Button>Write us an e-mail</Button> },
  play: async ({ canvasElement }) => {
    await expect(await find(canvasElement).findByRole('button', { name: 'Write us an e-mail' })).toBeInTheDocument()
  },
}
