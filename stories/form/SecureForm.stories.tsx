import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { SecureForm } from '../../src/components/form/index.ts'
import { LocaleProvider } from '../../src/i18n/index.ts'
import type { FormOutcome } from '../../src/model/index.ts'
import { arabic } from '../panel/locales.ts'
import { InMessage, type InMessageProps } from '../parts/InMessage.tsx'
import { cardForm, formPart } from './sampleForms.ts'

const secure = (outcome?: FormOutcome) => [formPart(cardForm, { secure: true, ...(outcome ? { outcome } : {}) })]

const meta = {
  title: 'Forms/Secure form',
  component: InMessage,
  subcomponents: { SecureForm },
  args: { parts: secure(), role: 'agent', onFormSubmit: fn(), onFormCancel: fn() },
  render: (args) => <InMessage {...args} />,
} satisfies Meta<InMessageProps>

export default meta
type Story = StoryObj<typeof meta>

export const Open: Story = {}
export const OpenDark: Story = { globals: { theme: 'dark' } }

/** What was typed is handed over once, and is nowhere on the page a moment later. */
export const Submitted: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.type(canvas.getByRole('textbox', { name: 'Name on the card' }), 'Mara Lind')
    await userEvent.type(canvas.getByRole('textbox', { name: 'Card number' }), '4929000000006')
    await userEvent.type(canvas.getByRole('textbox', { name: 'Good until' }), '04/29')
    await userEvent.type(canvas.getByLabelText('Security code'), '737')
    await userEvent.click(canvas.getByRole('button', { name: 'Pay 49.90 €' }))
    await expect(args.onFormSubmit).toHaveBeenCalledTimes(1)
    await expect(canvasElement.querySelectorAll('input')).toHaveLength(0)
    await expect(canvasElement).not.toHaveTextContent('4929')
  },
}

export const WithProblems: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Pay 49.90 €' }))
  },
}

export const Sending: Story = { args: { parts: secure({ status: 'sending' }) } }
export const Answered: Story = { args: { parts: secure({ status: 'answered', summary: 'Card ending 4242' }) } }
export const AnsweredDark: Story = { ...Answered, globals: { theme: 'dark' } }
export const Failed: Story = { args: { parts: secure({ status: 'failed' }) } }
export const Unconfirmed: Story = { args: { parts: secure({ status: 'unconfirmed' }) } }
export const Cancelled: Story = { args: { parts: secure({ status: 'cancelled' }) } }
export const Expired: Story = { args: { parts: secure({ status: 'expired' }) } }

/** A page without encryption: the form is explained, not drawn. */
export const InsecurePage: Story = {
  beforeEach: () => {
    const before = Object.getOwnPropertyDescriptor(window, 'isSecureContext') ?? { value: true, configurable: true }
    Object.defineProperty(window, 'isSecureContext', { value: false, configurable: true })
    return () => void Object.defineProperty(window, 'isSecureContext', before)
  },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole('textbox')).toBeNull()
    await expect(within(canvasElement).getByText(/no encrypted connection/)).toBeVisible()
  },
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  decorators: [(Story) => <LocaleProvider locale={arabic}>{Story()}</LocaleProvider>],
}
