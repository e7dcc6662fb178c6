import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { EscalateButton } from '../../src/components/escalate/index.ts'
import { QueueState, WaitingNotice } from '../../src/components/states/index.ts'
import { LocaleProvider, type Locale } from '../../src/i18n/index.ts'
import { arabicTranscriptWithQueue, germanTranscriptWithQueue } from '../message/answerWords.ts'
import { arabic, german } from '../panel/locales.ts'

const meta = { title: 'States/Queue' } satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

const notices: Story = {
  render: () => (
    <div style={{ marginInline: -16 }}>
      <WaitingNotice queue={{ position: 12, waitSeconds: 2900, waitRange: { from: 40 } }} />
      <WaitingNotice queue={{ position: 3, waitSeconds: 200, waitRange: { from: 2, to: 5 } }} />
      <WaitingNotice queue={{ position: 1, waitSeconds: 20, waitRange: { from: 0, to: 1 } }} />
      <WaitingNotice queue={{}} />
    </div>
  ),
}

export const Ranges: Story = {
  ...notices,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByText('It should take about 2 to 5 minutes. You can keep writing.')).toBeVisible())
    await expect(within(canvasElement).getByText('It may take more than 40 minutes. You can keep writing.')).toBeVisible()
  },
}
export const RangesDark: Story = { ...notices, globals: { theme: 'dark' } }

const speaking = (locale: Locale): Pick<Story, 'decorators'> => ({
  decorators: (Story) => (
    <LocaleProvider locale={locale}>
      <Story />
    </LocaleProvider>
  ),
})
export const RangesGerman: Story = { ...notices, ...speaking({ ...german, transcript: germanTranscriptWithQueue }) }
export const RangesRightToLeft: Story = { ...notices, globals: { direction: 'rtl' }, ...speaking({ ...arabic, transcript: arabicTranscriptWithQueue }) }
export const Whole: Story = { render: () => <QueueState queue={{ position: 3, waitRange: { from: 2, to: 5 } }} /> }

const escalate = fn()
export const TalkToAPerson: Story = {
  render: () => <EscalateButton onEscalate={escalate} />,
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Talk to a person' }))
    await expect(escalate).toHaveBeenCalled()
  },
}
export const TalkToAPersonIdle: Story = { render: () => <EscalateButton onEscalate={escalate} /> }
export const TalkToAPersonDark: Story = { ...TalkToAPersonIdle, globals: { theme: 'dark' } }
