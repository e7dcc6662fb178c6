import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { MessageParts } from '../../src/components/parts/index.ts'
import { LocaleProvider } from '../../src/i18n/index.ts'
import { arabicSources, hostileSources, sources } from '../knowledge/samples.ts'
import { InMessage, type InMessageProps } from './InMessage.tsx'
import { arabicContent, germanContent } from './storyLocales.ts'

const answer = { kind: 'text', format: 'markdown', text: 'You can send anything back **within 30 days** of delivery. [1] The label is free. [2]' } as const

const meta = {
  title: 'Message content/Sources',
  component: InMessage,
  subcomponents: { MessageParts },
  args: { parts: [answer, { kind: 'sources', items: sources.slice(0, 2) }] },
  render: (args) => <InMessage {...args} />,
} satisfies Meta<InMessageProps>

export default meta
type Story = StoryObj<typeof meta>

export const OfAnAnswer: Story = {}

export const OfASearch: Story = { args: { parts: [{ kind: 'sources', query: 'return a parcel', items: sources, total: 42 }] } }

export const Unfolded: Story = {
  ...OfASearch,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Show all 6' }))
    await expect(canvas.getAllByRole('listitem')).toHaveLength(7)
    await expect(canvas.getByRole('button', { name: 'Show fewer' })).toHaveFocus()
  },
}

export const NothingFound: Story = { args: { parts: [{ kind: 'sources', query: 'flying carpets', items: [] }] } }

/** What has no title is called by its host, and what has no address is no link. */
export const LittleIsKnown: Story = { args: { parts: [{ kind: 'sources', items: hostileSources }] } }

export const Dark: Story = { ...OfASearch, globals: { theme: 'dark' } }
export const DarkOfAnAnswer: Story = { globals: { theme: 'dark' } }

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { parts: [{ kind: 'sources', query: 'إرجاع طرد', items: arabicSources }] },
  decorators: [(Story) => <LocaleProvider locale={arabicContent}>{Story()}</LocaleProvider>],
}

export const LongGermanWordsOnAPhone: Story = {
  args: {
    parts: [
      {
        kind: 'sources',
        query: 'Kraftfahrzeughaftpflichtversicherungsbescheinigung',
        items: [
          { title: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz', excerpt: 'Lebensversicherungsrückkaufswertberechnung und Widerrufsbelehrung.', url: 'https://hilfe.versicherungsgesellschaft-musterstadt.example/a', category: 'Versicherungsvertragsrecht' },
        ],
      },
    ],
  },
  decorators: [
    (Story) => (
      <LocaleProvider locale={germanContent}>
        <div style={{ inlineSize: 288 }}>{Story()}</div>
      </LocaleProvider>
    ),
  ],
}
