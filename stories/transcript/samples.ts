import type { ButtonsPart, Delivery, Message, MessagePart, Participant } from '../../src/model/index.ts'

export const visitor: Participant = { role: 'visitor' }
export const bot: Participant = { role: 'bot', id: 'bot-1', name: 'Harbour Assistant' }
export const ana: Participant = { role: 'agent', id: 'agent-7', name: 'Ana Ferreira' }
export const mateo: Participant = { role: 'agent', id: 'agent-9', name: 'Mateo Oyelaran' }

/** A Tuesday morning, long enough ago that its date is written out. */
export const morning = new Date(2025, 2, 4, 9, 12).getTime()
const minute = 60_000

export const text = (words: string): MessagePart => ({ kind: 'text', format: 'plain', text: words })
export const markdown = (words: string): MessagePart => ({ kind: 'text', format: 'markdown', text: words })
export const choices = (...labels: string[]): ButtonsPart => ({
  kind: 'buttons',
  options: labels.map((label) => ({ action: 'reply', label, value: label })),
})

let made = 0

/** A message for a story; `at` counts minutes from the morning. */
export function say(author: Participant, content: string | readonly MessagePart[], at: number, more: Partial<Message> = {}): Message {
  const parts = typeof content === 'string' ? [text(content)] : content
  return { id: `sample-${made++}`, wireIds: [], author, parts, time: morning + at * minute, ...more }
}

/** A message of the visitor's, that has come so far. */
export function own(words: string | readonly MessagePart[], at: number, status: Exclude<Delivery['status'], 'failed'> = 'read'): Message {
  return say(visitor, words, at, { delivery: { status } })
}

export const failed: Delivery = { status: 'failed', reason: 'network' }

/** A conversation from the bot's greeting to an agent's answer. */
export const conversation: readonly Message[] = [
  say(bot, [text('Good morning. I can look up orders, change a delivery, or find someone to talk to.'), choices('Where is my order?', 'Change a delivery', 'Talk to someone')], 0),
  own('Where is my order?', 1),
  say(bot, 'Let me look.', 1.2),
  say(bot, [markdown('Order **48-1173** left our warehouse on Monday. It should arrive **today before 6 pm**.')], 1.4),
  own('It says delivered, but there is nothing here', 3),
  own('I was home all morning', 3.2),
  say(bot, 'I am sorry about that. I will bring in a colleague who can talk to the carrier.', 3.5),
  say({ role: 'system' }, [{ kind: 'notice', code: 'agent-joined', name: 'Ana Ferreira' }], 5),
  say(ana, 'Hello, this is Ana. I have the tracking open in front of me.', 5.5),
  say(ana, 'The driver left it with a neighbour at number 14 at 8:40. Could you ask there? If it is not with them I will send a new one today, at no cost.', 6.1),
  own('Oh, that is probably Mrs. Lindqvist. One moment', 8),
  own('She has it. Thank you so much!', 12, 'read'),
  say(ana, '🎉', 12.5),
  say(ana, 'Wonderful. Is there anything else I can do for you?', 12.7),
]

/** As many messages as asked for, of every length. */
export function longConversation(count: number): readonly Message[] {
  const lines = [
    'Yes.',
    'I will check that for you, it takes a moment.',
    'The invoice was sent on the third of the month to the address we have on file, together with the contract you asked for.',
    'Thanks',
    'When you open the settings there is a section called “Billing”. In it you can change the card, the address and the day on which the invoice is made. Changes count from the next invoice on, the one you have in front of you stays as it is.',
  ]
  return Array.from({ length: count }, (_, index) => {
    const author = index % 7 < 3 ? visitor : ana
    const line = lines[(index * 7 + Math.floor(index / 5)) % lines.length] ?? ''
    return say(author, `${index + 1}. ${line}`, index * 4, { id: `long-${index}`, ...(author === visitor && { delivery: { status: 'read' as const } }) })
  })
}

export const threeHundredWords = Array.from({ length: 6 }, () =>
  'When a parcel is marked as delivered although nobody has it, there are three usual reasons. The driver may have left it with a neighbour and forgotten the card. It may lie in a parcel locker near you, because the door was not opened. Or it was scanned on the van before the round was done.',
).join('\n\n')

/** One message of each kind that a bot may send. */
export const everyKind: readonly Message[] = [
  say(bot, [markdown('Here is what I found:\n\n1. **Return** it within 30 days\n2. Exchange it for another size\n\nSee [our returns page](https://example.com/returns).')], 0),
  say(bot, [{ kind: 'buttons', title: 'What would you like to do?', options: [{ action: 'reply', label: 'Return it', value: 'return' }, { action: 'reply', label: 'Exchange it', value: 'exchange' }, { action: 'link', label: 'Returns page', url: 'https://example.com/returns' }] }], 1),
  own('Exchange it', 2),
  say(bot, [text('These come in your size.'), { kind: 'cards', cards: [1, 2, 3].map((number) => ({ title: `Harbour jacket ${number}`, description: 'Waxed cotton, lined, made to last.', actions: [{ action: 'reply' as const, label: 'Choose this one', value: String(number) }] })) }], 3),
  say(ana, [text('Here is the label, and the prices we spoke of.'), { kind: 'files', files: [{ id: 'f', kind: 'document', name: 'return-label-48-1173.pdf', mimeType: 'application/pdf', size: 184_320, url: 'https://example.com/label.pdf' }] }], 6),
  say(ana, [{ kind: 'table', header: ['Size', 'In stock', 'Price'], rows: [['M', '4', '€ 129'], ['L', '1', '€ 129'], ['XL', '0', '€ 139']] }], 7),
  say({ role: 'system' }, [{ kind: 'notice', code: 'agent-left', name: 'Ana Ferreira' }], 9),
  say(bot, [{ kind: 'unknown', type: 'survey-v3', payload: { stars: 5 } }], 10),
]
