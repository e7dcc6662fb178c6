import type { Meta, StoryObj } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import { LocaleProvider } from '../../src/i18n/index.ts'
import { MessageNotice } from '../../src/components/parts/index.ts'
import type { NoticePart } from '../../src/model/index.ts'
import { InMessage, type InMessageProps } from './InMessage.tsx'
import { samplePictures } from './samplePictures.ts'
import { arabicContent } from './storyLocales.ts'

const notice = (code: NoticePart['code'], more: Partial<NoticePart> = {}) => [{ kind: 'notice' as const, code, ...more }]

const meta = {
  title: 'Message content/Notice',
  component: InMessage,
  subcomponents: { MessageNotice },
  args: { role: 'system', onReply: fn(), parts: notice('agent-joined', { name: 'Ana Petrović', avatarUrl: samplePictures.plant }) },
  render: (args) => <InMessage {...args} />,
} satisfies Meta<InMessageProps>

export default meta
type Story = StoryObj<typeof meta>

export const AgentJoined: Story = {}

export const Every: Story = {
  render: (args) => (
    <div style={{ display: 'grid', gap: 20 }}>
      {[
        notice('conversation-started'),
        notice('queue', { position: 3, waitSeconds: 120 }),
        notice('agent-joined', { name: 'Ana Petrović', avatarUrl: samplePictures.plant }),
        notice('agent-transferred', { name: 'Lukas' }),
        notice('agent-left', { name: 'Ana Petrović' }),
        notice('agent-unavailable', { detail: 'We answer Monday to Friday, 9 to 18. Leave a message and we will write to you.' }),
        notice('case-number', { reference: '2025-004417' }),
        notice('timeout-warning', { detail: 'This conversation closes in 2 minutes.' }),
        notice('history-incomplete'),
        notice('error', { reference: '5500', detail: 'The service did not answer.' }),
        notice('conversation-ended'),
      ].map((parts, index) => (
        <InMessage key={index} {...args} parts={parts} />
      ))}
    </div>
  ),
}

export const EveryDark: Story = { ...Every, globals: { theme: 'dark' } }

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { parts: notice('agent-joined', { name: 'Ana Petrović' }) },
  decorators: [(Story) => <LocaleProvider locale={arabicContent}>{Story()}</LocaleProvider>],
}
