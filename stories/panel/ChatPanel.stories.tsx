import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, spyOn, userEvent, waitFor, within } from 'storybook/test'
import type { Message } from '../../src/model/index.ts'
import { ChatPanel } from '../../src/widget/index.ts'
import { choices, failed, markdown, morning, own, say, text, visitor } from '../transcript/samples.ts'
import { ana, bot, greeting, harbour, helpfulReply, joined, lostCard, lostCardEnding } from './bankConversation.ts'
import { bankPictures } from './bankPictures.ts'
import { arabic, german } from './locales.ts'
import { onStage, type StageSettings } from './Stage.tsx'
import type { StoryScript } from './storyChat.ts'

const minute = 60_000
const now = morning + 20 * minute

const firstVisit: StoryScript = { assistant: harbour, now, reply: helpfulReply }
const inConversation: StoryScript = {
  ...firstVisit,
  history: lostCard,
  then: ({ connection }) => connection.receive(joined(ana)),
}
const withAnswer: StoryScript = { ...inConversation, history: [...lostCard, ...lostCardEnding] }

const stage = (script: StoryScript, more: Omit<StageSettings, 'script'> = {}) => ({ stage: { script, ...more } satisfies StageSettings })

/** The whole chat in its place on a page, over a line that a script plays. Write something: the bot answers. */
const meta = {
  title: 'Panel/ChatPanel',
  component: ChatPanel,
  args: { conversations: true, onMinimise: fn(), onClose: fn() },
  parameters: { layout: 'fullscreen' },
  decorators: [onStage],
} satisfies Meta<typeof ChatPanel>

export default meta
type Story = StoryObj<typeof meta>

export const Welcome: Story = {
  parameters: stage(firstVisit),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const field = canvas.getByRole('textbox', { name: 'Message' })
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'How can we help?' })).toBeVisible())
    await userEvent.type(field, 'I lost my card')
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Send' })).toBeVisible())
    await userEvent.clear(field)
  },
}

export const Beginning: Story = { parameters: stage({ ...firstVisit, line: 'greeted' }) }

export const Greeting: Story = {
  parameters: stage({ ...firstVisit, history: [greeting] }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'I lost my card' }))
    await expect(canvas.getByRole('button', { name: 'I lost my card (chosen)' })).toBeVisible()
    await expect(canvas.getByRole('textbox', { name: 'Message' })).toHaveFocus()
    await waitFor(() => expect(canvas.getByRole('list', { name: '3 cards' })).toBeVisible())
  },
}

export const Conversation: Story = { parameters: stage(withAnswer) }

/** A message is written, sent and answered. */
export const Writing: Story = {
  parameters: stage({ ...firstVisit, history: lostCard.slice(0, 3) }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await canvas.findByText(/I am sorry to hear that/)
    await userEvent.type(canvas.getByRole('textbox', { name: 'Message' }), 'Can I keep my old number?{Enter}')
    const row = (await canvas.findByText('Can I keep my old number?')).closest('li') as HTMLElement
    // It is read half a second later, which is soon on a machine that is busy.
    await waitFor(() => expect(within(row).getByText(/^(Delivered|Read)$/)).toBeVisible())
    await waitFor(() => expect(canvas.getByText('Let me look into that.')).toBeVisible())
    await waitFor(() => expect(within(row).getByText('Read')).toBeVisible())
  },
}

export const WithAgentTyping: Story = {
  parameters: stage({
    ...inConversation,
    then: ({ connection }) => connection.receive(joined(ana), { type: 'typing.started', participant: ana }),
  }),
}

export const InTheQueue: Story = {
  parameters: stage({
    ...firstVisit,
    history: lostCard.slice(0, 8),
    then: ({ connection }) => connection.receive({ type: 'queue.changed', queue: { position: 2, waitSeconds: 180 } }),
  }),
}

export const NotSent: Story = {
  parameters: stage({
    ...inConversation,
    history: [...lostCard, say(ana, 'Could you tell me your account number?', 11), say(visitor, '48-1173-0042', 12, { id: 'failed', delivery: failed })],
  }),
}

export const Offline: Story = {
  parameters: stage({
    ...withAnswer,
    then: ({ connection, client }) => {
      connection.receive(joined(ana))
      connection.script.line({ status: 'offline' })
      client.send({ text: 'One more thing' })
      client.send({ text: 'Is my savings account safe?' })
    },
  }),
}

export const Reconnecting: Story = {
  parameters: stage({
    ...withAnswer,
    now: Date.now(),
    then: ({ connection }) => {
      connection.receive(joined(ana))
      connection.script.line({ status: 'closed', code: 1006, reason: '', attempt: 3, retryIn: 8_000 })
    },
  }),
}

export const Unreachable: Story = {
  parameters: stage({
    ...withAnswer,
    then: ({ connection }) => connection.script.line({ status: 'terminal', kind: 'unreachable', reason: '' }),
  }),
}

export const Ended: Story = {
  parameters: stage({
    ...withAnswer,
    then: ({ connection }) => connection.receive(joined(ana), { type: 'conversation.ended', reason: 'resolved' }),
  }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'This conversation has ended' })).toBeVisible())
    await expect(canvas.getByRole('textbox', { name: 'Message' })).toHaveAccessibleDescription('This conversation has ended.')
  },
}

export const Refused: Story = {
  parameters: stage({
    ...firstVisit,
    line: 'idle',
    then: ({ connection }) => connection.script.line({ status: 'terminal', kind: 'unauthorised', code: 4401, reason: '' }),
  }),
}

/** What came while the visitor looked elsewhere stands below a line. */
export const Unread: Story = {
  beforeEach: () => {
    spyOn(document, 'hasFocus').mockReturnValue(false)
  },
  parameters: stage({
    ...inConversation,
    then: ({ connection }) => {
      connection.receive(joined(ana))
      for (const message of lostCardEnding) if (message.author.role === 'agent') connection.receive({ type: 'message.received', message })
      connection.receive({ type: 'message.received', message: say(ana, 'Is there anything else I can do for you?', 13) })
    },
  }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('separator', { name: 'New' })).toBeInTheDocument()
  },
}

const hour = 60 * minute
export const ConversationList: Story = {
  parameters: stage({
    ...inConversation,
    conversations: [
      { id: 'c1', title: 'Lost card and a payment', updatedAt: Date.now() - 2 * minute },
      { id: 'c2', title: 'Opening an account for Mia', updatedAt: Date.now() - 30 * hour },
      { id: 'c3', title: 'Interest on the savings account after the first of April', updatedAt: Date.now() - 24 * 9 * hour },
      { id: 'c4', title: 'New address', updatedAt: Date.now() - 24 * 70 * hour },
    ],
  }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Your conversations' }))
    await expect(await canvas.findByRole('button', { name: /^Lost card and a payment/ })).toHaveAttribute('aria-current', 'true')
  },
}

export const Dark: Story = { ...Conversation, globals: { theme: 'dark' } }
export const WelcomeDark: Story = { parameters: Welcome.parameters ?? {}, globals: { theme: 'dark' } }
export const OfflineDark: Story = { ...Offline, globals: { theme: 'dark' } }
export const EndedDark: Story = { ...Ended, globals: { theme: 'dark' } }
export const ConversationListDark: Story = { ...ConversationList, globals: { theme: 'dark' } }

const harbourArabic = { id: 'bot-1', name: 'بنك المرفأ' } as const
const layla = { role: 'agent', id: 'agent-8', name: 'ليلى حداد', avatarUrl: bankPictures.layla } as const
const arabicConversation: readonly Message[] = [
  say({ role: 'bot', ...harbourArabic }, [text('صباح الخير يا روبن. كيف يمكنني مساعدتك اليوم؟'), choices('فقدت بطاقتي', 'دفعة لا أعرفها', 'فتح حساب')], 0),
  own('فقدت بطاقتي', 1),
  say({ role: 'bot', ...harbourArabic }, [markdown('يؤسفني ذلك. أوقفنا البطاقة المنتهية بالرقم **4417**.\n\n1. تصلك بطاقة جديدة خلال **ثلاثة أيام**\n2. يبقى رقمك السري كما هو')], 1.3),
  say(
    { role: 'bot', ...harbourArabic },
    [
      text('أي بطاقة تريد؟'),
      {
        kind: 'cards',
        cards: [
          { title: 'بطاقة السفر', description: 'من دون رسوم في الخارج.', imageUrl: bankPictures.travel, actions: [{ action: 'reply', label: 'اطلب هذه البطاقة', value: 'بطاقة السفر' }] },
          { title: 'بطاقة الطالب', description: 'مجانية حتى سن السابعة والعشرين.', imageUrl: bankPictures.student, actions: [{ action: 'reply', label: 'اطلب هذه البطاقة', value: 'بطاقة الطالب' }] },
        ],
      },
    ],
    1.5,
  ),
  own('بطاقة السفر', 3),
  say({ role: 'system' }, [{ kind: 'notice', code: 'agent-joined', name: layla.name, avatarUrl: layla.avatarUrl }], 6),
  say(layla, 'مرحبًا، معك ليلى من قسم البطاقات. هل هناك دفعة أخرى تريد أن نتحقق منها؟', 7),
  own('نعم، دفعة Lakeside Garage بمبلغ 84.20 €', 9),
]

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  parameters: stage(
    {
      ...firstVisit,
      assistant: harbourArabic,
      history: arabicConversation,
      then: ({ connection }) => connection.receive({ type: 'participants.changed', participants: [layla] }, { type: 'typing.started', participant: layla }),
    },
    { locale: arabic },
  ),
}

export const RightToLeftDark: Story = { ...RightToLeft, globals: { direction: 'rtl', theme: 'dark' } }

const germanConversation: readonly Message[] = [
  say(bot, [text('Guten Morgen. Womit kann ich Ihnen heute weiterhelfen?'), choices('Kreditkartensperrung', 'Dauerauftragsbestätigung', 'Kraftfahrzeughaftpflichtversicherungsbescheinigung')], 0),
  own('Kraftfahrzeughaftpflichtversicherungsbescheinigung', 1),
  say(bot, [text('Hier ist sie.'), { kind: 'files', files: [{ id: 'f', kind: 'document', name: 'Kraftfahrzeughaftpflichtversicherungsbescheinigung 2025.pdf', size: 184_320, url: 'https://bank.example/f.pdf' }] }], 2),
  own('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', 3),
  say(ana, 'Ihre Rechtsschutzversicherungsgesellschaft hat die Lebensversicherungsrückkaufswertberechnung bestätigt.', 5),
]

export const LongGermanWords: Story = {
  parameters: stage(
    {
      ...firstVisit,
      history: germanConversation,
      then: ({ connection }) =>
        connection.receive({ type: 'participants.changed', participants: [{ ...ana, name: 'Dr. Annegret Oberhauser-Schwarzenbergerin' }] }),
    },
    { locale: german },
  ),
}

export const Phone: Story = { parameters: stage(withAnswer, { size: 'phone' }) }
export const PhoneDark: Story = { ...Phone, globals: { theme: 'dark' } }
export const Narrow320: Story = { parameters: stage(withAnswer, { size: 'narrow' }) }
export const NarrowWelcome: Story = { parameters: stage(firstVisit, { size: 'narrow' }) }
export const Compact: Story = { ...Conversation, globals: { density: 'compact' } }
export const Cozy: Story = { ...Conversation, globals: { density: 'cozy' } }
