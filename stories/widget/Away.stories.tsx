import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { ChatWidgetView } from '../../src/widget/index.ts'
import { harbour } from '../panel/bankConversation.ts'
import { arabic } from '../../src/i18n/locales/ar/index.ts'
import type { StoryScript } from '../panel/storyChat.ts'
import { morning } from '../transcript/samples.ts'
import { onPage, type WidgetStageSettings } from './WidgetStage.tsx'

const script: StoryScript = { assistant: harbour, now: morning + 20 * 60_000 }
const away = (more: Omit<WidgetStageSettings, 'script'> = {}) => ({
  widget: { script, ...more, stage: 'open', options: { away: { isAway: true, onSubmit: () => undefined }, ...more.options } } satisfies WidgetStageSettings,
})

/** Nobody is there: the visitor leaves a message, which the host takes. */
const meta = {
  title: 'Widget/Away',
  component: ChatWidgetView,
  // The stage makes it; Storybook wants to know the type.
  args: { controller: undefined as never },
  parameters: { layout: 'fullscreen', controls: { disable: true }, docs: { story: { inline: false, iframeHeight: 860 } } },
  decorators: [onPage],
} satisfies Meta<typeof ChatWidgetView>

export default meta
type Story = StoryObj<typeof meta>

export const LeavingAMessage: Story = { parameters: away() }

export const Sent: Story = {
  parameters: away(),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(await canvas.findByRole('textbox', { name: /Email/ }), 'robin@bank.example')
    await userEvent.type(canvas.getByRole('textbox', { name: /How can we help/ }), 'My card is lost, and I leave tomorrow.')
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }))
    await waitFor(() => expect(canvas.getByText('Thank you. We will get back to you.')).toBeVisible())
  },
}

export const Arabic: Story = { parameters: away({ isArabic: true, options: { locale: arabic } }) }
export const Dark: Story = { ...LeavingAMessage, globals: { theme: 'dark' } }
export const Phone: Story = { ...LeavingAMessage, globals: { viewport: { value: 'mobile2', isRotated: false } } }
