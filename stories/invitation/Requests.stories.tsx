import type { Meta, StoryObj } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import { LocaleProvider } from '../../src/i18n/index.ts'
import { WaitingNotice } from '../../src/components/states/index.ts'
import { Transcript } from '../../src/components/transcript/index.ts'
import type { Message, MessagePart } from '../../src/model/index.ts'
import { arabic } from '../panel/locales.ts'
import { inFrame } from '../transcript/Frame.tsx'
import { ana, bot, own, say } from '../transcript/samples.ts'

const system = { role: 'system' } as const
const place: MessagePart = { kind: 'location', latitude: 52.520008, longitude: 13.404954 }

/** What an agent can ask for, and what else stands between messages. */
const requests: readonly Message[] = [
  say(system, [{ kind: 'notice', code: 'agent-joined', name: 'Ana Ferreira' }], 0),
  say(ana, 'Hello, this is Ana. Where should the courier meet you?', 1),
  own([place], 2, 'read'),
  say(ana, [{ ...place, label: 'Pick-up point Alexanderplatz' }], 3),
  say(ana, 'Shall I show you how to change the address?', 3.4, { edited: true }),
  say(ana, [{ kind: 'invitation', invitationId: 'c', invitation: 'cobrowsing', status: 'pending', name: 'Ana' }], 3.5),
  say(system, [{ kind: 'notice', code: 'case-number', reference: '2025-004417' }], 4),
  own('One moment please', 5, 'delivered'),
  say(system, [{ kind: 'notice', code: 'timeout-warning', detail: 'This conversation closes in 2 minutes.' }], 9),
]

const meta = {
  title: 'Transcript/Requests',
  component: Transcript,
  parameters: { layout: 'fullscreen' },
  args: { messages: requests, invitations: ['cobrowsing'], onInvitationAnswer: fn(), onReply: fn() },
  decorators: [inFrame],
} satisfies Meta<typeof Transcript>

export default meta
type Story = StoryObj<typeof meta>

export const Desk: Story = {}
export const Dark: Story = { globals: { theme: 'dark' } }
export const Phone: Story = { parameters: { frame: 'phone' } }
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  decorators: [(Story) => <LocaleProvider locale={arabic}>{Story()}</LocaleProvider>],
}

const question = say(bot, 'I will find someone who knows about deliveries.', 0)

/** While the visitor waits, the place in the queue stands at the end of the transcript. */
export const Waiting: Story = {
  args: {
    messages: [question, own('Thank you', 1)],
    after: <WaitingNotice queue={{ position: 3, waitSeconds: 240 }} />,
  },
}
export const WaitingDark: Story = { ...Waiting, globals: { theme: 'dark' } }
export const WaitingUnknown: Story = { args: { messages: [question], after: <WaitingNotice queue={{}} /> } }

/** Removed for everyone, by the agent and by the visitor. */
export const EditedAndDeleted: Story = {
  args: {
    messages: [
      say(ana, 'The appointment is on Thursday at 10:30.', 0, { edited: true }),
      say(ana, [], 1, { deleted: true }),
      own('Thursday suits me well', 2),
      say({ role: 'visitor' }, [], 3, { deleted: true, delivery: { status: 'read' } }),
    ],
  },
}
