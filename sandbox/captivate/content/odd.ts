import type { ContentItem } from '../wire.ts'

/** Replies of types that no client can know, or that stretch the ones it knows. */
export const oddReplies: Readonly<Record<string, readonly ContentItem[]>> = {
  unknown: [
    { type: 'text', text: 'After this comes something that nobody has told your chat about.' },
    { type: 'seat_picker', rows: 4, seats: [{ row: 1, seat: 'A', free: true }], note: 'Only the host page knows how to draw this.' },
  ],
  custom: [{ type: 'custom', content: { widget: 'rate-calculator', currency: 'EUR' } }],
  alert: [{ type: 'alert', RootModel: { level: 'warning', title: 'Maintenance tonight', text: 'From 02:00 to 03:00.' } }],
  any: [{ type: 'any', customField: 'Custom value here', anotherField: 'Another custom value' }],
  numbers: [{ type: 'text', text: 4242 }, { type: 7, text: 'The type of this item is a number.' }],
  empty: [],
}
