import { describe, expect, it } from 'vitest'
import { inspectLink, loadsByItself, namesOtherHost } from '../../../../src/components/contentPolicy/index.ts'

describe('the look at a host', () => {
  it.each([
    ['https://example.com/', false],
    ['https://münchen.example/', false],
    ['https://пример.рф/', false],
    ['https://例え.jp/', false],
    ['https://日本google.example/', true],
    ['https://p\u0430ypal.com/', true],
    ['https://\u0430\u0440\u0440\u04cf\u0435.com/', true],
    ['https://xn--80ak6aa92e.com/', true],
    ['https://\u03bfracle.com/', true],
    ['https://EXAMPLE.com/p\u0430th', false],
  ])('finds in %s a look-alike: %s', (address, isLookAlike) => expect(inspectLink(address)).toMatchObject({ isLookAlike }))

  it('tells the host in ASCII, and none for mail and telephone', () => {
    expect(inspectLink('https://münchen.example:8443/x')?.host).toBe('xn--mnchen-3ya.example:8443')
    expect(inspectLink('mailto:a@example.com')).toEqual({ href: 'mailto:a@example.com', isLookAlike: false })
    expect(inspectLink('/logout')).toBeUndefined()
  })
})

describe('words that name a host', () => {
  it.each([
    ['bank.example', 'evil.example', true],
    ['https://bank.example/login', 'evil.example', true],
    ['www.example.com', 'example.com', false],
    ['EXAMPLE.com/path', 'example.com', false],
    ['our return policy', 'example.com', false],
    ['invoice.pdf', 'example.com', false],
    ['v1.2.3', 'example.com', false],
    ['e.g.', 'example.com', false],
  ])('"%s" over %s misleads: %s', (words, host, misleads) => expect(namesOtherHost(words, host)).toBe(misleads))
})

describe('the picture policy', () => {
  it.each([
    ['https://a.example/p.png', 'all', true],
    ['https://a.example/p.png', 'ask', false],
    ['blob:https://a.example/1', 'ask', true],
    ['https://a.example/p.png', { hosts: ['a.example'] }, true],
    ['https://a.example:8443/p.png', { hosts: ['A.example:8443'] }, true],
    ['https://x.a.example/p.png', { hosts: ['a.example'] }, false],
    ['https://a.example.evil/p.png', { hosts: ['a.example'] }, false],
  ] as const)('%s under %j loads by itself: %s', (href, policy, loads) => expect(loadsByItself(href, policy)).toBe(loads))
})
