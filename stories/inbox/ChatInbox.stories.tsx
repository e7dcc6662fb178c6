import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import type { Locale } from '../../src/i18n/index.ts'
import { ChatInbox } from '../../src/widget/index.ts'
import { arabicCustomers, customers, ownConversations } from '../conversations/samples.ts'
import { harbour, lostCard } from '../panel/bankConversation.ts'
import { arabic } from '../panel/locales.ts'
import { onStage } from '../panel/Stage.tsx'
import type { StoryScript } from '../panel/storyChat.ts'
import { morning } from '../transcript/samples.ts'
import './InboxStage.css'

const now = Date.now()
const script: StoryScript = { assistant: harbour, now: morning, history: lostCard, conversations: customers(now) }
const unchosen: StoryScript = { assistant: harbour, now: morning, conversations: customers(now) }

const stage = (given: StoryScript, locale?: Locale) => ({ stage: { script: given, ...(locale ? { locale } : {}) } })

/** Conversations beside the one that is open: for a visitor's own history, and for those who answer. */
const meta = {
  title: 'Inbox/ChatInbox',
  component: ChatInbox,
  args: { viewer: 'agent', filters: { statuses: ['active', 'queued', 'ended'], agents: [{ id: 'a', name: 'Ana Petrović' }] } },
  parameters: { layout: 'fullscreen' },
  decorators: [
    (Story, { parameters }) => (
      <div className="story-inbox" data-size={parameters['inboxSize'] as string | undefined}>
        <Story />
      </div>
    ),
    onStage,
  ],
} satisfies Meta<typeof ChatInbox>

export default meta
type Story = StoryObj<typeof meta>

export const ForAgents: Story = { parameters: stage(script) }

export const NothingChosen: Story = { parameters: stage(unchosen) }

export const ForAVisitor: Story = {
  args: { viewer: 'visitor', filters: {} },
  parameters: stage({ ...script, conversations: ownConversations(now) }),
}

export const Dark: Story = { ...ForAgents, globals: { theme: 'dark' } }

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  parameters: stage({ ...script, conversations: arabicCustomers(now) }, arabic),
}

export const PhoneList: Story = { parameters: { ...stage(script), inboxSize: 'phone' } }

/** Where there is room for one pane the list goes when a conversation opens, and a button leads back. */
export const PhoneConversation: Story = {
  parameters: { ...stage(script), inboxSize: 'phone' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: /^Robin Ekman/ }))
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Back to the list' })).toHaveFocus())
    await expect(canvas.queryByRole('button', { name: /^Robin Ekman/ })).toBeNull()
  },
}

export const PhoneDark: Story = { ...PhoneConversation, globals: { theme: 'dark' } }
