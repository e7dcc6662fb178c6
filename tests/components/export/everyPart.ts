import type { Message, MessagePart } from '../../../src/model/index.ts'

/** 1 January 2025, 09:00 UTC. */
export const morning = Date.UTC(2025, 0, 1, 9)

/** What was typed into the secure form: it must never be found anywhere. */
export const secret = '4929 1234 5678 9012'

/** One part of each kind. */
export const everyPart: readonly MessagePart[] = [
  { kind: 'text', format: 'plain', text: 'Plain words\nin two lines, see https://bank.example/help' },
  { kind: 'text', format: 'markdown', text: 'Read **this** [guide](https://bank.example/a__b_c) or [that](javascript:alert)' },
  { kind: 'text', format: 'html', text: '<p>From <a href="https://bank.example/terms?a=1&amp;b=2">our <b>terms</b></a></p><script>alert(1)</script>' },
  { kind: 'buttons', title: 'What next?', options: [{ action: 'reply', label: 'New card', value: 'new' }, { action: 'link', label: 'Branches', url: 'https://bank.example/branches' }] },
  { kind: 'cards', cards: [{ title: 'Gold card', description: 'Free of charge', imageUrl: 'https://bank.example/gold.png', url: 'https://bank.example/gold', actions: [{ action: 'link', label: 'Order', url: 'javascript:alert(2)' }] }] },
  { kind: 'files', files: [{ id: 'f1', kind: 'document', name: 'statement.pdf', size: 2048, url: 'https://bank.example/s.pdf', wire: { key: 'internal-key' } }, { id: 'f2', kind: 'image', url: 'blob:https://here/1' }] },
  { kind: 'location', latitude: 52.52, longitude: 13.405, label: 'Main branch' },
  { kind: 'form', formId: '1', name: 'callback', title: 'Call me back', definition: { name: 'callback', fields: [{ type: 'text', name: 'phone', label: 'Phone' }] }, outcome: { status: 'answered', values: { phone: '555 0100' } } },
  { kind: 'form', formId: '2', name: 'card', secure: true, title: 'Card details', outcome: { status: 'answered', values: { number: secret }, summary: `Card ${secret}` } },
  { kind: 'table', caption: 'Orders', header: ['Item', 'Price'], rows: [['Card', '0 €'], ['Letter', '3 €']] },
  { kind: 'table', html: '<table><tr><td>Only</td><td>markup</td></tr></table>' },
  { kind: 'notice', code: 'agent-joined', name: 'Ana' },
  { kind: 'invitation', invitationId: 'i', invitation: 'call', status: 'missed', name: 'Ana' },
  { kind: 'sources', query: 'cards', items: [{ title: 'Lost cards', excerpt: 'What to do', url: 'https://bank.example/lost' }] },
  { kind: 'unknown', type: 'carousel-3d', payload: { token: 'raw-payload' } },
]

let made = 0

/** A message of these parts. */
export function messageOf(role: Message['author']['role'], parts: string | readonly MessagePart[], more: Partial<Message> = {}): Message {
  const id = `m${made++}`
  return {
    id,
    wireIds: [`wire-${id}`],
    author: role === 'agent' ? { role, name: 'Ana' } : { role },
    parts: typeof parts === 'string' ? [{ kind: 'text', format: 'plain', text: parts }] : parts,
    time: morning,
    ...more,
  }
}
