import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { arabic } from '../../src/i18n/locales/ar/index.ts'
import { german } from '../../src/i18n/locales/de/index.ts'
import { ChatWidgetView, type ProactiveRule } from '../../src/widget/index.ts'
import { harbour, helpfulReply } from '../panel/bankConversation.ts'
import { bankPictures } from '../panel/bankPictures.ts'
import type { StoryScript } from '../panel/storyChat.ts'
import { morning } from '../transcript/samples.ts'
import { onPage, type WidgetStageSettings } from './WidgetStage.tsx'

const script: StoryScript = { assistant: harbour, now: morning + 20 * 60_000, reply: helpfulReply }
const author = { name: 'Ana Ferreira', role: 'agent', avatarUrl: bankPictures.ana } as const
const offer: ProactiveRule = { id: 'offer', text: 'Opening an account takes eight minutes. Shall I walk you through it?', author }

const rules = (proactive: readonly ProactiveRule[], more: Omit<WidgetStageSettings, 'script'> = {}) => ({
  // Each look at the story is a first visit.
  widget: { script, ...more, options: { persistence: 'none', proactive, ...more.options } } satisfies WidgetStageSettings,
})

/**
 * The host speaks first, by a rule: time on the page, how far it was scrolled, its address, the pointer on its way out, or a condition of its
 * own. Each message comes once, and one at a time. A press opens the panel, where it is the first word.
 */
const meta = {
  title: 'Widget/Proactive',
  component: ChatWidgetView,
  // The stage makes it; Storybook wants to know the type.
  args: { controller: undefined as never },
  parameters: { layout: 'fullscreen', controls: { disable: true }, docs: { story: { inline: false, iframeHeight: 860 } } },
  decorators: [onPage],
} satisfies Meta<typeof ChatWidgetView>

export default meta
type Story = StoryObj<typeof meta>

const message = (canvasElement: HTMLElement, name: RegExp) => waitFor(() => within(canvasElement).getByRole('button', { name }))

export const Message: Story = {
  parameters: rules([{ ...offer, after: 300 }]),
  play: async ({ canvasElement }) => {
    await waitFor(async () => expect(await message(canvasElement, /^Ana Ferreira Opening an account/)).toBeVisible())
  },
}

/** By keyboard: Enter opens the panel, the words stand in it, and the focus is in the field. */
export const Opened: Story = {
  parameters: rules([offer]),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const bubble = await message(canvasElement, /Opening an account/)
    bubble.focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Message' })).toHaveFocus())
    await waitFor(() => expect(within(canvas.getByRole('log', { name: 'Conversation' })).getByText(offer.text)).toBeVisible())
  },
}

/** The first rule that holds comes; the next waits until it has been put away. */
export const OneAtATime: Story = {
  parameters: rules([offer, { id: 'second', text: 'You can also bring your old account along.' }]),
  play: async ({ canvasElement }) => {
    await message(canvasElement, /Opening an account/)
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Dismiss message' }))
    await message(canvasElement, /bring your old account/)
  },
}

/** Nobody in particular says it. */
export const WithoutAuthor: Story = { parameters: rules([{ id: 'plain', text: 'Questions? We answer in minutes.' }]) }
export const Long: Story = {
  parameters: rules([{ ...offer, text: `${offer.text} You need an identity card, a phone with a camera and a quiet corner. Whoever already has an account elsewhere can bring standing orders and direct debits along; we write to everybody concerned, and nothing has to be printed, signed or taken to a post office.` }]),
}
export const German: Story = {
  parameters: rules([{ ...offer, text: 'In acht Minuten haben Sie ein Konto. Darf ich Sie durch die Kontoeröffnung begleiten?' }], { options: { locale: german } }),
}
export const RightToLeft: Story = {
  parameters: rules([{ ...offer, text: 'فتح الحساب يستغرق ثماني دقائق. هل أرافقك خطوة بخطوة؟', author: { name: 'ليلى حداد', role: 'agent', avatarUrl: bankPictures.layla } }], { isArabic: true, options: { locale: arabic } }),
}
export const AtTheStart: Story = { parameters: rules([offer], { options: { position: 'start' } }) }
export const Dark: Story = { parameters: rules([offer]), globals: { theme: 'dark' } }
export const Phone: Story = { parameters: rules([offer]), globals: { viewport: { value: 'mobile1', isRotated: false } } }
