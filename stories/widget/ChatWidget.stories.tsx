import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { arabic } from '../../src/i18n/locales/ar/index.ts'
import { german } from '../../src/i18n/locales/de/index.ts'
import { ChatWidgetView } from '../../src/widget/index.ts'
import { ana, greeting, harbour, helpfulReply, joined, lostCard, lostCardEnding } from '../panel/bankConversation.ts'
import { bankPictures } from '../panel/bankPictures.ts'
import type { StoryScript } from '../panel/storyChat.ts'
import { choices, morning, own, say, text } from '../transcript/samples.ts'
import { onPage, type WidgetStageSettings } from './WidgetStage.tsx'

const firstVisit: StoryScript = { assistant: harbour, now: morning + 20 * 60_000, reply: helpfulReply }
const inConversation: StoryScript = {
  ...firstVisit,
  history: lostCard,
  then: ({ connection }) => connection.receive(joined(ana)),
}
const withNews: StoryScript = {
  ...inConversation,
  then: ({ connection }) => {
    connection.receive(joined(ana))
    for (const message of lostCardEnding) if (message.author.role === 'agent') connection.receive({ type: 'message.received', message })
  },
}

const widget = (script: StoryScript, more: Omit<WidgetStageSettings, 'script'> = {}) => ({ widget: { script, ...more } satisfies WidgetStageSettings })

/** The complete widget on somebody's page. The launcher opens it, Escape in the empty field puts it away. */
const meta = {
  title: 'Widget/ChatWidget',
  component: ChatWidgetView,
  // The stage makes it; Storybook wants to know the type.
  args: { controller: undefined as never },
  parameters: { layout: 'fullscreen', controls: { disable: true }, docs: { story: { inline: false, iframeHeight: 860 } } },
  decorators: [onPage],
} satisfies Meta<typeof ChatWidgetView>

export default meta
type Story = StoryObj<typeof meta>

/** By keyboard: Enter opens, the focus is in the field, Escape closes, the focus is back. */
export const Closed: Story = {
  parameters: widget(firstVisit),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const launcher = canvas.getByRole('button', { name: 'Chat' })
    await expect(canvas.queryByRole('dialog')).toBeNull()
    launcher.focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Message' })).toHaveFocus())
    await waitFor(() => expect(canvas.getByRole('dialog', { name: 'Chat' })).toBeVisible())
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull())
    await expect(launcher).toHaveFocus()
  },
}

export const Unread: Story = {
  parameters: widget(withNews),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Chat, 1 new message' })).toBeVisible())
    await waitFor(() => expect(canvas.getByRole('button', { name: /^Ana Ferreira That helps a lot/ })).toBeVisible())
  },
}

export const Welcome: Story = { parameters: widget(firstVisit, { stage: 'open' }) }
export const Greeting: Story = { parameters: widget({ ...firstVisit, history: [greeting] }, { stage: 'open' }) }
export const Open: Story = { parameters: widget({ ...inConversation, history: [...lostCard, ...lostCardEnding] }, { stage: 'open' }) }

/** The launcher says with whom the visitor talks. */
export const Minimised: Story = { parameters: widget(inConversation, { stage: 'minimised' }) }

export const Large: Story = {
  parameters: widget({ ...inConversation, history: [...lostCard, ...lostCardEnding] }, { stage: 'open' }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Larger window' }))
    await expect(canvas.getByRole('button', { name: 'Smaller window' })).toHaveFocus()
  },
}

export const Labelled: Story = { parameters: widget(firstVisit, { options: { launcher: { label: 'Ask us' }, position: 'start' } }) }
export const GermanMinimised: Story = { parameters: widget(inConversation, { stage: 'minimised', options: { locale: german } }) }
export const Dark: Story = { ...Open, globals: { theme: 'dark' } }
export const UnreadDark: Story = { ...Unread, globals: { theme: 'dark' } }

/** The whole screen, and the page behind it out of reach. */
export const Phone: Story = { ...Open, globals: { viewport: { value: 'mobile2', isRotated: false } } }
export const UnreadOnPhone: Story = { ...Unread, globals: { viewport: { value: 'mobile1', isRotated: false } } }


const harbourArabic = { id: 'bot-1', name: 'بنك المرفأ' } as const
const layla = { role: 'agent', id: 'agent-8', name: 'ليلى حداد', avatarUrl: bankPictures.layla } as const
const arabicScript: StoryScript = {
  ...firstVisit,
  assistant: harbourArabic,
  history: [
    say({ role: 'bot', ...harbourArabic }, [text('صباح الخير يا روبن. كيف يمكنني مساعدتك اليوم؟'), choices('فقدت بطاقتي', 'فتح حساب')], 0),
    own('فقدت بطاقتي', 1),
    say(layla, 'مرحبًا روبن، معك ليلى من قسم البطاقات. أوقفنا البطاقة المنتهية بالرقم 4417.', 2),
  ],
}
const inArabic = { isArabic: true, options: { locale: arabic } } as const

export const Arabic: Story = {
  parameters: widget({ ...arabicScript, then: ({ connection }) => connection.receive(joined(layla)) }, { ...inArabic, stage: 'open' }),
}

export const ArabicUnread: Story = {
  parameters: widget(
    {
      ...arabicScript,
      then: ({ connection }) => connection.receive(joined(layla), { type: 'message.received', message: say(layla, 'تصلك البطاقة الجديدة خلال ثلاثة أيام، ويبقى رقمك السري كما هو.', 11) }),
    },
    inArabic,
  ),
}
