import type { ContentItem, JsonRecord } from '../wire.ts'
import type { Links } from './links.ts'

const offers: readonly (readonly [scene: string, title: string, description: string])[] = [
  ['harbour-dawn', 'First light savings', 'Every card payment is rounded up, and the rest is put aside. Stop whenever you like.'],
  ['still-bay', 'The calm account', 'No monthly fee and no surprises: you see what is coming before it comes.'],
  ['evening-pier', 'A loan for the boat', 'From 2 000 to 30 000 euros, answered on the same evening.'],
  ['green-hills', 'Green deposit', 'Your money plants hedgerows and earns 2.4 % a year.'],
  ['winter-light', 'Travel cover', 'Skis, suitcases and second thoughts, for the whole family.'],
  ['red-dunes', 'Card abroad', 'Pay in any currency at the rate of the day.'],
]

/** Replies with one card or several, in every form that public pages show. */
export function cardReplies(links: Links): Readonly<Record<string, readonly ContentItem[]>> {
  const cards = offers.map(
    ([scene, text, description]): JsonRecord => ({ text, description, image_url: links.picture(scene), link: links.page(scene) }),
  )
  return {
    card: [
      { type: 'text', text: 'This one might suit you:' },
      { type: 'cards', cards: cards.slice(0, 1) },
    ],
    cards: [
      { type: 'text', text: 'Here is what we have at the moment.' },
      { type: 'cards', cards },
    ],
    'cards nested': [{ type: 'cards', cards: { type: 'cards', cards: cards.slice(1, 4) } }],
    'card flat': [{ type: 'cards', ...cards[2] }],
    'cards empty': [{ type: 'cards', cards: {} }, { type: 'text', text: 'The cards before this text were empty.' }],
    'card plain': [{ type: 'cards', cards: [{ text: 'A card without a picture', description: 'It has words only, and leads nowhere.' }] }],
    'card broken': [{ type: 'cards', cards: [{ ...cards[3], text: 'A card whose picture is missing', image_url: links.picture('nowhere') }] }],
  }
}
