import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitLinks } from '../../../../src/components/parts/text/splitLinks.ts'

const linksIn = (text: string) => splitLinks(text).flatMap((run) => (run.kind === 'link' ? [run.text] : []))

describe('addresses in plain text', () => {
  it.each([
    ['see https://example.com/a.', ['https://example.com/a']],
    ['(https://example.com/a)', ['https://example.com/a']],
    ['https://example.com/a_(b), and', ['https://example.com/a_(b)']],
    ['"https://example.com"!', ['https://example.com']],
    ['<http://example.com/x>', ['http://example.com/x']],
    ['HTTPS://EXAMPLE.com/X', ['HTTPS://EXAMPLE.com/X']],
    ['https://a.example https://b.example', ['https://a.example', 'https://b.example']],
    ['https://a.example\nhttps://b.example', ['https://a.example', 'https://b.example']],
    ['去 https://example.com/路。好', ['https://example.com/路']],
    ['https://example.com/?a=1&b=[2]', ['https://example.com/?a=1&b=[2]']],
    ['xhttps://example.com', []],
    ['www.example.com and example.com', []],
    ['//example.com /logout javascript://example.com ftp://example.com', []],
    ['https://user@example.com', []],
    ['https://p\u0430ypal.com', []],
    ['https:// https://. https://?', []],
    ['help@example.com', []],
  ])('%j has %j', (text, links) => expect(linksIn(text)).toEqual(links))

  it('keeps every character in its place', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('https://', 'http://example.com', '://', '(', ')', '.', ' ', '\n'))
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        expect(
          splitLinks(text)
            .map((run) => run.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
