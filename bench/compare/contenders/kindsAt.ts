import type { MessagePart } from '../../../src/model/index.ts'

const markdown = [
  'Here is **what to do**:',
  '',
  '1. Open the app and choose *Cards*.',
  '2. Press `Freeze`.',
  '',
  '| card | state |',
  '|---|---|',
  '| 4711 | frozen |',
].join('\n')

const kinds: readonly MessagePart[] = [
  { kind: 'text', format: 'markdown', text: markdown },
  {
    kind: 'buttons',
    options: [
      { action: 'reply', label: 'Yes', value: 'yes' },
      { action: 'reply', label: 'No', value: 'no' },
    ],
  },
  {
    kind: 'cards',
    cards: [
      { title: 'Current account', description: 'No fee, a card, and an app.', actions: [{ action: 'link', label: 'More', url: 'https://bank.example/current' }] },
      { title: 'Savings account', description: 'Two per cent, any time.', actions: [{ action: 'link', label: 'More', url: 'https://bank.example/savings' }] },
    ],
  },
  { kind: 'files', files: [{ id: 'f', kind: 'document', name: 'Statement.pdf', size: 48_213, url: 'https://bank.example/statement.pdf' }] },
  { kind: 'location', latitude: 52.52, longitude: 13.4, label: 'Branch at the river' },
]

/** What the message of a number holds besides its words. */
export function kindsAt(number: number): readonly MessagePart[] {
  if (number % 4 !== 0) return []
  return kinds.slice(Math.abs(number / 4) % kinds.length).slice(0, 1)
}
