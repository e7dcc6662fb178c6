import { cleanup, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import type { Message } from '../../src/model/index.ts'
import { auditPage } from '../components/composer/auditPage.ts'
import { drop, happen, receive, start } from '../react/scriptedChat.tsx'
import { ana, button, choices, field, log, panel, renderPanel, rowOf, rows, says, settle, type PanelChat } from './panel.tsx'

afterEach(cleanup)

const audit = () => auditPage(panel())

const everything: Message['parts'] = [
  { kind: 'text', format: 'markdown', text: 'Here is **what** I found:\n\n- one\n- two\n\n[Terms](https://bank.example/terms)\n\n`IBAN-DE89370400440532013000`' },
  { kind: 'cards', cards: [1, 2, 3].map((number) => ({ title: `Card ${number}`, description: 'No yearly fee.', actions: [{ action: 'reply', label: `Take ${number}`, value: `${number}` }] })) },
  { kind: 'files', files: [{ id: 'f', kind: 'document', name: 'A rather long name of a statement of account 2025-01.pdf', size: 184_320, url: 'https://bank.example/f.pdf' }] },
  { kind: 'table', header: ['Day', 'Where', 'Sum'], rows: [['1 January', 'Rindfleischetikettierungsüberwachung', '€ 12.00']] },
  { kind: 'unknown', type: 'survey', payload: {} },
]

async function converse({ connection, client }: PanelChat): Promise<void> {
  await start(connection, says('bot', [{ kind: 'text', format: 'plain', text: 'Which card?' }, choices('Debit', 'Credit')]))
  await happen(() => client.send({ text: 'credit' }))
  await receive(connection, says('bot', everything), { type: 'agent.joined', agent: ana }, says(ana, 'Hello'), { type: 'typing.started', participant: ana })
}

const states: [string, (chat: PanelChat) => Promise<void>][] = [
  ['first visit', () => Promise.resolve()],
  ['beginning', ({ connection }) => happen(() => {
    connection.connect()
    connection.receive({ type: 'session.opened' })
  })],
  ['conversation', converse],
  ['failures', async ({ connection, client }) => {
    await start(connection)
    await happen(() => client.send({ text: 'hello' }))
    const { id = '' } = client.store.getState().messages.chunks[0]?.[0] ?? {}
    await receive(connection, { type: 'message.failed', id, reason: 'network' })
  }],
  ['offline', async ({ connection, client }) => {
    await start(connection, says('bot', 'Hello'))
    await happen(() => connection.script.line({ status: 'offline' }))
    await happen(() => client.send({ text: 'hello' }))
  }],
  ['reconnecting', async ({ connection }) => {
    await start(connection, says('bot', 'Hello'))
    await drop(connection)
  }],
  ['unreachable', ({ connection }) => happen(() => connection.script.line({ status: 'terminal', kind: 'unreachable', reason: '' }))],
  ['refused', ({ connection }) => happen(() => connection.script.line({ status: 'terminal', kind: 'unauthorised', reason: '' }))],
  ['ended', async ({ connection }) => {
    await start(connection, says('bot', [choices('Debit')]))
    await receive(connection, { type: 'conversation.ended', reason: 'agent' })
  }],
  ['list of conversations', async ({ connection }) => {
    await start(connection)
    await userEvent.click(button('Your conversations'))
    await receive(connection, { type: 'conversations.loaded', conversations: [{ id: 'c1', title: 'About cards', updatedAt: 1 }, { id: 'c2' }] })
  }],
]

describe.each(['light', 'dark'] as const)('in the %s scheme nothing is wrong for assistive technology', (theme) => {
  test.each(states)('%s', async (_name, reach) => {
    await reach(await renderPanel({ conversations: true, onClose: () => undefined }, { theme }))
    await settle()
    expect(await audit()).toEqual([])
  })
})

test('in 320 pixels nothing is cut off, and only tables and code scroll sideways', async () => {
  const chat = await renderPanel({ conversations: true, onClose: () => undefined, onMinimise: () => undefined }, { width: 320, height: 480 })
  await converse(chat)
  await happen(() => chat.client.send({ text: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' }))
  await settle()
  const own = ['parlance-scroll', 'parlance-carousel', 'parlance-code', 'parlance-table']
  const wide = [panel(), ...panel().querySelectorAll('*')].filter((element) => {
    const scrolls = getComputedStyle(element).overflowX
    return element.scrollWidth > element.clientWidth + 1 && (scrolls === 'auto' || scrolls === 'scroll') && !own.some((name) => element.className.includes(name))
  })
  expect(wide.map((element) => element.className)).toEqual([])
  const edge = panel().getBoundingClientRect()
  for (const control of within(panel()).getAllByRole('button')) {
    if (control.closest('[class*="carousel"]')) continue
    expect(control.getBoundingClientRect().right).toBeLessThanOrEqual(edge.right)
  }
  expect(field().getBoundingClientRect().width).toBeGreaterThan(140)
  expect(await audit()).toEqual([])
})

test('from right to left everything stands on the other side, and nothing is wrong', async () => {
  const chat = await renderPanel({ onClose: () => undefined }, { dir: 'rtl' })
  await start(chat.connection, says(ana, 'مرحبًا، معك ليلى'))
  await happen(() => chat.client.send({ text: 'شكرًا' }))
  await settle()
  const middle = panel().getBoundingClientRect().left + 200
  const bubble = (words: string) => within(rowOf(words)).getByText(words).getBoundingClientRect()
  expect(bubble('شكرًا').right).toBeLessThan(middle)
  expect(bubble('مرحبًا، معك ليلى').right).toBeGreaterThan(middle)
  expect(button('Close').getBoundingClientRect().right).toBeLessThan(middle)
  await happen(() => chat.client.setDraft('شك'))
  expect(button('Send').getBoundingClientRect().right).toBeLessThan(middle)
  expect(rows()).toHaveLength(2)
  expect(log().scrollWidth).toBeLessThanOrEqual(log().clientWidth)
  expect(await audit()).toEqual([])
})
