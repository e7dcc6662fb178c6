import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent, within } from 'storybook/test'
import { TranscriptSearch } from '../../src/components/search/index.ts'
import { english, LocaleProvider } from '../../src/i18n/index.ts'
import { arabicSearch, germanSearch } from './searchWords.ts'

/** A line to look for something in the transcript. It holds nothing itself: `useTranscriptSearch` feeds it. */
const meta = {
  title: 'Search/TranscriptSearch',
  component: TranscriptSearch,
  args: { query: 'parcel', count: 17, position: 3, onQueryChange: fn(), onNext: fn(), onPrevious: fn(), onClose: fn() },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 'min(376px, 100vw)', paddingBlock: 12 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof TranscriptSearch>

export default meta
type Story = StoryObj<typeof meta>

export const Found: Story = {}
export const Dark: Story = { globals: { theme: 'dark' } }
export const Empty: Story = { args: { query: '', count: 0, position: undefined } }
export const Nothing: Story = { args: { query: 'zeppelin', count: 0, position: undefined } }
export const Searching: Story = { args: { query: 'parcel', count: 0, position: undefined, isSearching: true } }
export const LongQuery: Story = { args: { query: 'the confirmation that you sent me on the day before yesterday', count: 12_304, position: 1_207 } }

export const RightToLeft: Story = {
  args: { query: 'بطاقة' },
  globals: { direction: 'rtl' },
  render: (args) => (
    <LocaleProvider locale={{ ...english, language: 'ar-EG', search: arabicSearch }}>
      <TranscriptSearch {...args} />
    </LocaleProvider>
  ),
}

export const German: Story = {
  args: { query: 'Lieferung', count: 0, position: undefined },
  render: (args) => (
    <LocaleProvider locale={{ ...english, language: 'de', search: germanSearch }}>
      <TranscriptSearch {...args} />
    </LocaleProvider>
  ),
}

export const Keys: Story = {
  render: function Walk(args) {
    const [position, setPosition] = useState(1)
    const to = (next: number) => () => setPosition(((next + 16) % 17) + 1)
    return <TranscriptSearch {...args} position={position} onNext={to(position + 1)} onPrevious={to(position - 1)} />
  },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('searchbox', { name: 'Search this conversation' }))
    await userEvent.keyboard('{Enter}{Enter}')
    await expect(canvas.getByRole('search')).toHaveTextContent('3 of 17')
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
    await expect(canvas.getByRole('search')).toHaveTextContent('2 of 17')
    await userEvent.keyboard('{Escape}')
    await expect(args.onClose).toHaveBeenCalledOnce()
  },
}
