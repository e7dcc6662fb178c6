import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent, within } from 'storybook/test'
import { ConversationList } from '../../src/components/conversations/index.ts'
import { LocaleProvider } from '../../src/i18n/index.ts'
import type { ConversationSummary } from '../../src/model/index.ts'
import { arabic, german } from '../composer/locales.ts'
import '../composer/PanelFrame.css'

const hour = 3_600_000
const ago = (hours: number) => Date.now() - hours * hour

const conversations: readonly ConversationSummary[] = [
  { id: 'a', title: 'Parcel to Harbour Street', updatedAt: ago(0) },
  { id: 'b', title: 'Changing the delivery address after the order has been packed', updatedAt: ago(0.6) },
  { id: 'c', title: 'Refund for the broken lamp', updatedAt: ago(5) },
  { id: 'd', updatedAt: ago(30) },
  { id: 'e', title: 'Invoice 2026-0417', updatedAt: ago(24 * 40) },
]

const meta = {
  title: 'Conversations/ConversationList',
  component: ConversationList,
  args: { conversations, selectedId: 'b', onSelect: fn(), onDelete: fn(), onStart: fn(), onLoadMore: fn() },
  decorators: [
    (Story) => (
      <div className="story-panel">
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof ConversationList>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const WithOlderOnes: Story = { args: { hasMore: true } }

export const LoadingOlderOnes: Story = { args: { hasMore: true, status: 'loading' } }

export const Empty: Story = { args: { conversations: [] } }

export const Loading: Story = { args: { conversations: [], status: 'loading' } }

export const Failed: Story = { args: { conversations: [], status: 'failed', onRetry: fn() } }

export const Deleting: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Delete Refund for the broken lamp' }))
    await expect(canvas.getByRole('button', { name: 'Keep' })).toHaveFocus()
  },
}

export const DeletedByKeyboard: Story = {
  render: function Deletable(args) {
    const [kept, setKept] = useState(args.conversations)
    return <ConversationList {...args} conversations={kept} onDelete={(id) => setKept(kept.filter((one) => one.id !== id))} />
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    canvas.getByRole('button', { name: /^Changing the delivery/ }).focus()
    await userEvent.keyboard('{ArrowDown}{Delete}')
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect(canvas.queryByText('Refund for the broken lamp')).toBeNull()
    await expect(canvas.getByRole('button', { name: /^Conversation / })).toHaveFocus()
  },
}

export const Dark: Story = { globals: { theme: 'dark' } }

export const RightToLeft: Story = {
  args: {
    conversations: [
      { id: 'a', title: 'الطرد المتأخر', updatedAt: ago(0) },
      { id: 'b', title: 'تغيير عنوان التسليم', updatedAt: ago(2) },
      { id: 'c', title: 'Invoice 2026-0417', updatedAt: ago(24 * 3) },
    ],
    hasMore: true,
  },
  globals: { direction: 'rtl' },
  decorators: (Story) => (
    <LocaleProvider locale={arabic}>
      <Story />
    </LocaleProvider>
  ),
}

export const LongGermanWordsOnAPhone: Story = {
  args: {
    conversations: [
      { id: 'a', title: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz', updatedAt: ago(0) },
      { id: 'b', title: 'Änderung der Lieferanschrift nach Auftragsbestätigung', updatedAt: ago(3) },
    ],
    hasMore: true,
  },
  decorators: (Story) => (
    <LocaleProvider locale={german}>
      <div style={{ inlineSize: 288 }}>
        <Story />
      </div>
    </LocaleProvider>
  ),
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: /^Änderung.*löschen/ }))
  },
}
