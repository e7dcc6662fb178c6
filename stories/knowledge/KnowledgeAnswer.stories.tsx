import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { KnowledgeAnswer } from '../../src/components/knowledge/index.ts'
import { sources } from './samples.ts'

const question = { query: 'How long do I have to send something back?' }
const answer = {
  ...question,
  response: 'You have **30 days** from the day of delivery.\n\n1. Open the order in your account\n2. Choose *Return*\n3. Put the label on the parcel',
}

const meta = {
  title: 'Knowledge/KnowledgeAnswer',
  component: KnowledgeAnswer,
  args: { status: 'answered', question, answer, ask: fn() },
} satisfies Meta<typeof KnowledgeAnswer>

export default meta
type Story = StoryObj<typeof meta>

export const Idle: Story = {
  args: { status: 'idle', question: undefined, answer: undefined },
  play: async ({ canvasElement, args }) => {
    await userEvent.type(within(canvasElement).getByRole('textbox', { name: 'Your question' }), 'How much is a label?{Enter}')
    await expect(args.ask).toHaveBeenCalledWith({ query: 'How much is a label?' })
  },
}

export const Asking: Story = { args: { status: 'asking', answer: undefined } }
export const Answered: Story = {}
export const WithSources: Story = { args: { sources: sources.slice(0, 2) } }
export const NoAnswer: Story = { args: { answer: { ...question, response: '' } } }
export const Failed: Story = { args: { status: 'failed', answer: undefined } }
export const Dark: Story = { ...WithSources, globals: { theme: 'dark' } }
