import { describe, expect, test } from 'vitest'
import { dueRule, nextLook } from '../../../src/widget/proactive/dueRule.ts'
import { guardRule } from '../../../src/widget/proactive/guardRule.ts'
import { matchesUrl } from '../../../src/widget/proactive/matchesUrl.ts'
import type { ProactiveRule, ProactiveUrl } from '../../../src/widget/proactive/proactiveRule.ts'
import { readProactiveRules } from '../../../src/widget/proactive/readProactiveRules.ts'

const host = 'https://shop.example'

describe('a place', () => {
  test.each<[ProactiveUrl | ProactiveUrl[], string, boolean]>([
    ['/', '/', true],
    ['/', '/prices', false],
    ['/prices', '/prices', true],
    ['/prices', '/prices/', true],
    ['/prices/', '/prices', true],
    ['/prices', '/prices?from=mail#top', true],
    ['/prices', '/prices/teams', false],
    ['/prices', '/en/prices', false],
    ['/prices*', '/prices/teams', true],
    ['/prices/*', '/prices/teams/annual', true],
    ['*/prices', '/en/prices', true],
    ['/*/prices', '/en/prices', true],
    ['/a*b*b', '/ab', false],
    ['/a*b*b', '/abb', true],
    ['/a.c', '/abc', false],
    ['/p?plan=team', '/p?plan=team', true],
    ['/p?plan=team', '/p?plan=solo', false],
    ['/p?*plan=team*', '/p?x=1&plan=team&y=2', true],
    ['/#/prices', '/#/prices', true],
    ['/#/prices', '/#/home', false],
    ['/büro', '/b%C3%BCro', true],
    ['https://shop.example/prices', '/prices?x=1', true],
    ['https://*.example/prices', '/prices', true],
    ['http://shop.example/prices', '/prices', false],
    [/plan=(team|solo)$/, '/p?plan=solo', true],
    [/prices/g, '/prices', true],
    [(url) => url.searchParams.has('plan'), '/p?plan', true],
    [['/a', /^x/, '/b'], '/b', true],
    [['/a', /^x/], '/b', false],
    [[], '/b', false],
  ])('%s is %s: %s', (wanted, path, is) => {
    expect(matchesUrl(wanted, new URL(path, host))).toBe(is)
    // A RegExp with `g` remembers where it was.
    expect(matchesUrl(wanted, new URL(path, host))).toBe(is)
  })

  test('with many stars is compared in no time', () => {
    expect(matchesUrl(`/${'a*'.repeat(500)}b`, new URL(`/${'a'.repeat(5_000)}`, host))).toBe(false)
  })
})

const rule = (more: Partial<ProactiveRule>): ProactiveRule => ({ id: 'a', text: 'Hello', ...more })
const facts = (more: Partial<Parameters<typeof dueRule>[1]> = {}) => ({ elapsed: 0, scrolled: 0, url: new URL('/prices', host), ...more })

describe('a rule', () => {
  test.each<[string, Partial<ProactiveRule>, ReturnType<typeof facts>, boolean, boolean]>([
    ['without conditions holds', {}, facts(), false, true],
    ['waits for its time', { after: 10 }, facts({ elapsed: 9 }), false, false],
    ['holds when its time has come', { after: 10 }, facts({ elapsed: 10 }), false, true],
    ['waits for its depth', { scrolled: 0.5 }, facts({ scrolled: 0.49 }), false, false],
    ['holds at its depth', { scrolled: 0.5 }, facts({ scrolled: 0.5 }), false, true],
    ['holds in its place', { url: '/prices' }, facts(), false, true],
    ['holds nowhere else', { url: '/home' }, facts(), false, false],
    ['of leaving waits for it', { onExit: true }, facts(), false, false],
    ['of leaving holds then', { onExit: true }, facts(), true, true],
    ['of leaving needs all else too', { onExit: true, after: 10 }, facts(), true, false],
    ['asks the page', { when: ({ url }) => url.pathname === '/prices' }, facts(), false, true],
    ['takes no for no', { when: () => false }, facts(), false, false],
    ['needs a plain yes', { when: () => 'yes' as never }, facts(), false, false],
    ['all of whose conditions but one hold does not', { after: 1, scrolled: 0.1, url: '/prices', when: () => true }, facts({ elapsed: 1 }), false, false],
  ])('%s', (_name, conditions, now, isLeaving, isDue) => {
    expect(dueRule([rule(conditions)], now, isLeaving) !== undefined).toBe(isDue)
  })

  test.each<[string, Partial<ProactiveRule>]>([
    ['its condition', { when: () => { throw new Error('no cart') } }],
    ['its place', { url: ['/home', () => { throw new Error('no cart') }] }],
  ])('in which %s throws does not hold, and it is told why', (_name, conditions) => {
    const told: unknown[] = []
    const broken = guardRule(rule(conditions), (error) => told.push(error))
    expect(dueRule([broken, rule({ id: 'b' })], facts())?.id).toBe('b')
    expect(told).toEqual([new Error('no cart')])
  })

  test.each<[string, Partial<ProactiveRule>[], boolean, number | undefined]>([
    ['its time', [{ after: 300 }, { after: 200 }], true, 200],
    ['a second, where the page is asked', [{ when: () => false }], true, 1_000],
    ['nothing, where it is of another place', [{ url: '/home', after: 300 }], true, undefined],
    ['a second, where the page does not tell that it moves', [{ url: '/home', after: 300 }], false, 1_000],
    ['nothing, where it is of leaving or of a depth', [{ onExit: true, after: 300 }, { scrolled: 0.5, after: 300 }], true, undefined],
  ])('is looked at again after %s', (_name, rules, tellsMoves, wait) => {
    expect(nextLook(rules.map(rule), facts({ elapsed: 0 }), tellsMoves)).toBe(wait)
  })
})

describe('rules from a page or an attribute', () => {
  test('are taken as they are', () => {
    const given = [
      { id: 'a', text: 'Hello' },
      { id: 'b', text: 'Hello', author: { name: 'Ana', role: 'agent' }, after: 1, scrolled: 1, url: ['/a', /b/, () => true], onExit: false, when: () => true, once: 'session', ...{ extra: undefined } },
    ]
    const { rules, refused } = readProactiveRules(given)
    expect(refused).toEqual([])
    expect(rules.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test.each<[string, unknown]>([
    ['proactive must be', 'no JSON'],
    ['proactive must be', { id: 'a', text: 'Hello' }],
    ['proactive[0]:', ['Hello']],
    ['proactive[0].id', [{ text: 'Hello' }]],
    ['proactive[0].text', [{ id: 'a', text: '' }]],
    ['proactive[0].after', [{ id: 'a', text: 'Hello', after: '5s' }]],
    ['proactive[0].after', [{ id: 'a', text: 'Hello', after: -1 }]],
    ['proactive[0].scrolled', [{ id: 'a', text: 'Hello', scrolled: 50 }]],
    ['proactive[0].url', [{ id: 'a', text: 'Hello', url: '' }]],
    ['proactive[0].once', [{ id: 'a', text: 'Hello', once: 'daily' }]],
    ['proactive[0].when', [{ id: 'a', text: 'Hello', when: 'true' }]],
    // It would be a message that is always shown.
    ['proactive[0].delay', [{ id: 'a', text: 'Hello', delay: 5_000 }]],
    ['proactive[0].author.avatar', [{ id: 'a', text: 'Hello', author: { avatar: 'x' } }]],
  ])('are refused by name: %s', (start, given) => {
    const { rules, refused } = readProactiveRules(given)
    expect(rules).toEqual([])
    expect(refused).toHaveLength(1)
    expect(refused[0]?.startsWith(start)).toBe(true)
  })

  test('are refused each by itself, and a second of the same name', () => {
    const { rules, refused } = readProactiveRules([{ id: 'a', text: 'One' }, null, { id: 'a', text: 'Two' }, { id: 'b', text: 'Three' }])
    expect(rules.map(({ text }) => text)).toEqual(['One', 'Three'])
    expect(refused).toHaveLength(2)
  })
})
