import { describe, expect, it } from 'vitest'
import { createParlance } from '../../src/embed/createParlance.ts'
import type { ChatElement } from '../../src/widget/element/chatElement.ts'

/** An element as far as the global knows it, and what it was told. */
function told(protocol?: string) {
  const log: unknown[] = []
  const note = (name: string) => (...facts: unknown[]) => log.push([name, ...facts])
  const element = {
    ...Object.fromEntries(['open', 'send', 'identify'].map((name) => [name, note(name)])),
    hasAttribute: () => protocol !== undefined,
    setAttribute: note('attribute'),
    set options(options: unknown) {
      log.push(['options', options])
    },
  }
  return { log, element: element as unknown as ChatElement, place: () => log.push('placed') }
}

describe('the global of the script', () => {
  it('carries out what was pushed before it was there, in order', () => {
    const { log, ...rest } = told('captivate')
    createParlance({ ...rest, early: [['identify', { firstName: 'Robin' }], ['nothing'], ['send', 'hello'], ['open']] })
    expect(log).toEqual([['identify', { firstName: 'Robin' }], ['send', 'hello'], ['open'], 'placed'])
  })

  it('puts nothing into the page before it knows whom to talk to', () => {
    const { log, ...rest } = told()
    const parlance = createParlance({ ...rest, early: [] })
    expect(log).toEqual([])
    parlance.push(['configure', { protocol: 'captivate', connection: { apiKey: 'k' }, brand: 'teal' }])
    expect(log).toEqual([['attribute', 'protocol', 'captivate'], ['options', { connection: { apiKey: 'k' }, brand: 'teal' }], 'placed'])
  })
})
