import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, spyOn, userEvent, waitFor, within } from 'storybook/test'
import { ChatPanel } from '../../src/widget/index.ts'
import { morning } from '../transcript/samples.ts'
import { ana, harbour, helpfulReply, joined, lostCard, lostCardEnding } from './bankConversation.ts'
import { onStage, type StageSettings } from './Stage.tsx'

const settings: StageSettings = {
  script: {
    assistant: harbour,
    now: morning + 20 * 60_000,
    history: [...lostCard, ...lostCardEnding],
    then: ({ connection }) => connection.receive(joined(ana)),
    reply: helpfulReply,
  },
}

/** A button that copies the message that one points at, or goes to by the arrows. */
const meta = {
  title: 'Panel/CopyMessage',
  component: ChatPanel,
  args: { copyMessages: true, onClose: fn() },
  parameters: { layout: 'fullscreen', stage: settings },
  decorators: [onStage],
} satisfies Meta<typeof ChatPanel>

export default meta
type Story = StoryObj<typeof meta>

async function rowOf(canvasElement: HTMLElement, words: RegExp): Promise<HTMLElement> {
  return (await within(canvasElement).findByText(words)).closest('li') as HTMLElement
}

function watchClipboard() {
  // It puts a clipboard of its own into the page.
  userEvent.setup()
  return spyOn(navigator.clipboard, 'writeText').mockImplementation(fn(() => Promise.resolve()))
}

/** By pointer: it says that it has copied, and the focus stays where one was writing. */
export const ByPointer: Story = {
  play: async ({ canvasElement }) => {
    const copied = watchClipboard()
    const row = await rowOf(canvasElement, /That helps a lot/)
    const field = within(canvasElement).getByRole('textbox', { name: 'Message' })
    await userEvent.click(field)
    await userEvent.hover(row)
    await userEvent.click(await within(row).findByRole('button', { name: 'Copy message' }))
    await waitFor(() => expect(within(row).getByRole('button', { name: 'Copied' })).toBeVisible())
    await expect(copied).toHaveBeenCalledWith(expect.stringContaining('That helps a lot.'))
    await expect(field).toHaveFocus()
  },
}

/** By keys: the arrows lead to the message, Enter to its button. */
export const ByKeyboard: Story = {
  play: async ({ canvasElement }) => {
    const copied = watchClipboard()
    const row = await rowOf(canvasElement, /Wonderful, thank you/)
    within(canvasElement).getByRole('log', { name: 'Conversation' }).focus()
    await userEvent.keyboard('{End}{Enter}')
    await waitFor(() => expect(within(row).getByRole('button', { name: 'Copy message' })).toHaveFocus())
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(within(row).getByRole('button', { name: 'Copied' })).toBeVisible())
    await expect(copied).toHaveBeenCalledWith('Wonderful, thank you Ana')
  },
}

export const Dark: Story = { ...ByPointer, globals: { theme: 'dark' } }
