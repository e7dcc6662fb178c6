import type { FormDefinition, Message } from '../../../src/model/index.ts'
import type { ChatWidgetProps } from '../../../src/widget/index.ts'
import { happen, receive, sent, start } from '../../react/scriptedChat.tsx'
import { ana, choices, says } from '../panel.tsx'
import type { PageWidget } from '../widgetPage.tsx'

/** A widget as a visitor may find it. */
export interface WidgetStory {
  readonly props?: Partial<ChatWidgetProps>
  /** What happens until it is so. */
  readonly play?: (widget: PageWidget) => Promise<unknown>
}

const open = ({ api }: PageWidget) => happen(api.open)
const press = (label: string) => happen(() => document.querySelector<HTMLElement>(`.parlance-widget button[aria-label="${label}"]`)?.click())

const letter: FormDefinition = {
  name: 'address',
  title: 'Your new address',
  description: 'We send the card there.',
  fields: [
    { name: 'street', type: 'text', label: 'Street and number', required: true, hint: 'Without the name of the town' },
    { name: 'country', type: 'select', label: 'Country', options: [{ value: 'pt', label: 'Portugal' }, { value: 'de', label: 'Germany' }] },
    { name: 'speed', type: 'radio', label: 'How fast', options: [{ value: 'post', label: 'By post' }, { value: 'courier', label: 'By courier' }] },
    { name: 'terms', type: 'checkbox', label: 'I have read the conditions', required: true },
  ],
}

const survey: FormDefinition = {
  name: 'survey',
  wording: 'survey',
  fields: [
    { name: 'score', type: 'rating', label: 'How was it?', options: ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value })) },
    { name: 'why', type: 'multiline', label: 'What could be better?' },
  ],
}

const richAnswer: Message['parts'] = [
  { kind: 'text', format: 'plain', text: 'These are the cards of the house. The confirmation of your order is below, and [brackets] stay as they are.' },
  {
    kind: 'cards',
    cards: ['Debit', 'Travel', 'Student'].map((name) => ({
      title: `Harbour ${name}`,
      description: 'No yearly fee, and free withdrawals at forty thousand machines.',
      actions: [{ action: 'reply', label: 'Order this card', value: name }, { action: 'link', label: 'Conditions', url: 'https://bank.example/terms' }],
    })),
  },
  { kind: 'files', files: [{ id: 'f', kind: 'document', name: 'Order confirmation 2025-0417 of the card department.pdf', size: 184_320, url: 'https://bank.example/f.pdf' }] },
]

const inTalk = [{ type: 'participants.changed', participants: [{ ...ana, name: 'Ana Ferreira' }] }] as const

/** Every face of the widget. */
export const widgetStories = {
  launcher: {},
  preview: {
    play: async ({ connection, api }) => {
      await happen(() => api.send('hello'))
      await start(connection, says(ana, 'Good morning, Robin. Your new card is on its way and should be with you on Thursday.'))
    },
  },
  'preview beside words': {
    props: { launcher: { label: 'Ask the harbour' } },
    play: async ({ connection, api }) => {
      await happen(() => api.send('hello'))
      await start(connection, says(ana, 'Good morning, Robin. Your new card is on its way and should be with you on Thursday.'))
    },
  },
  minimised: {
    play: async (widget) => {
      await open(widget)
      await start(widget.connection, ...inTalk)
      await happen(widget.api.minimise)
    },
  },
  loading: { props: { connection: () => new Promise(() => undefined) }, play: open },
  'no connection': { props: { connection: () => Promise.reject(new Error('no network')) }, play: open },
  conversation: {
    props: { conversations: true, search: true },
    play: async (widget) => {
      await open(widget)
      await start(widget.connection, ...inTalk, says('bot', [{ kind: 'text', format: 'plain', text: 'Which card?' }, choices('Debit', 'Credit')]))
      await happen(() => widget.api.send('debit'))
      await receive(widget.connection, says('bot', richAnswer), says(ana, [{ kind: 'text', format: 'plain', text: 'Shall I order it?' }, choices('Yes, please', 'No', 'Tell me more about it first')]))
      await happen(() => widget.connection.script.line({ status: 'offline' }))
      await happen(() => widget.api.prefill('Half a sentence'))
    },
  },
  'form and failure': {
    play: async (widget) => {
      await open(widget)
      await start(widget.connection, ...inTalk)
      await receive(widget.connection, says('bot', [{ kind: 'form', formId: 'f1', name: 'address', definition: letter }]))
      await happen(() => widget.api.send('Here is what you asked for'))
      const [last] = sent(widget.connection, 'message.send').slice(-1)
      if (last) await receive(widget.connection, { type: 'message.failed', id: last.message.id, reason: 'network' })
    },
  },
  'question about the end': {
    play: async (widget) => {
      await open(widget)
      await start(widget.connection, ...inTalk, says(ana, 'Good morning'))
      await press('End conversation')
    },
  },
  consent: { props: { consent: { text: 'We keep what you write for 30 days. People of the bank read it to help you.', policyUrl: 'https://bank.example/privacy' } }, play: open },
  away: {
    props: { away: { isAway: true, onSubmit: () => undefined } },
    play: async (widget) => {
      await open(widget)
      await happen(() => {
        widget.connection.connect()
        widget.connection.receive({ type: 'session.opened' })
      })
    },
  },
  survey: {
    props: { survey: { form: survey, onSubmit: () => undefined } },
    play: async (widget) => {
      await open(widget)
      await start(widget.connection, ...inTalk, says(ana, 'Good bye'))
      await receive(widget.connection, { type: 'conversation.ended', reason: 'agent' })
    },
  },
  'list of conversations': {
    props: { conversations: true },
    play: async (widget) => {
      await open(widget)
      await start(widget.connection, says(ana, 'Good morning'))
      await press('Your conversations')
      await receive(widget.connection, {
        type: 'conversations.loaded',
        conversations: [{ id: 'c1', title: 'A card that was lost on the way to work', updatedAt: Date.UTC(2025, 0, 1) }, { id: 'c2' }],
      })
    },
  },
  search: {
    props: { search: true },
    play: async (widget) => {
      await open(widget)
      await start(widget.connection, says(ana, 'Good morning'), says(ana, 'The morning after'))
      await press('Search this conversation')
    },
  },
} as const satisfies Readonly<Record<string, WidgetStory>>
