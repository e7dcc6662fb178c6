import type { Meta, StoryObj } from '@storybook/react-vite'
import { arabic } from '../../src/i18n/locales/ar/index.ts'
import { ChatWidgetView } from '../../src/widget/index.ts'
import { ana, harbour, joined, lostCard, lostCardEnding } from '../panel/bankConversation.ts'
import type { StoryScript } from '../panel/storyChat.ts'
import { morning } from '../transcript/samples.ts'
import { onPage, type WidgetStageSettings } from './WidgetStage.tsx'

const script: StoryScript = {
  assistant: harbour,
  now: morning + 20 * 60_000,
  history: [...lostCard, ...lostCardEnding],
  then: ({ connection }) => connection.receive(joined(ana), { type: 'conversation.ended', reason: 'agent' }),
}
const form = {
  name: 'survey',
  wording: 'survey',
  fields: [
    { name: 'helpful', type: 'rating', wording: 'survey-helpful', options: [1, 2, 3, 4, 5].map((step) => ({ value: String(step), label: String(step) })) },
    { name: 'service', type: 'multiline', wording: 'survey-service' },
  ],
} as const
const asking = (more: Omit<WidgetStageSettings, 'script'> = {}) => ({
  widget: { script, ...more, stage: 'open', options: { survey: { form, onSubmit: () => undefined }, ...more.options } } satisfies WidgetStageSettings,
})

/** When a conversation is over the visitor is asked once; the host takes the answers. */
const meta = {
  title: 'Widget/Survey',
  component: ChatWidgetView,
  // The stage makes it; Storybook wants to know the type.
  args: { controller: undefined as never },
  parameters: { layout: 'fullscreen', controls: { disable: true }, docs: { story: { inline: false, iframeHeight: 860 } } },
  decorators: [onPage],
} satisfies Meta<typeof ChatWidgetView>

export default meta
type Story = StoryObj<typeof meta>

export const Asking: Story = { parameters: asking() }
export const Arabic: Story = { parameters: asking({ isArabic: true, options: { locale: arabic } }) }
export const Dark: Story = { ...Asking, globals: { theme: 'dark' } }
