import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { AnalysisResult, ConversationSummaryCard, type Analysis } from '../../../src/components/insight/index.ts'
import { summaryText } from '../../../src/components/insight/summaryText.ts'
import '../../../src/styles/styles.css'
import { auditPage } from '../composer/auditPage.ts'

afterEach(cleanup)

const show = (answer: Analysis) => render(<AnalysisResult answer={answer} />)
const pii: Analysis = { analysisType: 'pii', entities: [{ type: 'EMAIL_ADDRESS', text: 'robin@example.com' }] }

describe('an analysis', () => {
  test('A13: says how sure it is in a word and a share, not by a bar alone', () => {
    show({ analysisType: 'intent', labels: [{ label: 'return_request', confidence: 0.93 }, { label: 'other', confidence: 0.2 }] })
    expect(screen.getByRole('region', { name: 'Intent' })).toBeTruthy()
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual(['Return requestVery likely 93%', 'OtherA guess 20%'])
  })

  test.each([
    ['sentiment', { labels: [{ label: 'NEGATIVE' }], confidence: 0.75 }, 'Mood', 'NegativeLikely 75%'],
    ['language', { language: 'pt-BR' }, 'Language', 'Brazilian Portuguese'],
    ['churn_risk', { labels: [{ label: 'high' }] }, 'Churn risk', 'High'],
    ['intent', { labels: [{ label: 'a', confidence: 7 }] }, 'Intent', 'A'],
  ])('of %s is drawn in words', (analysisType, more, name, words) => {
    show({ analysisType, ...more })
    expect(screen.getByRole('region', { name })).toBeTruthy()
    expect(screen.getByRole('listitem').textContent).toBe(words)
  })

  test('covers personal data until it is asked for', async () => {
    show(pii)
    expect(screen.getByText('1 detail found')).toBeTruthy()
    expect(screen.queryByText('robin@example.com')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Show details', expanded: false }))
    expect(screen.getByText('robin@example.com')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Hide details', expanded: true }))
    expect(screen.queryByText('robin@example.com')).toBeNull()
  })

  test('that found nothing says so', () => {
    show({ analysisType: 'pii' })
    expect(screen.getByText('No personal data found')).toBeTruthy()
    cleanup()
    show({ analysisType: 'intent', labels: [{ label: ' ' }] })
    expect(screen.getByText('Nothing was found')).toBeTruthy()
  })

  test('that failed can be asked for again', async () => {
    const ask = vi.fn()
    const question = { message: 'Where is it?', analysisType: 'intent' } as const
    render(<AnalysisResult status="failed" question={question} ask={ask} />)
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(ask).toHaveBeenCalledExactlyOnceWith(question)
  })
})

describe('a summary', () => {
  const answer = { summary: 'A lamp is broken.', keyPoints: ['A label was sent.', ' '], sentiment: 'positive' }

  test('shows its words, its points and the mood', () => {
    render(<ConversationSummaryCard answer={answer} />)
    expect(screen.getByText('A lamp is broken.')).toBeTruthy()
    expect(screen.getAllByRole('listitem').map((point) => point.textContent)).toEqual(['A label was sent.'])
    expect(screen.getByText('Positive')).toBeTruthy()
  })

  test('is copied with its points', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    render(<ConversationSummaryCard answer={answer} />)
    await userEvent.click(screen.getByRole('button', { name: 'Copy the summary' }))
    expect(write).toHaveBeenCalledExactlyOnceWith('A lamp is broken.\n\nKey points:\n- A label was sent.')
    expect(await screen.findByText('Copied')).toBeTruthy()
    write.mockRestore()
  })

  test('is asked for, and the focus stays in the card when the button goes', async () => {
    const ask = vi.fn()
    const { rerender } = render(<ConversationSummaryCard ask={ask} />)
    await userEvent.click(screen.getByRole('button', { name: 'Summarise' }))
    expect(ask).toHaveBeenCalledExactlyOnceWith({})
    rerender(<ConversationSummaryCard ask={ask} status="asking" />)
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Summary' }))
  })

  test.each([['a', [], 'a'], ['', ['b'], 'Points:\n- b'], ['', [], '']])('as text, of %j and %j, is %j', (summary, points, text) => {
    expect(summaryText(summary, points, 'Points')).toBe(text)
  })
})

test.each(['light', 'dark'])('in the %s scheme nothing is wrong for assistive technology', async (theme) => {
  const { container } = render(
    <div className="parlance" data-theme={theme}>
      <AnalysisResult answer={pii} />
      <AnalysisResult answer={{ analysisType: 'intent', labels: [{ label: 'a', confidence: 0.5 }] }} />
      <AnalysisResult status="failed" answer={undefined} />
      <ConversationSummaryCard ask={vi.fn()} answer={{ summary: 'a', keyPoints: ['b'], sentiment: 'mixed' }} />
    </div>,
  )
  expect(await auditPage(container)).toEqual([])
})
