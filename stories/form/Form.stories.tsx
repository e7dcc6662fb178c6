import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { Form } from '../../src/components/form/index.ts'
import { LocaleProvider } from '../../src/i18n/index.ts'
import { arabic, german } from '../panel/locales.ts'
import { InMessage, type InMessageProps } from '../parts/InMessage.tsx'
import { StoryCaptcha } from './StoryCaptcha.tsx'
import { arabicForm, everyField, formPart, longGermanForm, parcelForm, survey } from './sampleForms.ts'

const meta = {
  title: 'Forms/Form',
  component: InMessage,
  subcomponents: { Form },
  args: { parts: [formPart(parcelForm)], role: 'agent', onFormSubmit: fn(), onFormCancel: fn() },
  render: (args) => <InMessage {...args} />,
} satisfies Meta<InMessageProps>

export default meta
type Story = StoryObj<typeof meta>

const answers = { order: '40718822', email: 'mara@example.com', expected: '2026-11-18', wish: 'resend' }
const withStatus = (outcome: NonNullable<ReturnType<typeof formPart>['outcome']>) => ({ parts: [formPart(parcelForm, { outcome })] })

export const Open: Story = {}

/** Sent empty, mended, and sent: the summary has the focus, its links lead to the fields. */
export const Mended: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Send to Ana' }))
    const problems = canvas.getByRole('group', { name: '3 answers need another look' })
    await waitFor(() => expect(problems).toHaveFocus())
    await userEvent.click(within(problems).getByRole('link', { name: /Order number/ }))
    const order = canvas.getByRole('textbox', { name: 'Order number' })
    await expect(order).toHaveFocus()
    await expect(order).toHaveAccessibleDescription(/Please fill this in/)
    await userEvent.keyboard('40718822')
    await userEvent.type(canvas.getByRole('textbox', { name: 'Email' }), 'mara@example.com')
    await userEvent.click(canvas.getByRole('radio', { name: 'Send it again' }))
    await expect(canvas.queryByRole('link')).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Send to Ana' }))
    await expect(args.onFormSubmit).toHaveBeenCalledWith(args.parts[0], { order: '40718822', email: 'mara@example.com', wish: 'resend' })
  },
}

/** What is wrong is said above and at each field. */
export const WithProblems: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(canvas.getByRole('textbox', { name: 'Order number' }), '407')
    await userEvent.type(canvas.getByRole('textbox', { name: 'Email' }), 'mara@example')
    await userEvent.click(canvas.getByRole('button', { name: 'Send to Ana' }))
  },
}

export const WithProblemsDark: Story = { ...WithProblems, globals: { theme: 'dark' } }

export const Sending: Story = { args: withStatus({ status: 'sending' }) }
export const Answered: Story = { args: withStatus({ status: 'answered', values: answers }) }
export const AnsweredDark: Story = { ...Answered, globals: { theme: 'dark' } }
export const Unconfirmed: Story = {
  args: withStatus({ status: 'unconfirmed', values: answers }),
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Send again' }))
    await expect(args.onFormSubmit).toHaveBeenCalledWith(args.parts[0], answers)
  },
}
export const Failed: Story = { args: withStatus({ status: 'failed' }) }
export const Cancelled: Story = { args: withStatus({ status: 'cancelled' }) }
export const Expired: Story = { args: withStatus({ status: 'expired' }) }

/** The conversation ended while it was open. */
export const PassedBy: Story = { args: { actionState: 'expired' } }

/** In its last minute it says how long it is still open. */
export const LastMinute: Story = {
  render: (args) => <InMessage {...args} parts={[formPart(parcelForm, { expiresAt: Date.now() + 48_000 })]} />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByText(/Closes in \d+ seconds/)[0]).toBeVisible()
  },
}

/** Nobody here knows what it asks. */
export const UnknownForm: Story = { args: { parts: [{ kind: 'form', formId: 'x', name: 'find_agent_form', title: 'Find an agent' }] } }

export const EveryField: Story = { args: { parts: [formPart(everyField)], formSettings: { captcha: StoryCaptcha } } }
export const EveryFieldDark: Story = { ...EveryField, globals: { theme: 'dark' } }
export const EveryFieldCompact: Story = { ...EveryField, globals: { density: 'compact' } }

/** Only buttons that send their own answer: the first thing to do is the main one. */
export const ContactButton: Story = {
  args: { parts: [formPart({ name: 'contact', title: 'Shall we call you?', fields: [{ type: 'contact', name: 'call', label: 'Call me now', value: 'now' }] })] },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Call me now' }))
    await expect(args.onFormSubmit).toHaveBeenCalledWith(args.parts[0], { call: 'now' })
  },
}

export const Survey: Story = {
  args: { role: 'bot', parts: [formPart(survey)] },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('radio', { name: 'Yes' }))
    await userEvent.click(canvas.getByRole('radio', { name: 'Very' }))
    await userEvent.click(canvas.getByRole('radio', { name: '8' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }))
    await expect(args.onFormSubmit).toHaveBeenCalledWith(args.parts[0], { service: '1', helpful: '4', recommend: '8' })
  },
}
export const SurveyEmpty: Story = { args: { role: 'bot', parts: [formPart(survey)] } }
export const SurveyDark: Story = { ...Survey, globals: { theme: 'dark' } }
export const SurveyAnswered: Story = {
  args: { role: 'bot', parts: [formPart(survey, { outcome: { status: 'answered', values: { service: '1', helpful: '4', recommend: '8', transcript: '1' } } })] },
}

export const LongGerman: Story = {
  args: { parts: [formPart(longGermanForm)] },
  decorators: [(Story) => <LocaleProvider locale={german}>{Story()}</LocaleProvider>],
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: /anfordern/ }))
  },
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { parts: [formPart(arabicForm)] },
  decorators: [(Story) => <LocaleProvider locale={arabic}>{Story()}</LocaleProvider>],
  play: async ({ canvasElement }) => {
    await userEvent.type(within(canvasElement).getByRole('textbox', { name: 'البريد الإلكتروني' }), 'mara@')
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'إرسال' }))
  },
}

export const Narrow: Story = {
  args: { parts: [formPart(everyField)], formSettings: { captcha: StoryCaptcha } },
  decorators: [(Story) => <div style={{ inlineSize: 288 }}>{Story()}</div>],
}
