import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { MessageParts, partText } from '../../../src/components/parts/index.ts'
import { english } from '../../../src/i18n/index.ts'
import type { SourceItem, SourcesPart } from '../../../src/model/index.ts'
import '../../../src/styles/styles.css'
import { auditPage } from '../composer/auditPage.ts'

afterEach(cleanup)

const many: readonly SourceItem[] = Array.from({ length: 6 }, (_, index) => ({ title: `Article ${index + 1}`, url: `https://help.example/${index}` }))
const part = (items: readonly SourceItem[], more: Partial<SourcesPart> = {}): SourcesPart => ({ kind: 'sources', items, ...more })
const show = (given: SourcesPart) =>
  render(
    <div className="parlance" style={{ inlineSize: 400 }}>
      <MessageParts message={{ id: 'm', wireIds: [], author: { role: 'bot' }, parts: [given] }} parts={[given]} />
    </div>,
  )
const items = () => within(screen.getByRole('list', { name: 'Sources' })).getAllByRole('listitem')

test('a source leads to its address, whose host is shown', () => {
  show(part([{ title: 'Returns', excerpt: 'You have **30 days**.', url: 'https://help.example/returns', category: 'Orders' }]))
  const link = screen.getByRole<HTMLAnchorElement>('link', { name: /^Returns/ })
  expect([link.href, link.rel]).toEqual(['https://help.example/returns', 'noopener noreferrer nofollow ugc'])
  expect(items()[0]?.textContent).toContain('You have 30 days.')
  expect(screen.getByText('help.example')).toBeTruthy()
  expect(screen.getByText('Orders')).toBeTruthy()
})

test.each([undefined, 'javascript:alert(1)', 'https://user:pass@help.example/', '/relative'])('a source with the address %j is text', (url) => {
  show(part([{ title: 'Returns', ...(url === undefined ? {} : { url }) }]))
  expect(screen.getByText('Returns')).toBeTruthy()
  expect(screen.queryByRole('link')).toBeNull()
})

test('a source without a title is called by its host, or its number', () => {
  show(part([{ url: 'https://help.example/x' }, {}]))
  expect(screen.getByRole('link', { name: /^help\.example/ })).toBeTruthy()
  expect(screen.getByText('Source 2')).toBeTruthy()
})

test('many sources are folded, and the button that unfolds them keeps the focus', async () => {
  show(part(many))
  expect(items()).toHaveLength(3)
  await userEvent.click(screen.getByRole('button', { name: 'Show all 6' }))
  expect(items()).toHaveLength(6)
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show fewer', expanded: true }))
})

test('a search says what was looked for, how much was found, and when nothing was', () => {
  show(part(many, { query: 'parcel', total: 42 }))
  expect(screen.getByRole('group', { name: 'Found for “parcel”' })).toBeTruthy()
  expect(screen.getByText('6 of 42 results')).toBeTruthy()
  cleanup()
  show(part([], { query: 'carpets' }))
  expect(screen.getByRole('group', { name: 'Nothing found for “carpets”' })).toBeTruthy()
})

test('sources of the wrong shape cost nothing but themselves', () => {
  show(part([{ title: 7, tags: 'x', excerpt: {} } as unknown as SourceItem, { title: 'Good' }]))
  expect(screen.getByText('Good')).toBeTruthy()
})

test('sources are spoken by number and title', () => {
  expect(partText(part(many), english)).toBe('6 sources: Article 1, Article 2, Article 3')
  expect(partText(part([], { query: 'carpets' }), english)).toBe('Nothing found for “carpets”')
})

test.each(['light', 'dark'])('in the %s scheme nothing is wrong for assistive technology', async (theme) => {
  const { container } = show(part(many, { query: 'parcel' }))
  container.firstElementChild?.setAttribute('data-theme', theme)
  expect(await auditPage(container)).toEqual([])
})
