import { Paperclip } from 'lucide-react'
import type { ComponentType } from 'react'
import { fn } from 'storybook/test'
import { Avatar, AvatarStack } from '../../src/components/avatar/index.ts'
import { Button, IconButton } from '../../src/components/button/index.ts'
import { Composer } from '../../src/components/composer/index.ts'
import { ConnectionBanner } from '../../src/components/connection/index.ts'
import { ConsentGate } from '../../src/components/consent/index.ts'
import { ConversationList } from '../../src/components/conversations/index.ts'
import { ConversationHeader } from '../../src/components/header/index.ts'
import { ConversationSummaryCard } from '../../src/components/insight/index.ts'
import { KnowledgeSearch } from '../../src/components/knowledge/index.ts'
import { Launcher, PreviewBubble } from '../../src/components/launcher/index.ts'
import { NotificationList } from '../../src/components/notifications/index.ts'
import { ConversationRating } from '../../src/components/rating/index.ts'
import { EmptyState, EndedState, ErrorState, LoadingState, QueueState, WelcomeState } from '../../src/components/states/index.ts'
import { Transcript } from '../../src/components/transcript/index.ts'
import type { ConnectionState, ConnectionStatus, FileAttachment, MessagePart } from '../../src/model/index.ts'
import { ownConversations } from '../conversations/samples.ts'
import { cardForm, formPart, parcelForm } from '../form/sampleForms.ts'
import { bankCards } from '../panel/bankConversation.ts'
import { bankPictures } from '../panel/bankPictures.ts'
import { InMessage } from '../parts/InMessage.tsx'
import { categories, sources } from '../knowledge/samples.ts'
import { ana, bot, everyKind, failed, mateo, morning, own, say, text, visitor } from '../transcript/samples.ts'

/** A part of the board: its name, how much room it takes, and what is drawn. */
export interface ThemePiece {
  readonly title: string
  /** `frame` is a panel of fixed height. @defaultValue as high as it is */
  readonly size?: 'frame'
  readonly draw: ComponentType
}

const line = (status: ConnectionStatus): ConnectionState => ({ status, since: morning, attempt: 2 })
const messages = [...everyKind, say(visitor, 'It is 48-1173', 12, { delivery: failed }), own('Sent a moment ago', 13, 'delivered')]
const file = (id: string, more: Partial<FileAttachment> = {}): FileAttachment => ({
  id,
  kind: 'document',
  name: id,
  size: 184_320,
  url: `https://bank.example/${id}`,
  ...more,
})
const inMessage =
  (parts: readonly MessagePart[], role: 'bot' | 'agent' | 'visitor' = 'bot') =>
  () => (
    <InMessage
      parts={parts}
      role={role}
      invitations={['cobrowsing', 'call']}
      onReply={fn()}
      onFormSubmit={fn()}
      onFormCancel={fn()}
      onInvitationAnswer={fn()}
      onUploadRetry={fn()}
      onUploadCancel={fn()}
    />
  )

/** What the board shows beside the widget. */
export const themePieces: readonly ThemePiece[] = [
  {
    title: 'Transcript',
    size: 'frame',
    draw: () => (
      <>
        <ConversationHeader participants={[ana, mateo]} status={{ kind: 'queue', position: 3, waitSeconds: 240 }} onMenu={fn()} onClose={fn()} />
        <Transcript messages={messages} typing={[ana]} unreadFrom={messages[6]?.id} onReply={fn()} onRetry={fn()} onCancel={fn()} />
        <Composer canAttach defaultValue="My parcel has not arrived yet." onSend={() => true} />
      </>
    ),
  },
  {
    title: 'Buttons and faces',
    draw: () => (
      <div className="story-theme-row">
        <Button variant="primary">Primary</Button>
        <Button>Secondary</Button>
        <Button variant="quiet">Quiet</Button>
        <Button variant="danger">Danger</Button>
        <Button variant="primary" size="small">
          Small
        </Button>
        <Button size="small" aria-disabled="true">
          Disabled
        </Button>
        <IconButton label="Attach">
          <Paperclip aria-hidden="true" size={20} strokeWidth={1.5} />
        </IconButton>
        <Avatar participant={bot} />
        <AvatarStack participants={[ana, mateo, { ...bot, avatarUrl: bankPictures.ana }]} />
      </div>
    ),
  },
  {
    title: 'Launcher and preview',
    draw: () => (
      <div className="story-theme-row">
        <PreviewBubble author={ana} text="That helps a lot. I have taken the payment back." onOpen={fn()} onDismiss={fn()} />
        <Launcher isOpen={false} unread={3} />
        <Launcher isOpen={false} label="Ask us" />
        <Launcher isOpen={false} companion={ana} />
      </div>
    ),
  },
  {
    title: 'Answers and pills',
    draw: inMessage([
      text('What would you like to do?'),
      { kind: 'buttons', options: [{ action: 'reply', label: 'Return it', value: 'r' }, { action: 'reply', label: 'Exchange it', value: 'e' }, { action: 'link', label: 'Returns page', url: 'https://bank.example/returns' }] },
    ]),
  },
  { title: 'Cards', draw: inMessage([bankCards]) },
  {
    title: 'Files, table, place',
    draw: inMessage(
      [
        { kind: 'files', files: [file('Order confirmation.pdf'), file('Receipt.pdf', { upload: { status: 'uploading', ratio: 0.6 } })] },
        { kind: 'table', header: ['Size', 'Stock'], rows: [['M', '4'], ['L', '1']] },
        { kind: 'location', latitude: 52.520008, longitude: 13.404954, label: 'Pick-up point' },
      ],
      'agent',
    ),
  },
  { title: 'Form', draw: inMessage([formPart(parcelForm)], 'agent') },
  { title: 'Secure form', draw: inMessage([formPart(cardForm, { secure: true })], 'agent') },
  { title: 'Invitation', draw: inMessage([{ kind: 'invitation', invitationId: '1', invitation: 'cobrowsing', status: 'pending', name: 'Ana Ferreira' }], 'agent') },
  {
    title: 'Banners and notes',
    draw: () => (
      <div className="story-theme-stack">
        {(['offline', 'unreachable', 'connecting'] as const).map((status) => (
          <div key={status} className="story-theme-banner">
            <ConnectionBanner connection={line(status)} pendingCount={2} onRetry={fn()} />
          </div>
        ))}
        <NotificationList
          limit={4}
          onDismiss={fn()}
          notifications={[
            { id: '1', type: 'info', title: 'Ana is back', message: 'She will answer from now on.' },
            { id: '2', type: 'success', title: 'Refund sent' },
            { id: '3', type: 'warning', title: 'Answers take longer today' },
            { id: '4', type: 'error', title: 'The export did not work' },
          ]}
        />
      </div>
    ),
  },
  {
    title: 'Beginning',
    draw: () => (
      <WelcomeState>
        <Button>Where is my order?</Button>
        <Button>Talk to someone</Button>
      </WelcomeState>
    ),
  },
  { title: 'Consent', draw: () => <ConsentGate text="We keep what is said here for thirty days." policyUrl="https://bank.example/privacy" onAgree={fn()} onDecline={fn()} /> },
  { title: 'Waiting', draw: () => <QueueState queue={{ position: 3, waitSeconds: 240 }} /> },
  { title: 'Loading', draw: () => <LoadingState /> },
  { title: 'Nothing yet', draw: () => <EmptyState /> },
  { title: 'Trouble', draw: () => <ErrorState onRetry={fn()} /> },
  { title: 'The end', draw: () => <EndedState onStartNew={fn()} /> },
  { title: 'Rating', draw: () => <ConversationRating onRate={fn()} /> },
  { title: 'Conversations', draw: () => <ConversationList conversations={ownConversations(Date.now())} selectedId="c4" onSelect={fn()} onStart={fn()} /> },
  { title: 'Knowledge', draw: () => <KnowledgeSearch status="answered" question={{ query: 'return a parcel' }} answer={{ query: 'return a parcel', items: sources.slice(0, 2), total: 42 }} ask={fn()} categories={categories} /> },
  {
    title: 'Summary',
    draw: () => (
      <ConversationSummaryCard
        status="answered"
        answer={{ summary: 'Robin wants to send back a lamp that arrived broken.', keyPoints: ['The glass is broken.', 'A free return label was sent.'], sentiment: 'positive' }}
        ask={fn()}
      />
    ),
  },
]
