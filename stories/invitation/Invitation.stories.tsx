import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { LocaleProvider } from '../../src/i18n/index.ts'
import { MessageInvitation } from '../../src/components/parts/index.ts'
import type { InvitationKind, InvitationPart, InvitationStatus } from '../../src/model/index.ts'
import { InMessage, type InMessageProps } from '../parts/InMessage.tsx'
import { arabicContent, germanContent } from '../parts/storyLocales.ts'

const invitation = (kind: InvitationKind, status: InvitationStatus = 'pending', video = false): InvitationPart[] => [
  { kind: 'invitation', invitationId: '1', invitation: kind, status, name: 'Ana Petrović', ...(video ? { video } : {}) },
]

const meta = {
  title: 'Message content/Invitation',
  component: InMessage,
  subcomponents: { MessageInvitation },
  args: { role: 'agent', parts: invitation('cobrowsing'), invitations: ['cobrowsing', 'call'], onInvitationAnswer: fn() },
  render: (args) => <InMessage {...args} />,
} satisfies Meta<InMessageProps>

export default meta
type Story = StoryObj<typeof meta>

/** Nothing opens by itself: the visitor is told what it means, and asked. */
export const CoBrowsingRequest: Story = {
  play: async ({ args, canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Allow' }))
    await expect(args.onInvitationAnswer).toHaveBeenCalledWith(args.parts[0], 'accepted')
  },
}
export const CoBrowsingUnable: Story = { args: { invitations: [] } }
export const Call: Story = { args: { parts: invitation('call') } }
export const VideoCall: Story = { args: { parts: invitation('call', 'pending', true) } }

const statuses: readonly InvitationStatus[] = ['pending', 'accepted', 'declined', 'ended', 'missed']

/** Each with what may become of it. */
export const Every: Story = {
  render: (args) => (
    <div style={{ display: 'grid', gap: 4 }}>
      {(['cobrowsing', 'call'] as const).flatMap((kind) =>
        statuses.map((status) => <InMessage key={kind + status} {...args} parts={invitation(kind, status)} />),
      )}
    </div>
  ),
}
export const EveryDark: Story = { ...Every, globals: { theme: 'dark' } }
export const RightToLeft: Story = {
  ...Every,
  globals: { direction: 'rtl' },
  decorators: [(Story) => <LocaleProvider locale={arabicContent}>{Story()}</LocaleProvider>],
}
export const GermanPhone: Story = {
  ...Every,
  decorators: [
    (Story) => (
      <LocaleProvider locale={germanContent}>
        <div lang="de" style={{ inlineSize: 326 }}>
          {Story()}
        </div>
      </LocaleProvider>
    ),
  ],
}
