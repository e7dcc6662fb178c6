import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { ChatPanel } from '../../src/widget/index.ts'
import { morning } from '../transcript/samples.ts'
import { ana, harbour, helpfulReply, joined, lostCard, lostCardEnding } from './bankConversation.ts'
import { arabic, german } from './locales.ts'
import { onStage, type StageSettings } from './Stage.tsx'
import type { StoryScript } from './storyChat.ts'

const script: StoryScript = {
  assistant: harbour,
  now: morning + 20 * 60_000,
  history: [...lostCard, ...lostCardEnding],
  then: ({ connection }) => connection.receive(joined(ana)),
  reply: helpfulReply,
}

const stage = (more: Omit<StageSettings, 'script'> = {}) => ({ stage: { script, ...more } satisfies StageSettings })

/** The way from a conversation that goes on to a new one, beside the way to its end. What the visitor is writing goes along. */
const meta = {
  title: 'Panel/Restart',
  component: ChatPanel,
  args: { restart: true, search: false, onClose: fn() },
  parameters: { layout: 'fullscreen', ...stage() },
  decorators: [onStage],
} satisfies Meta<typeof ChatPanel>

export default meta
type Story = StoryObj<typeof meta>

const ask = async (canvasElement: HTMLElement, end = 'End conversation') => userEvent.click(await within(canvasElement).findByRole('button', { name: end }))

/** The old one is ended and goes; in the new one the visitor is answered. */
export const StartOver: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await canvas.findByText(/That helps a lot/)
    const field = canvas.getByRole('textbox', { name: 'Message' })
    await userEvent.type(field, 'And a loan?')
    await ask(canvasElement)
    await expect(canvas.getByRole('button', { name: 'Keep chatting' })).toHaveFocus()
    await userEvent.click(canvas.getByRole('button', { name: 'Start over' }))
    await waitFor(() => expect(canvas.queryByText(/That helps a lot/)).toBeNull())
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Message' })).toHaveFocus())
    await expect(canvas.getByRole('textbox', { name: 'Message' })).toHaveValue('And a loan?')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(canvas.getByText('Let me look into that.')).toBeVisible(), { timeout: 5_000 })
  },
}

export const Asked: Story = { play: ({ canvasElement }) => ask(canvasElement) }
export const Dark: Story = { ...Asked, globals: { theme: 'dark' } }
export const German: Story = { parameters: stage({ locale: german }), play: ({ canvasElement }) => ask(canvasElement, german.panel.endConversation) }
export const RightToLeft: Story = {
  parameters: stage({ locale: arabic }),
  globals: { direction: 'rtl' },
  play: ({ canvasElement }) => ask(canvasElement, arabic.panel.endConversation),
}
