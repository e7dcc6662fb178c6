import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { ConversationHeader } from '../../src/components/header/index.ts'
import { EmptyState, EndedState } from '../../src/components/states/index.ts'
import { Transcript } from '../../src/components/transcript/index.ts'
import { LocaleProvider } from '../../src/i18n/index.ts'
import { arabic } from './arabic.ts'
import { inFrame } from './Frame.tsx'
import { ana, bot, choices, conversation, everyKind, failed, mateo, own, say, text, threeHundredWords, visitor } from './samples.ts'

const meta = {
  title: 'Transcript/Transcript',
  component: Transcript,
  args: { messages: conversation, onReply: fn(), onRetry: fn(), onCancel: fn() },
  parameters: { layout: 'fullscreen' },
  decorators: [inFrame],
} satisfies Meta<typeof Transcript>

export default meta
type Story = StoryObj<typeof meta>

const phone = { frame: 'phone' }

export const Conversation: Story = {}
export const Dark: Story = { globals: { theme: 'dark' } }
export const Cozy: Story = { globals: { density: 'cozy' } }
export const Compact: Story = { globals: { density: 'compact' } }
export const Phone: Story = { parameters: phone }
export const Narrow: Story = { parameters: { frame: 'narrow' } }

export const WithHeader: Story = {
  render: (args) => (
    <>
      <ConversationHeader participants={[ana]} status={{ kind: 'online' }} onMenu={fn()} onClose={fn()} />
      <Transcript {...args} />
    </>
  ),
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: {
    typing: [{ role: 'agent', id: 'a', name: 'ليلى حداد' }],
    messages: [
      say({ role: 'bot', name: 'مساعد المرفأ' }, [text('صباح الخير. يمكنني البحث عن الطلبات أو تغيير موعد التسليم.'), choices('أين طلبي؟', 'تغيير موعد التسليم')], 0),
      own('أين طلبي؟', 1),
      say({ role: 'agent', id: 'a', name: 'ليلى حداد' }, 'مرحبًا، معك ليلى. أمامي الآن تتبع الشحنة.', 3),
      say({ role: 'agent', id: 'a', name: 'ليلى حداد' }, 'تركها السائق عند الجار في الرقم 14 الساعة 8:40. هل يمكنك السؤال هناك؟', 3.5),
      own('نعم، وجدتها. شكرًا جزيلًا', 6),
      own('order 48-1173', 6.2, 'delivered'),
    ],
  },
  render: (args) => (
    <LocaleProvider locale={arabic}>
      <Transcript {...args} />
    </LocaleProvider>
  ),
}

export const LongGermanWords: Story = {
  args: {
    messages: [
      say(ana, 'Ihre Rechtsschutzversicherungsgesellschaft hat die Kraftfahrzeughaftpflichtversicherungsbescheinigung bestätigt.', 0),
      own('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', 1),
      say(ana, 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz', 2),
    ],
  },
  parameters: phone,
}

export const OneLetter: Story = {
  args: { messages: [say(ana, 'K', 0), own('k', 1), own('?', 1.2), say(ana, '!', 2), say(ana, 'A', 2.2), say(ana, '1', 2.4), own('👍', 3)] },
}

export const ThreeHundredWords: Story = { args: { messages: [own('Where is it?', 0), say(ana, threeHundredWords, 1), own(threeHundredWords, 4)] } }

export const EveryKind: Story = { args: { messages: everyKind } }
export const EveryKindDark: Story = { ...EveryKind, globals: { theme: 'dark' } }

export const Emoji: Story = {
  args: { messages: [own('🙂', 0), say(ana, '👍🏽👩‍💻🇧🇷', 1), own('Great 🎉', 2), say(bot, '❤️', 3)] },
}

export const EditedAndDeleted: Story = {
  args: {
    messages: [
      say(ana, 'The appointment is on Thursday at 10:30.', 0, { edited: true }),
      say(ana, [], 1, { deleted: true }),
      own('Perfect', 2),
    ],
  },
}

export const Failures: Story = {
  args: {
    messages: [
      say(ana, 'Could you send me the order number?', 0),
      own('Of course', 1),
      say(visitor, 'It is 48-1173', 1.5, { id: 'failed', delivery: failed }),
      say(visitor, 'Are you there?', 2, { id: 'unconfirmed', delivery: { status: 'unconfirmed' } }),
      own('Hello?', 2.5, 'queued'),
    ],
  },
  play: async ({ args, canvasElement }) => {
    const row = await within(canvasElement).findByRole('listitem', { name: /not sent/i })
    await userEvent.click(within(row).getByRole('button', { name: 'Retry' }))
    await expect(args.onRetry).toHaveBeenCalledWith('failed')
    await userEvent.click(within(row).getByRole('button', { name: 'Discard' }))
    await expect(args.onCancel).toHaveBeenCalledWith('failed')
  },
}

export const FailuresDark: Story = { ...Failures, globals: { theme: 'dark' } }

export const Typing: Story = { args: { messages: conversation.slice(0, 10), typing: [ana] } }
export const TwoTyping: Story = { args: { messages: conversation.slice(0, 10), typing: [ana, mateo] } }
export const AwaitingReply: Story = { args: { messages: conversation.slice(0, 2), awaitingReply: true } }
export const Unread: Story = { args: { unreadFrom: conversation[9]?.id } }
export const Loading: Story = { args: { messages: [], loading: true } }
export const Empty: Story = { args: { messages: [], empty: <EmptyState /> } }
export const Ended: Story = { args: { conversationEnded: true, after: <EndedState layout="inline" onStartNew={fn()} /> } }

export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const log = canvas.getByRole('log', { name: 'Conversation' })
    log.focus()
    await userEvent.keyboard('{ArrowUp}')
    const rows = canvas.getAllByRole('listitem')
    await expect(rows.at(-1)).toHaveFocus()
    await userEvent.keyboard('{ArrowUp}')
    await expect(rows.at(-2)).toHaveFocus()
    await userEvent.keyboard('{Home}')
    await waitFor(() => expect(canvas.getAllByRole('listitem')[0]).toHaveFocus())
  },
}
