import '../../src/styles/styles.css'
import { cleanup, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Form } from '../../src/components/form/index.ts'
import { Message } from '../../src/components/message/index.ts'
import { english, LocaleProvider } from '../../src/i18n/index.ts'
import { arabic } from '../../src/i18n/locales/ar/index.ts'
import type { MessagePart } from '../../src/model/index.ts'
import { partsOf } from '../components/parts/partsOf.tsx'
import { own } from '../components/transcript/messages.ts'
import { happen } from '../react/scriptedChat.tsx'
import { dialog, renderWidget } from '../widget/widgetPage.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  document.documentElement.removeAttribute('dir')
})

type Direction = 'ltr' | 'rtl'
const directions = ['ltr', 'rtl'] as const
const against = { ltr: 'rtl', rtl: 'ltr' } as const
const inRoot = (children: ReactNode, dir?: Direction) => (
  <div className="parlance" dir={dir}>
    {children}
  </div>
)
function select(selector: string): Element {
  const element = document.querySelector(selector)
  if (!element) throw new Error(`There is no ${selector}.`)
  return element
}
const isMirrored = (selector: string) => getComputedStyle(select(selector)).scale.startsWith('-1')

describe.each(directions)('what has a direction follows %s', (dir) => {
  const link: MessagePart = { kind: 'buttons', options: [{ action: 'link', label: 'Terms', url: 'https://example.org' }] }
  const cards: MessagePart = { kind: 'cards', cards: [{ title: 'A', actions: [{ action: 'reply', label: 'This', value: 'a' }] }, { title: 'B' }] }
  const arrows = inRoot([link, cards].map((part, index) => <div key={index}>{partsOf([part])}</div>))

  test.each<[string, ReactNode]>([
    ['on the page', arrows],
    ['on an element of the page, in another language', <div dir={dir} lang={dir === 'ltr' ? 'ar' : 'en'}>{arrows}</div>],
    ['within the other', <div dir={against[dir]}><div dir={dir}>{arrows}</div></div>],
  ])('of the nearest element that names one: %s', (where, node) => {
    if (where === 'on the page') document.documentElement.dir = dir
    render(node)
    expect(['.parlance-external-mark', '.parlance-chevron', '.parlance-carousel-arrow svg'].map(isMirrored)).toEqual(Array(3).fill(dir === 'rtl'))
  })

  test.each([['English', english], ['Arabic', arabic]])('a time in %s stands beside a dot, which is on the side of the words before it', (_name, locale) => {
    const message = own('Hello', 0, { status: 'cancelled' })
    render(inRoot(<LocaleProvider locale={locale}><ol><Message message={message} /></ol></LocaleProvider>, dir))
    const time = screen.getByRole('time')
    const words = new Range()
    words.selectNodeContents(time)
    const [box, text] = [time.getBoundingClientRect(), words.getBoundingClientRect()]
    const room = { ltr: text.left - box.left, rtl: box.right - text.right }
    expect(room[dir]).toBeGreaterThan(6)
    expect(Math.abs(room[against[dir]])).toBeLessThan(1)
  })

  test.each(['start', 'center'] as const)('an address is typed where the words of the page begin, which stand at its %s', (textAlign) => {
    const form = <Form definition={{ name: 'a', fields: [{ type: 'email', name: 'email', label: 'Email' }] }} onSubmit={() => undefined} />
    render(<div style={{ textAlign }}>{inRoot(form, dir)}</div>)
    const input = getComputedStyle(screen.getByRole('textbox'))
    expect([input.direction, input.textAlign]).toEqual(['ltr', dir === 'ltr' ? 'left' : 'right'])
  })

  test.each(['end', 'start'] as const)('the window at the %s comes out of its launcher, and is drawn by the corner across', async (position) => {
    document.documentElement.dir = dir
    vi.spyOn(document, 'hasFocus').mockReturnValue(true)
    const { api } = await renderWidget({ position })
    await happen(api.open)
    const [x] = getComputedStyle(select('[role="dialog"]')).transformOrigin.split(' ').map(Number.parseFloat)
    const isRight = (position === 'end') === (dir === 'ltr')
    expect(x).toBeCloseTo(isRight ? (dialog()?.offsetWidth ?? 0) - 28 : 28, 0)
    expect(getComputedStyle(select('.parlance-widget-resizer')).cursor).toBe(isRight ? 'nwse-resize' : 'nesw-resize')
  })
})

test.each<[Direction, string, Direction]>([
  ['ltr', 'الخطة', 'rtl'],
  ['rtl', 'Plan', 'ltr'],
])('from %s, a table of words like %s fades where it goes on', async (dir, word, runs) => {
  const cells = `|${` ${word} ${'x'.repeat(20)} |`.repeat(8)}\n`
  render(inRoot(<div style={{ inlineSize: 320 }}>{partsOf([{ kind: 'text', format: 'markdown', text: `${cells}|${'-|'.repeat(8)}\n${cells}` }])}</div>, dir))
  const table = (await screen.findByRole('table')).parentElement ?? document.body
  await expect.poll(() => table.dataset['overflow']).toBe('end')
  const { direction, paddingLeft, paddingRight } = getComputedStyle(table)
  expect([direction, paddingLeft, paddingRight]).toEqual(runs === 'rtl' ? ['rtl', '28px', '0px'] : ['ltr', '0px', '28px'])
  const words = table.querySelector('table')?.getBoundingClientRect().width ?? 0
  expect(table.scrollWidth).toBe(Math.round(words))
})
