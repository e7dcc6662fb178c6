import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { AnalysisResult, type Analysis } from '../../src/components/insight/index.ts'
import { LocaleProvider } from '../../src/i18n/index.ts'
import { arabicContent, germanContent } from '../parts/storyLocales.ts'

const intent: Analysis = {
  analysisType: 'intent',
  labels: [
    { label: 'return_request', confidence: 0.93 },
    { label: 'refund.status', confidence: 0.41 },
    { label: 'smallTalk', confidence: 0.06 },
  ],
}
const sentiment: Analysis = { analysisType: 'sentiment', labels: [{ label: 'negative' }], confidence: 0.78 }
const pii: Analysis = {
  analysisType: 'pii',
  entities: [
    { type: 'PHONE_NUMBER', text: '+44 20 7946 0958' },
    { type: 'email', text: 'robin@example.com' },
  ],
}
const language: Analysis = { analysisType: 'language', language: 'pt-BR', confidence: 0.99 }

const meta = {
  title: 'Insight/AnalysisResult',
  component: AnalysisResult,
  args: { answer: intent, ask: fn() },
} satisfies Meta<typeof AnalysisResult>

export default meta
type Story = StoryObj<typeof meta>

export const Intent: Story = {}
export const Sentiment: Story = { args: { answer: sentiment } }

/** Covered until it is asked for: others may see the screen. */
export const PersonalData: Story = {
  args: { answer: pii },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(canvas.queryByText('robin@example.com')).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Show details' }))
    await expect(canvas.getByText('robin@example.com')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Hide details' }))
  },
}

export const NoPersonalData: Story = { args: { answer: { analysisType: 'pii', entities: [], confidence: 0.97 } } }
export const Language: Story = { args: { answer: language } }
export const OfTheServersOwn: Story = { args: { answer: { analysisType: 'churn_risk', labels: [{ label: 'HIGH_RISK', confidence: 0.64 }] } } }
export const NothingFound: Story = { args: { answer: { analysisType: 'intent' } } }
export const Asking: Story = { args: { status: 'asking', answer: undefined, question: { message: 'Where is it?', analysisType: 'intent' } } }
export const Failed: Story = { args: { status: 'failed', answer: undefined, question: { message: 'Where is it?', analysisType: 'sentiment' } } }

const all = [intent, sentiment, pii, language]
const stack = (
  <div style={{ display: 'grid', gap: 12 }}>
    {all.map((answer) => (
      <AnalysisResult key={answer.analysisType} answer={answer} />
    ))}
  </div>
)

export const Together: Story = { render: () => stack }
export const Dark: Story = { ...Together, globals: { theme: 'dark' } }
export const RightToLeft: Story = {
  ...Together,
  globals: { direction: 'rtl' },
  decorators: [(Story) => <LocaleProvider locale={arabicContent}>{Story()}</LocaleProvider>],
}
export const GermanOnAPhone: Story = {
  ...Together,
  decorators: [
    (Story) => (
      <LocaleProvider locale={germanContent}>
        <div style={{ inlineSize: 288 }}>{Story()}</div>
      </LocaleProvider>
    ),
  ],
}
