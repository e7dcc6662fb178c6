import { describe, expect, it } from 'vitest'
import { gateUrl, type UrlPurpose } from '../../../../src/components/contentPolicy/index.ts'

const passes: readonly (readonly [UrlPurpose, string, string])[] = [
  ['link', 'https://example.com', 'https://example.com/'],
  ['link', ' https://example.com/a b ', 'https://example.com/a%20b'],
  ['link', 'HTTP://EXAMPLE.com/A', 'http://example.com/A'],
  ['link', 'mailto:help@example.com?subject=Hi', 'mailto:help@example.com?subject=Hi'],
  ['link', 'tel:+49301234', 'tel:+49301234'],
  ['link', 'https://münchen.example/', 'https://xn--mnchen-3ya.example/'],
  ['link', 'https://example.com:8443/x?y=1#z', 'https://example.com:8443/x?y=1#z'],
  ['media', 'https://cdn_1.example.com/p.png', 'https://cdn_1.example.com/p.png'],
  ['media', 'http://localhost:5173/p.png', 'http://localhost:5173/p.png'],
  ['media', 'http://127.0.0.1/p.png', 'http://127.0.0.1/p.png'],
  ['media', 'http://[::1]:80/p.png', 'http://[::1]/p.png'],
  ['media', 'blob:https://example.com/1-2', 'blob:https://example.com/1-2'],
  ['file', 'http://example.com/old.pdf', 'http://example.com/old.pdf'],
  ['file', 'blob:https://example.com/1-2', 'blob:https://example.com/1-2'],
]

const stops: readonly (readonly [UrlPurpose, unknown])[] = [
  ['link', 'javascript:alert(1)'],
  ['link', 'java\tscript:alert(1)'],
  ['link', 'data:text/html,x'],
  ['link', 'blob:https://example.com/1-2'],
  ['link', 'ftp://example.com/'],
  ['link', '/logout'],
  ['link', '//example.com'],
  ['link', 'example.com'],
  ['link', 'https:example.com'],
  ['link', 'https:\\\\example.com'],
  ['link', 'https://user@example.com/'],
  ['link', 'https://bank.example:pass@example.com/'],
  ['link', 'https://exa\nmple.com/'],
  ['link', 'https://exa mple.com/'],
  ['link', 'mailto:'],
  ['link', 'tel:'],
  ['link', `https://example.com/${'a'.repeat(9000)}`],
  ['link', ''],
  ['link', undefined],
  ['link', { href: 'https://example.com' }],
  ['media', 'http://example.com/p.png'],
  ['media', 'http://localhost.example.com/p.png'],
  ['media', 'http://127.0.0.1.example.com/p.png'],
  ['media', 'data:image/png;base64,AAAA'],
  ['media', 'mailto:x@example.com'],
  ['file', 'tel:123'],
  ['file', 'file:///etc/passwd'],
]

describe('the URL gate', () => {
  it.each(passes)('lets pass as %s: %s', (purpose, address, href) => expect(gateUrl(address, purpose)).toBe(href))
  it.each(stops)('stops as %s: %s', (purpose, address) => expect(gateUrl(address, purpose)).toBeUndefined())
})
