import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { LocaleProvider } from '../../src/i18n/index.ts'
import { MessageParts } from '../../src/components/parts/index.ts'
import { InMessage, type InMessageProps } from './InMessage.tsx'
import { arabicContent } from './storyLocales.ts'

const meta = {
  title: 'Message content/Location, form, unknown',
  component: InMessage,
  subcomponents: { MessageParts },
  args: { parts: [{ kind: 'location', latitude: 52.520008, longitude: 13.404954, label: 'Pick-up point Alexanderplatz' }] },
  render: (args) => <InMessage {...args} />,
} satisfies Meta<InMessageProps>

export default meta
type Story = StoryObj<typeof meta>

export const Location: Story = {}

export const LocationOwn: Story = { args: { role: 'visitor', parts: [{ kind: 'location', latitude: 52.520008, longitude: 13.404954 }] } }

export const LocationDark: Story = { globals: { theme: 'dark' } }

export const Form: Story = { args: { parts: [{ kind: 'form', formId: '1', name: 'survey_form', title: 'How did we do?', definition: { name: 'f', fields: [] } }] } }

export const Unknown: Story = {
  args: { parts: [{ kind: 'unknown', type: 'adaptive_card/v1.5', payload: {} }] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByText('Details for developers'))
    await expect(canvas.getByText('adaptive_card/v1.5')).toBeVisible()
  },
}

/** A component of the app's own that throws costs its own part alone. */
export const BrokenComponent: Story = {
  args: {
    parts: [
      { kind: 'text', format: 'plain', text: 'Words before,' },
      { kind: 'buttons', title: 'Shall we go on?', options: [{ action: 'reply', label: 'Yes', value: 'yes' }] },
      { kind: 'text', format: 'plain', text: 'and words behind.' },
    ],
    components: {
      buttons: () => {
        throw new Error('The component of the app failed.')
      },
    },
  },
}

export const LocationRightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { parts: [{ kind: 'location', latitude: 30.0444, longitude: 31.2357, label: 'ميدان التحرير، القاهرة' }] },
  decorators: [(Story) => <LocaleProvider locale={arabicContent}>{Story()}</LocaleProvider>],
}
