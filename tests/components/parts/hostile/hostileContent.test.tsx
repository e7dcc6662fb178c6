import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { MessageParts, partText } from '../../../../src/components/parts/index.ts'
import { english } from '../../../../src/i18n/index.ts'
import type { MessagePart } from '../../../../src/model/index.ts'
import { settle } from './canary.ts'
import { judgeDom } from './domOracle.ts'
import { partsWith } from './everyPath.tsx'
import { author, expectHarmless, watchFile } from './expectHarmless.tsx'
import { addressPayloads } from './payloads/addresses.ts'
import { markupCarriers } from './payloads/carriers.ts'
import { deepPayloads, excessPayloads, prototypeNames, slowPayloads } from './payloads/excess.ts'
import { markupPayloads } from './payloads/markup.ts'

const damage = watchFile()

describe('the detectors, on planted faults', () => {
  it('see markup that stands in the page as it came', () => {
    const planted = markupPayloads.map((payload) => new DOMParser().parseFromString(`<main>${payload}</main>`, 'text/html').body)
    // Some are words in this place, some are pictures from afar, which the watch on requests is for.
    const elements = planted.filter((body) => body.querySelector('main *:not(img)') !== null)
    const seen = elements.filter((body) => judgeDom(body.querySelector('main') ?? body).length > 0)
    expect(elements.length).toBeGreaterThan(markupPayloads.length * 0.7)
    expect(seen.length).toBeGreaterThan(elements.length * 0.98)
  })

  it.each([
    ['a relative link', (link: HTMLAnchorElement) => (link.href = '/logout')],
    ['a link without protection', (link: HTMLAnchorElement) => (link.href = 'https://canary.invalid/')],
    ['a script link', (link: HTMLAnchorElement) => link.setAttribute('href', 'javascript:canary()')],
    ['a foreign id', (link: HTMLAnchorElement) => (link.id = 'body')],
    ['a style', (link: HTMLAnchorElement) => (link.style.color = 'red')],
    ['a handler', (link: HTMLAnchorElement) => link.setAttribute('onclick', 'canary()')],
  ])('see %s', (_, plant) => {
    const host = document.createElement('div')
    const link = document.createElement('a')
    plant(link)
    host.append(link)
    expect(judgeDom(host)).not.toEqual([])
  })

  it('count an execution, a request and a handler', async () => {
    const script = document.createElement('script')
    script.textContent = 'canary()'
    const picture = document.createElement('img')
    picture.src = 'https://canary.invalid/planted.png'
    const handler = document.createElement('img')
    handler.setAttribute('onerror', 'canary()')
    handler.src = 'blob:gone'
    document.body.append(script, picture, handler)
    await settle()
    expect(damage.executions).toBe(2)
    expect(damage.requests.join()).toContain('canary.invalid')
    for (const element of [script, picture, handler]) element.remove()
  })
})

describe('foreign content runs nothing, loads nothing, and stays in its message', () => {
  it(`S1 markup (${markupPayloads.length})`, { timeout: 120_000 }, () => expectHarmless(damage, markupPayloads))
  it(`S2 markup inside markdown (${markupCarriers.length})`, { timeout: 120_000 }, () => expectHarmless(damage, markupCarriers, true))
  it(`S11-S13 excess (${excessPayloads.length})`, { timeout: 120_000 }, () => expectHarmless(damage, excessPayloads))
  it(`S14 depth (${deepPayloads.length})`, { timeout: 120_000 }, () => expectHarmless(damage, deepPayloads))
  it(`S15 slow inputs (${slowPayloads.length})`, { timeout: 240_000 }, () => expectHarmless(damage, slowPayloads))

  it('S16 names that objects already have', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype)
    await expectHarmless(damage, prototypeNames)
    const odd = prototypeNames.flatMap((name) => [{ kind: name } as unknown as MessagePart, { kind: 'notice', code: name } as unknown as MessagePart])
    const view = render(<MessageParts message={author} parts={odd} />)
    expect(judgeDom(view.container)).toEqual([])
    expect(view.getAllByText('This message can’t be shown here')).toHaveLength(prototypeNames.length)
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  })

  it('S1-S15 is put into words for announcements and copies', () => {
    const texts = [...markupPayloads, ...addressPayloads, ...excessPayloads, ...deepPayloads, ...slowPayloads]
    for (const part of texts.flatMap(partsWith)) expect(typeof partText(part, english)).toBe('string')
  })
})
