import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent, within } from 'storybook/test'
import { ConversationFilters, ConversationList, type ConversationFilter, type ConversationListProps } from '../../src/components/conversations/index.ts'
import { LocaleProvider } from '../../src/i18n/index.ts'
import { arabic, german } from '../composer/locales.ts'
import '../composer/PanelFrame.css'
import { arabicCustomers, customers, ownConversations } from './samples.ts'

const now = Date.now()

/** The list with everything that is known of conversations. */
const meta = {
  title: 'Conversations/Rows and filters',
  component: ConversationList,
  subcomponents: { ConversationFilters },
  args: { conversations: customers(now), viewer: 'agent', selectedId: 'c2', onSelect: fn(), hasMore: true, onLoadMore: fn() },
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

export const ForAgents: Story = {}
export const ForAVisitor: Story = { args: { viewer: 'visitor', conversations: ownConversations(now), selectedId: 'c1', onDelete: fn(), onStart: fn() } }
export const Dark: Story = { globals: { theme: 'dark' } }

const filterProps = { statuses: ['active', 'queued', 'ended'], agents: [{ id: 'a', name: 'Ana Petrović' }, { id: 's', name: 'Sam' }] }

function Filtered(props: ConversationListProps & { readonly first?: ConversationFilter }) {
  const { first = {}, ...others } = props
  const [filter, setFilter] = useState(first)
  const found = others.conversations.filter(({ status }) => filter.status === undefined || status === filter.status)
  return (
    <ConversationList
      {...others}
      conversations={filter.startDate === undefined ? found : []}
      onClearFilters={Object.keys(filter).length > 0 ? () => setFilter({}) : undefined}
      controls={<ConversationFilters {...filterProps} filter={filter} onFilterChange={setFilter} />}
    />
  )
}

export const Filters: Story = {
  render: (args) => <Filtered {...args} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Ended' }))
    await expect(canvas.getByRole('button', { name: 'Ended' })).toHaveAttribute('aria-pressed', 'true')
    await expect(within(canvas.getByRole('list')).getAllByRole('listitem')).toHaveLength(2)
    await userEvent.click(canvas.getByRole('button', { name: 'More filters' }))
    await expect(canvas.getByRole('combobox', { name: 'Agent' })).toBeVisible()
  },
}

export const NothingMatches: Story = { render: (args) => <Filtered {...args} first={{ startDate: '2026-05-01', agentId: 'a' }} /> }

function Changing(props: ConversationListProps) {
  const [conversations, setConversations] = useState(props.conversations)
  const change = () =>
    setConversations(([first, ...others]) => [
      { id: 'new', visitorName: 'Amara Diallo', preview: 'My order never came.', status: 'queued', updatedAt: now },
      ...others.slice(0, 1),
      ...(first ? [{ ...first, preview: 'I have sent a picture now.' }] : []),
      ...others.slice(1),
    ])
  return (
    <>
      <button type="button" onClick={change}>
        Something happens
      </button>
      <ConversationList {...props} conversations={conversations} />
    </>
  )
}

/** While somebody uses the list no row moves: what others change waits behind a button in the head. */
export const LiveChanges: Story = {
  render: (args) => <Changing {...args} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const row = canvas.getByRole('button', { name: /^Mina Okafor/ })
    row.focus()
    canvas.getByRole('button', { name: 'Something happens' }).dispatchEvent(new MouseEvent('click', { bubbles: true }))
    await expect(await canvas.findByText('I have sent a picture now.')).toBeVisible()
    await expect(row).toHaveFocus()
    await expect(canvas.queryByText('Amara Diallo')).toBeNull()
    await expect(canvas.getByRole('button', { name: 'Show 1 new' })).toBeVisible()
  },
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { conversations: arabicCustomers(now) },
  render: (args) => <Filtered {...args} />,
  decorators: (Story) => (
    <LocaleProvider locale={arabic}>
      <Story />
    </LocaleProvider>
  ),
}

export const GermanOnAPhone: Story = {
  render: (args) => <Filtered {...args} first={{ agentId: 'a' }} />,
  decorators: (Story) => (
    <LocaleProvider locale={german}>
      <div style={{ inlineSize: 288 }}>
        <Story />
      </div>
    </LocaleProvider>
  ),
}
