import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeTranscript, type ExportedTranscript } from '../../../src/components/export/index.ts'
import { english, loadLocale } from '../../../src/i18n/index.ts'
import type { Message } from '../../../src/model/index.ts'
import { auditPage } from '../composer/auditPage.ts'
import { everyPart, messageOf, morning, secret } from './everyPart.ts'

const formats = ['html', 'text', 'json'] as const
const write = (messages: readonly Message[], format: (typeof formats)[number], more = {}) => writeTranscript(messages, { format, locale: english, now: morning, ...more })
const read = (html: string) => new DOMParser().parseFromString(html, 'text/html')
const asPage = (messages: readonly Message[], more = {}) => read(write(messages, 'html', more))

const everything = [
  messageOf('agent', everyPart),
  messageOf('visitor', 'Not gone', { delivery: { status: 'failed', reason: 'network' } }),
  messageOf('visitor', 'Changed', { edited: true, delivery: { status: 'read' } }),
  messageOf('agent', [], { deleted: true, time: morning + 30 * 60 * 60_000 }),
]

describe('the page', () => {
  test('holds nothing that runs, loads or is styled from elsewhere, and its links passed the gate', () => {
    const page = asPage(everything)
    expect(page.querySelectorAll('script, link, img, iframe, object, embed, form, [style], [src], [onclick]')).toHaveLength(0)
    expect(write(everything, 'html')).not.toMatch(/@import|url\(|javascript:/)
    const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))
    expect(links).toContain('https://bank.example/a__b_c')
    expect(links).toContain('https://bank.example/terms?a=1&b=2')
    expect(links.every((href) => href?.startsWith('https://'))).toBe(true)
  })

  test('has a language, headings by day, a list of messages with authors and times, and headers in tables', () => {
    const page = asPage(everything, { title: 'Harbour Bank' })
    expect(page.documentElement).toMatchObject({ lang: 'en', dir: 'ltr' })
    expect(page.title).toBe('Harbour Bank')
    expect(page.querySelectorAll('h1')).toHaveLength(1)
    expect(page.querySelectorAll('h2')).toHaveLength(2)
    expect(page.querySelectorAll('ol > li')).toHaveLength(4)
    expect(page.querySelector('ol > li strong')?.textContent).toBe('Ana')
    expect(page.querySelector('ol > li time')?.getAttribute('datetime')).toBe('2025-01-01T09:00:00.000Z')
    expect([...page.querySelectorAll('th[scope="col"]')].map((cell) => cell.textContent)).toEqual(['Item', 'Price'])
  })

  test('runs from right to left where its language does, with the words of that language', async () => {
    const page = asPage(everything, { locale: await loadLocale('he') })
    expect(page.documentElement).toMatchObject({ lang: 'he', dir: 'rtl' })
  })

  test('is clean by WCAG 2.2 AA', async () => {
    const frame = document.createElement('div')
    const sheet = document.createElement('style')
    const page = asPage(everything)
    sheet.textContent = page.querySelector('style')?.textContent ?? ''
    frame.append(sheet, ...[...page.body.children].map((child) => document.importNode(child, true)))
    document.body.append(frame)
    const findings = await auditPage(frame)
    frame.remove()
    expect(findings).toEqual([])
  })

  test('whatever anybody says or is called stays text', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('<script>alert(1)</script>', '</p></main><img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', '</style><b>', '<!--', ']]>', "'\" onclick=alert(1) x='"),
    )
    const sameWords = (html: string, text: string) => html.replace(/\s+/g, ' ').includes(text.replace(/\s+/g, ' ').trim())
    fc.assert(
      fc.property(hostile, hostile, hostile, (said, name, title) => {
        const message = messageOf('agent', [
          { kind: 'text', format: 'plain', text: said },
          { kind: 'table', caption: said, header: [said], rows: [[said]] },
          { kind: 'cards', cards: [{ title: said, url: said, imageUrl: said }] },
          { kind: 'files', files: [{ id: '1', kind: 'document', name, url: said }] },
          { kind: 'buttons', title: said, options: [{ action: 'link', label: name, url: said }] },
        ])
        const page = asPage([{ ...message, author: { role: 'agent', name } }], { title })
        expect(page.querySelectorAll('script, img, svg, b, main main')).toHaveLength(0)
        expect([...page.querySelectorAll('*')].flatMap((one) => [...one.attributes]).filter(({ name: attribute }) => attribute.startsWith('on'))).toEqual([])
        // Controls are no words, and are shown as such.
        const words = said.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd')
        expect(sameWords(page.querySelector('td')?.textContent ?? '', words)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

describe('plain text', () => {
  test('says who said what when, and what became of it', () => {
    const text = write(everything, 'text', { title: 'Harbour Bank', isIncomplete: true })
    for (const words of [
      'Harbour Bank\nSaved on January 1, 2025',
      'Some messages may be missing here',
      'Read this guide (https://bank.example/a__b_c) or that',
      'From our terms (https://bank.example/terms?a=1&b=2)',
      '- New card\n- Branches (https://bank.example/branches)',
      '- Gold card (https://bank.example/gold): Free of charge',
      '- statement.pdf, 2 kB (https://bank.example/s.pdf)\n- File',
      'Location: Main branch (https://www.openstreetmap.org/',
      'Form: Call me back · Sent\nPhone: 555 0100',
      'Form: Card details · Sent securely',
      'Orders\nItem\tPrice\nCard\t0 €\nLetter\t3 €',
      'Ana joined the conversation',
      '- Lost cards (https://bank.example/lost): What to do',
      'This message can’t be shown here',
      'Not sent. There was no connection.\nNot gone',
      'Edited\nChanged',
      'This message was deleted',
    ]) {
      expect(text).toContain(words)
    }
  })
})

describe('JSON', () => {
  test('has the shape that is promised', () => {
    const written = JSON.parse(write(everything, 'json')) as ExportedTranscript
    expect(written).toMatchObject({ format: 'parlance-transcript', version: 1, title: 'Conversation', language: 'en', exportedAt: '2025-01-01T09:00:00.000Z' })
    expect(written.messages.map(({ author, delivery, edited, deleted }) => ({ ...author, delivery, edited, deleted }))).toEqual([
      { role: 'agent', name: 'Ana' },
      { role: 'visitor', name: 'You', delivery: 'failed' },
      { role: 'visitor', name: 'You', delivery: 'read', edited: true },
      { role: 'agent', name: 'Ana', deleted: true },
    ])
    expect(written.messages[0]?.parts.map(({ kind }) => kind)).toEqual(everyPart.map(({ kind }) => kind))
  })
})

test.each(formats)('as %s nothing of secure forms, of the wire and of what was deleted is written', (format) => {
  const deleted = messageOf('agent', 'regretted words', { deleted: true })
  const file = write([...everything, deleted], format)
  for (const words of [secret, 'internal-key', 'raw-payload', 'carousel-3d', 'wire-m', 'blob:', 'regretted']) expect(file).not.toContain(words)
})

test.each(formats)('as %s times that no calendar knows cost nothing', (format) => {
  expect(write([messageOf('agent', 'Timeless', { time: Number.NaN }), messageOf('agent', 'Endless', { time: 1e300 })], format)).toContain('Timeless')
})
