import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { LocaleProvider } from '../../src/i18n/index.ts'
import type { ButtonsPart } from '../../src/model/index.ts'
import { MessageButtons } from '../../src/components/parts/index.ts'
import { InMessage, type InMessageProps } from './InMessage.tsx'
import { arabicContent, germanContent } from './storyLocales.ts'

const reply = (label: string) => ({ action: 'reply' as const, label, value: label })
const choices: ButtonsPart = {
  kind: 'buttons',
  options: [reply('Track a parcel'), reply('Return something'), reply('Talk to a person'), { action: 'link', label: 'Opening hours', url: 'https://example.com/hours' }],
}
const question = { kind: 'text' as const, format: 'plain' as const, text: 'Hello! What can I do for you?' }

const meta = {
  title: 'Message content/Buttons',
  component: InMessage,
  subcomponents: { MessageButtons },
  args: { parts: [question, choices], onReply: fn() },
  render: (args) => <InMessage {...args} />,
} satisfies Meta<InMessageProps>

export default meta
type Story = StoryObj<typeof meta>

export const Live: Story = {
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Return something' }))
    await expect(args.onReply).toHaveBeenCalledWith(reply('Return something'), expect.objectContaining({ id: 'm1' }))
  },
}

export const Chosen: Story = {
  args: { actionState: 'chosen', chosenValue: 'Return something' },
  play: async ({ canvasElement, args }) => {
    const other = within(canvasElement).getByRole('button', { name: 'Track a parcel' })
    await expect(other).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(other)
    await expect(args.onReply).not.toHaveBeenCalled()
    await expect(other).toHaveFocus()
  },
}

export const Superseded: Story = { args: { actionState: 'superseded' } }

export const Expired: Story = { args: { actionState: 'expired' } }

export const Dark: Story = { globals: { theme: 'dark' } }

export const ChosenDark: Story = { ...Chosen, globals: { theme: 'dark' } }

export const WithTitle: Story = { args: { parts: [{ ...choices, title: 'Would you like to go on in English or in German?', options: [reply('English'), reply('German')] }] } }

export const LongLabels: Story = {
  args: {
    parts: [
      { ...question, text: 'Worum geht es?' },
      {
        kind: 'buttons',
        options: [
          reply('Rechtsschutzversicherungsangelegenheiten'),
          reply('Kraftfahrzeughaftpflichtversicherungsbescheinigung anfordern und per Post zustellen lassen'),
          reply('Sonstiges'),
        ],
      },
    ],
  },
  decorators: [(Story) => <LocaleProvider locale={germanContent}>{Story()}</LocaleProvider>],
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: {
    parts: [
      { ...question, text: 'أهلًا بك! كيف يمكنني مساعدتك؟' },
      { kind: 'buttons', options: [reply('تتبّع شحنة'), reply('إرجاع منتج'), { action: 'link', label: 'ساعات العمل', url: 'https://example.com/hours' }] },
    ],
  },
  decorators: [(Story) => <LocaleProvider locale={arabicContent}>{Story()}</LocaleProvider>],
}
