import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { ConversationSummaryCard } from '../../src/components/insight/index.ts'
import { LocaleProvider } from '../../src/i18n/index.ts'
import { arabicContent } from '../parts/storyLocales.ts'

const answer = {
  summary: 'Robin wants to send back a lamp that arrived broken, and asks when the money will be there.',
  keyPoints: ['The lamp was delivered on 3 May, the glass is broken.', 'A free return label was sent by email.', 'The refund follows within five working days.'],
  sentiment: 'positive',
}

const meta = {
  title: 'Insight/ConversationSummaryCard',
  component: ConversationSummaryCard,
  args: { status: 'answered', answer, ask: fn() },
} satisfies Meta<typeof ConversationSummaryCard>

export default meta
type Story = StoryObj<typeof meta>

export const Idle: Story = {
  args: { status: 'idle', answer: undefined },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Summarise' }))
    await expect(args.ask).toHaveBeenCalledWith({})
  },
}

export const Asking: Story = { args: { status: 'asking', answer: undefined } }
export const Answered: Story = {}
export const WithoutPoints: Story = { args: { answer: { summary: answer.summary, keyPoints: [] } } }
export const NothingToSumUp: Story = { args: { answer: { summary: '', keyPoints: [] } } }
export const Failed: Story = { args: { status: 'failed', answer: undefined } }
export const Dark: Story = { globals: { theme: 'dark' } }

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { answer: { summary: 'تريد ليلى إرجاع مصباح وصل مكسورًا، وتسأل متى تسترد المبلغ.', keyPoints: ['وصل المصباح في 3 مايو والزجاج مكسور.', 'أُرسل ملصق إرجاع مجاني بالبريد الإلكتروني.'], sentiment: 'neutral' } },
  decorators: [(Story) => <LocaleProvider locale={arabicContent}>{Story()}</LocaleProvider>],
}
