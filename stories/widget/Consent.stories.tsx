import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { ChatWidgetView } from '../../src/widget/index.ts'
import { harbour, helpfulReply } from '../panel/bankConversation.ts'
import { arabic } from '../../src/i18n/locales/ar/index.ts'
import { german } from '../../src/i18n/locales/de/index.ts'
import type { StoryScript } from '../panel/storyChat.ts'
import { morning } from '../transcript/samples.ts'
import { onPage, type WidgetStageSettings } from './WidgetStage.tsx'

const script: StoryScript = { assistant: harbour, now: morning + 20 * 60_000, reply: helpfulReply }
const policyUrl = 'https://bank.example/privacy'
const words = {
  en: 'We keep this chat for 30 days so that whoever helps you knows what was said. Nobody else reads it.',
  de: 'Wir bewahren diesen Chat 30 Tage lang auf, damit alle, die Ihnen helfen, wissen, was gesagt wurde. Sonst liest ihn niemand.',
  ar: 'نحتفظ بهذه المحادثة لمدة 30 يومًا ليعرف من يساعدك ما قيل فيها، ولا يقرؤها أحد سواه.',
}
const asking = (text: string, more: Omit<WidgetStageSettings, 'script'> = {}) => ({
  widget: { script, ...more, stage: 'open', options: { consent: { text, policyUrl }, ...more.options } } satisfies WidgetStageSettings,
})

/** Before there is a chat the visitor reads what is kept, and agrees. Until then nothing is made, sent or stored. */
const meta = {
  title: 'Widget/Consent',
  component: ChatWidgetView,
  // The stage makes it; Storybook wants to know the type.
  args: { controller: undefined as never },
  parameters: { layout: 'fullscreen', controls: { disable: true }, docs: { story: { inline: false, iframeHeight: 860 } } },
  decorators: [onPage],
} satisfies Meta<typeof ChatWidgetView>

export default meta
type Story = StoryObj<typeof meta>

export const Asking: Story = { parameters: asking(words.en) }

export const Agreed: Story = {
  parameters: asking(words.en),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Agree and continue' }))
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Message' })).toHaveFocus())
  },
}

export const German: Story = { parameters: asking(words.de, { options: { locale: german } }) }
export const Arabic: Story = { parameters: asking(words.ar, { isArabic: true, options: { locale: arabic } }) }
export const Dark: Story = { ...Asking, globals: { theme: 'dark' } }
export const Phone: Story = { ...Asking, globals: { viewport: { value: 'mobile2', isRotated: false } } }
