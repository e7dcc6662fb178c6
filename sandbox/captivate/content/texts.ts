import type { ContentItem } from '../wire.ts'

const paragraph =
  'When a card is lost, we close it within a minute of your word and a new one leaves our house the same day. ' +
  'Until it reaches you, your phone can pay in its place: open the app, choose Cards, then Pay by phone. ' +
  'Payments that somebody else made after you told us are never yours to carry. Payments from before are looked at one by one, ' +
  'and you will hear from a person, by name, within two working days. '

const arabic =
  'مرحبًا! أنا مساعد بنك الميناء، ويسعدني أن أساعدك اليوم. رقم بطاقتك ينتهي بـ 4242، وقد وصل طلبك رقم HB-2207 إلينا. هل تودّ أن أوصلك بزميلتي؟'

/** Replies of words: plain, long, in another script, and in every odd form a text has been seen in. */
export const textReplies: Readonly<Record<string, readonly ContentItem[]>> = {
  text: [
    { type: 'text', text: 'Of course. This is a plain text, the way most of our conversation will look.' },
    {
      type: 'text',
      text: 'And this is a second one from the same message.\nIt has a line break, a link that is only text (http://127.0.0.1) and some signs: <b> & "quotes".',
    },
  ],
  'text bare': [{ text: 'This text came without a type.' }],
  'text placeholder': [{ type: 'text || buttons || cards', text: 'The type of this item is the placeholder of the documentation.', buttons: {}, cards: {} }],
  'text strings': ['This item is a bare string.', 'So is this one.'],
  long: [
    { type: 'text', text: `Here is the whole of our promise about lost cards.\n\n${paragraph.repeat(4).trim()}` },
    { type: 'text', text: 'And a word without a place to break: Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.concat('https'.repeat(12)) },
  ],
  arabic: [
    { type: 'text', text: arabic },
    { type: 'button', buttons: { title: 'كيف تريد أن نتابع؟', options: [{ label: 'نعم، من فضلك', value: 'agent' }, { label: 'لا، شكرًا', value: 'help' }] } },
  ],
  pause: [
    { type: 'text', text: 'Let me look that up for you.' },
    { type: 'pause', time: 1500 },
    { type: 'text', text: 'Found it: your new card left our house this morning.' },
  ],
  'pause long': [
    { type: 'text', text: 'After this the wire asks for a pause of an hour, which nobody should keep.' },
    { type: 'pause', time: 3_600_000 },
    { type: 'text', text: 'There we are again.' },
  ],
}

/** A reply that is too large for a socket: one bank statement of `lines` lines, about 60 bytes each. */
export function createStatement(lines: number): ContentItem[] {
  const rows = Array.from({ length: lines }, (_, index) => {
    const day = new Date(Date.UTC(2026, 0, 1 + (index % 365))).toISOString().slice(0, 10)
    const amount = ((index * 7919) % 9000) / 100 + 1
    return `${day}  No. ${String(index + 1).padStart(6, '0')}  Harbour ferry, single ticket  ${amount.toFixed(2).padStart(8)} EUR`
  })
  return [{ type: 'text', text: `Your complete statement, ${lines} lines:\n${rows.join('\n')}` }]
}
