import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { KnowledgeAnswer, KnowledgeSearch, type KnowledgeSearchProps } from '../../../src/components/knowledge/index.ts'
import '../../../src/styles/styles.css'
import { auditPage } from '../composer/auditPage.ts'

afterEach(cleanup)

const found = { query: 'parcel', items: [{ title: 'Returns' }], total: 3 }
const search = (props: KnowledgeSearchProps = {}) => <div className="parlance"><KnowledgeSearch categories={['Orders']} tags={['refund']} {...props} /></div>
const field = () => screen.getByRole('searchbox', { name: 'What to look for' })

test('a search asks for what was typed, where it was told to look', async () => {
  const ask = vi.fn()
  render(search({ ask }))
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Category' }), 'Orders')
  await userEvent.click(screen.getByRole('button', { name: 'refund', pressed: false }))
  expect(ask).not.toHaveBeenCalled()
  await userEvent.type(field(), ' parcel {Enter}')
  expect(ask).toHaveBeenCalledExactlyOnceWith({ query: 'parcel', category: 'Orders', tags: ['refund'] })
  expect(document.activeElement).toBe(field())
})

test('nothing is asked without words', async () => {
  const ask = vi.fn()
  render(search({ ask }))
  await userEvent.click(screen.getByRole('button', { name: 'Search' }))
  expect(ask).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(field())
})

test('another category asks again, and taking it away too', async () => {
  const ask = vi.fn()
  render(search({ ask, question: { query: 'parcel' }, answer: found }))
  await userEvent.selectOptions(screen.getByRole('combobox'), 'Orders')
  await userEvent.selectOptions(screen.getByRole('combobox'), '')
  expect(ask.mock.calls).toEqual([[{ query: 'parcel', category: 'Orders' }], [{ query: 'parcel' }]])
})

test.each([
  [{ status: 'asking' }, 'Searching…'],
  [{ status: 'answered', answer: found }, '1 of 3 results'],
  [{ status: 'answered', answer: { query: 'x', items: [] } }, 'Nothing found for “x”'],
  [{ status: 'failed', answer: found }, 'The search did not work'],
] as const)('A18: what became of a search is spoken: %j', (props, words) => {
  render(search(props))
  expect(screen.getByRole('status').textContent).toBe(words)
})

test('a search that failed can be asked again, and the focus stays near when its button goes', async () => {
  const ask = vi.fn()
  const question = { query: 'parcel', tags: ['refund'] }
  const { rerender } = render(search({ ask, question, status: 'failed' }))
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(ask).toHaveBeenCalledExactlyOnceWith(question)
  rerender(search({ ask, question, status: 'asking' }))
  expect(document.activeElement).not.toBe(document.body)
})

test('a search that found nothing in a category can be made everywhere', async () => {
  const ask = vi.fn()
  render(search({ ask, question: { query: 'x', category: 'Orders' }, answer: { query: 'x', items: [] } }))
  await userEvent.click(screen.getByRole('button', { name: 'Search everywhere' }))
  expect(ask).toHaveBeenCalledExactlyOnceWith({ query: 'x' })
})

test('one whole answer stands below its question, as markdown without markup', async () => {
  render(<KnowledgeAnswer answer={{ query: 'How long?', response: '**30 days** <img src=x onerror=alert(1)>' }} sources={[{ title: 'Returns' }]} />)
  expect(screen.getByRole('article', { name: 'How long?' }).textContent).toContain('30 days')
  await waitFor(() => expect(screen.getByText('30 days').tagName).toBe('STRONG'))
  expect(document.querySelector('img')).toBeNull()
  expect(screen.getByRole('group', { name: 'Sources' })).toBeTruthy()
})

test('an answer is asked for, awaited and not there', async () => {
  const ask = vi.fn()
  const { rerender } = render(<KnowledgeAnswer ask={ask} />)
  await userEvent.type(screen.getByRole('textbox', { name: 'Your question' }), 'How long?{Enter}')
  expect(ask).toHaveBeenCalledExactlyOnceWith({ query: 'How long?' })
  rerender(<KnowledgeAnswer ask={ask} status="asking" question={{ query: 'How long?' }} />)
  expect(screen.getByRole('status').textContent).toBe('Looking for an answer…')
  rerender(<KnowledgeAnswer ask={ask} status="answered" answer={{ query: 'How long?', response: ' ' }} />)
  expect(screen.getByRole('status').textContent).toBe('There is no answer to this yet')
})

test('both are drawn on a server', () => {
  expect(renderToString(search({ answer: found }))).toContain('Returns')
  expect(renderToString(<KnowledgeAnswer answer={{ query: 'a', response: 'b' }} />)).toContain('b')
})

test.each(['light', 'dark'])('in the %s scheme nothing is wrong for assistive technology', async (theme) => {
  const { container } = render(
    <div className="parlance" data-theme={theme} style={{ background: 'var(--parlance-surface-panel-default)' }}>
      <KnowledgeSearch answer={found} categories={['Orders']} tags={['refund']} />
      <KnowledgeAnswer ask={vi.fn()} answer={{ query: 'How long?', response: 'Long' }} />
    </div>,
  )
  expect(await auditPage(container)).toEqual([])
})
