import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { ChatWidgetView } from '../../src/widget/index.ts'
import { ana, harbour, joined, lostCard, lostCardEnding } from '../panel/bankConversation.ts'
import { german } from '../../src/i18n/locales/de/index.ts'
import type { StoryScript } from '../panel/storyChat.ts'
import { morning } from '../transcript/samples.ts'
import { onPage, type WidgetStageSettings } from './WidgetStage.tsx'

const script: StoryScript = {
  assistant: harbour,
  now: morning + 20 * 60_000,
  history: [...lostCard, ...lostCardEnding],
  then: ({ connection }) => connection.receive(joined(ana)),
}
const open = (options: WidgetStageSettings['options'] = {}) => ({ widget: { script, stage: 'open', options } satisfies WidgetStageSettings })

/** The visitor saves what was said: as a page to read and print, as plain text, or as data. */
const meta = {
  title: 'Widget/Download',
  component: ChatWidgetView,
  // The stage makes it; Storybook wants to know the type.
  args: { controller: undefined as never },
  parameters: { layout: 'fullscreen', controls: { disable: true }, docs: { story: { inline: false, iframeHeight: 860 } } },
  decorators: [onPage],
} satisfies Meta<typeof ChatWidgetView>

export default meta
type Story = StoryObj<typeof meta>

export const Asking: Story = {
  parameters: open(),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Save conversation' }))
    await expect(canvas.getByRole('button', { name: 'Web page' })).toHaveFocus()
  },
}

export const German: Story = {
  parameters: open({ locale: german }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: german.widget.download }))
    await expect(canvas.getByRole('button', { name: german.widget.downloadFormats.html })).toHaveFocus()
  },
}

export const Dark: Story = { ...Asking, globals: { theme: 'dark' } }
export const Phone: Story = { ...Asking, globals: { viewport: { value: 'mobile2', isRotated: false } } }
