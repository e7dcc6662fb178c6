import type { CardsPart, ChatEvent, Message, Participant } from '../../src/model/index.ts'
import { choices, markdown, own, say, text, visitor } from '../transcript/samples.ts'
import { bankPictures } from './bankPictures.ts'

export const harbour = { id: 'bot-1', name: 'Harbour Bank' } as const
export const bot: Participant = { role: 'bot', ...harbour }
export const ana: Participant = { role: 'agent', id: 'agent-7', name: 'Ana Ferreira', avatarUrl: bankPictures.ana }

const order = (label: string, value: string) => ({ action: 'reply', label, value }) as const
const terms = { action: 'link', label: 'Conditions', url: 'https://bank.example/conditions' } as const

export const bankCards: CardsPart = {
  kind: 'cards',
  cards: [
    { title: 'Harbour Debit', description: 'The one you had. Free withdrawals at 40,000 machines.', imageUrl: bankPictures.debit, actions: [order('Order this card', 'Harbour Debit'), terms] },
    { title: 'Harbour Travel', description: 'No fee abroad, and your luggage is insured on the way.', imageUrl: bankPictures.travel, actions: [order('Order this card', 'Harbour Travel'), terms] },
    { title: 'Harbour Student', description: 'Free until you are 27. You set the limit yourself.', imageUrl: bankPictures.student, actions: [order('Order this card', 'Harbour Student'), terms] },
  ],
}

export const greeting: Message = say(
  bot,
  [text('Good morning, Robin. What can I do for you today?'), choices('I lost my card', 'A payment I do not know', 'Open an account')],
  0,
)

/** A lost card: from the bot's greeting to the agent who takes over. */
export const lostCard: readonly Message[] = [
  greeting,
  own('I lost my card', 1),
  say(bot, [markdown('I am sorry to hear that. Your card ending in **4417** is paused now, nobody can pay with it.\n\n1. A new card is with you in **three days**\n2. Your PIN stays the same\n3. Until then you can [pay with your phone](https://bank.example/phone)')], 1.3),
  say(bot, [text('Which card would you like?'), bankCards], 1.5),
  own('Harbour Travel', 3),
  say(bot, [text('It is on its way. Here is your confirmation.'), { kind: 'files', files: [{ id: 'order', kind: 'document', name: 'Order confirmation 2025-0417.pdf', mimeType: 'application/pdf', size: 86_016, url: 'https://bank.example/order.pdf' }] }], 3.4),
  own('Thanks! There is also a payment of € 84.20 that I did not make', 5),
  say(bot, 'That should be looked at by a person. I will bring in a colleague.', 5.3),
  say({ role: 'system' }, [{ kind: 'notice', code: 'agent-joined', name: 'Ana Ferreira', avatarUrl: bankPictures.ana }], 6.4),
  say(ana, 'Hello Robin, this is Ana from the card desk.', 6.8),
  say(ana, 'I can see the payment: Lakeside Garage, last night at 23:10. Do you have the receipt of your own visit there by any chance?', 7.5),
  say(visitor, [{ kind: 'files', files: [{ id: 'receipt', kind: 'image', name: 'Receipt.png', mimeType: 'image/png', size: 412_000, url: bankPictures.receipt, width: 800, height: 560 }] }], 9, { delivery: { status: 'read' } }),
  own('Only this one, from the afternoon', 9.2),
]

export const lostCardEnding: readonly Message[] = [
  say(ana, 'That helps a lot. I have taken the payment back, the € 84.20 will be in your account tomorrow.', 11),
  own('Wonderful, thank you Ana', 12),
]

/** What the bot answers to anything. */
export const helpfulReply = (words: string): readonly ChatEvent[] => [
  {
    type: 'message.received',
    message: say(bot, words === 'I lost my card' ? [text('I have paused it. Which card would you like instead?'), bankCards] : [text('Let me look into that.'), choices('Talk to someone', 'That is all')], 21),
  },
]

/** They are there, and named in the header. */
export const joined = (...agents: readonly Participant[]): ChatEvent => ({ type: 'participants.changed', participants: [bot, ...agents] })
