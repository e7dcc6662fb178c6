import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { PreChatForm } from '../../src/components/form/index.ts'
import { LocaleProvider } from '../../src/i18n/index.ts'
import { arabic, german } from '../panel/locales.ts'
import { beforeChat } from './sampleForms.ts'

const meta = {
  title: 'Forms/Before a conversation',
  component: PreChatForm,
  args: {
    form: beforeChat,
    onSubmit: fn(),
    note: (
      <>
        We use this to answer you, and for nothing else. <a href="https://example.com/privacy">How we handle your data</a>
      </>
    ),
  },
} satisfies Meta<typeof PreChatForm>

export default meta
type Story = StoryObj<typeof meta>

export const Open: Story = {}
export const Dark: Story = { globals: { theme: 'dark' } }

export const Filled: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.type(canvas.getByRole('textbox', { name: 'First name' }), 'Mara')
    await userEvent.type(canvas.getByRole('textbox', { name: 'Email' }), 'mara@example.com')
    await userEvent.click(canvas.getByRole('button', { name: 'Start chat' }))
    await expect(args.onSubmit).toHaveBeenCalledWith({ first_name: 'Mara', email: 'mara@example.com' })
  },
}

export const German: Story = {
  decorators: [(Story) => <LocaleProvider locale={german}>{Story()}</LocaleProvider>],
  args: { form: { ...beforeChat, description: 'Damit wir Sie persönlich ansprechen und Ihnen bei einer Verbindungsunterbrechung schreiben können.' }, note: undefined },
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  decorators: [(Story) => <LocaleProvider locale={arabic}>{Story()}</LocaleProvider>],
  args: { form: { ...beforeChat, description: 'لنحيّيك باسمك ونكتب إليك إذا انقطع الاتصال.' }, note: undefined },
}
