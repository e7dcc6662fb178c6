import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { MessageParts, partText, preloadRichText } from '../../../../src/components/parts/index.ts'
import type { ContentPolicy } from '../../../../src/components/partProps.ts'
import { english } from '../../../../src/i18n/index.ts'
import type { Message, MessagePart } from '../../../../src/model/index.ts'
import { settle, watchPage } from './canary.ts'
import { judgeDom } from './domOracle.ts'
import { EveryPath, partsWith } from './everyPath.tsx'
import { addressPayloads } from './payloads/addresses.ts'
import { addressCarriers, markupCarriers } from './payloads/carriers.ts'
import { deepPayloads, excessPayloads, prototypeNames, slowPayloads } from './payloads/excess.ts'
import { markupPayloads } from './payloads/markup.ts'

const damage = watchPage()
const asking: ContentPolicy = { images: 'ask', inlineImages: 'ask' }
const author: Message = { id: 'm', wireIds: [], author: { role: 'bot' }, parts: [] }

beforeAll(async () => {
  await preloadRichText()
  // The reader of HTML tables arrives with the first table.
  const view = render(<MessageParts message={author} parts={[{ kind: 'table', html: '<table><tr><td>x</td></tr></table>' }]} />)
  await view.findByRole('table')
  cleanup()
})

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  damage.executions = 0
  damage.requests.length = 0
})

function expectNormalMessage(): void {
  const parts: MessagePart[] = [
    { kind: 'text', format: 'plain', text: 'Plain words' },
    { kind: 'text', format: 'markdown', text: 'Marked **down**' },
    { kind: 'text', format: 'html', text: 'Marked <b>up</b>' },
  ]
  const view = render(<MessageParts message={author} parts={parts} />)
  expect(view.getByText('Plain words')).toBeVisible()
  expect(view.getByText('down').localName).toBe('strong')
  expect(view.getByText('up').localName).toBe('strong')
  view.unmount()
}

/** Draws every text in every place, one after the other, and reports what no component of ours would have drawn. */
function faultsOf(texts: readonly string[], policy: ContentPolicy, onlyMarkup = false): string[] {
  return texts.flatMap((text, index) => {
    const view = render(<EveryPath text={text} policy={policy} onlyMarkup={onlyMarkup} />)
    const faults = judgeDom(view.container).map((fault) => `#${index} ${JSON.stringify(text.slice(0, 80))}: ${fault}`)
    view.unmount()
    return faults
  })
}

async function expectHarmless(texts: readonly string[], onlyMarkup = false): Promise<void> {
  const complaints = vi.spyOn(console, 'error')
  expect(faultsOf(texts, asking, onlyMarkup)).toEqual([])
  // React names elements in places where they may not stand, and components that threw.
  expect(complaints).not.toHaveBeenCalled()
  expectNormalMessage()
  await settle()
  expect(damage).toEqual({ executions: 0, requests: [] })
}

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
  it(`S1 markup (${markupPayloads.length})`, { timeout: 120_000 }, () => expectHarmless(markupPayloads))
  it(`S2 markup inside markdown (${markupCarriers.length})`, { timeout: 120_000 }, () => expectHarmless(markupCarriers, true))
  it(`S3-S5, S8 addresses (${addressPayloads.length})`, { timeout: 120_000 }, () => expectHarmless(addressPayloads))
  it(`S3-S8 addresses inside markdown and HTML (${addressCarriers.length})`, { timeout: 240_000 }, () => expectHarmless(addressCarriers, true))
  it(`S11-S13 excess (${excessPayloads.length})`, { timeout: 120_000 }, () => expectHarmless(excessPayloads))
  it(`S14 depth (${deepPayloads.length})`, { timeout: 120_000 }, () => expectHarmless(deepPayloads))
  it(`S15 slow inputs (${slowPayloads.length})`, { timeout: 240_000 }, () => expectHarmless(slowPayloads))
  it('S16 names that objects already have', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype)
    await expectHarmless(prototypeNames)
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

  it('S7 asks for no relative, local or scheme-relative picture even where all pictures may load', { timeout: 120_000 }, async () => {
    const inside = addressPayloads.filter((address) => !address.startsWith('https://'))
    expect(faultsOf(inside, { images: 'all', inlineImages: 'all' })).toEqual([])
    await settle()
    // The one address that this test gives by itself.
    const foreign = damage.requests.filter((request) => !request.endsWith('https://canary.invalid/i.png'))
    expect({ executions: damage.executions, foreign }).toEqual({ executions: 0, foreign: [] })
  })
})
