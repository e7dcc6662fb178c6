import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from 'vitest/browser'
import { afterEach, describe, expect, test } from 'vitest'
import type { Message, MessagePart } from '../../../src/model/index.ts'
import { distanceFromEnd, log, renderRoom, Room, rowAt, rows, scrollBy, settle } from './harness.tsx'
import { ana, bot, many, minute, noon, own, say, text } from './messages.ts'
import { copy, drag, dragOver, pointAt, press, release, shift } from './selectionTools.ts'

afterEach(() => {
  getSelection()?.removeAllRanges()
  cleanup()
})

const long = many(300)
const huge = many(5_000)
const at = (index: number) => new Date(noon + index * minute).toLocaleTimeString('en', { hour: 'numeric', minute: '2-digit' })
const part = (html: string, selector: string) => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll(selector)].map((element) => element.textContent)

const talk: readonly Message[] = [
  say(ana, 'Good morning, how can I help?', 0),
  say(ana, [text('Take one of these'), { kind: 'buttons', title: 'Choose', options: [{ action: 'reply', label: 'Yes', value: 'yes' }] }], 1),
  own('The parcel <img src=x onerror=alert(1)> is lost\nreally', 2),
  say(ana, 'I am sorry to hear that', 24 * 60),
]

describe('over several messages', () => {
  test('A23: author, time and words of each are copied, the day where it changes, and of the first and last only what is selected', async () => {
    renderRoom({ messages: talk, height: 600 })
    await settle()
    await dragOver(pointAt(rowAt(0), 'how can'), pointAt(rowAt(3), 'I am sorry', 'end'))
    const copied = await copy()
    expect(copied?.text).toBe(
      [
        'March 4, 2025',
        `Ana · ${at(0)}\nhow can I help?`,
        `Ana · ${at(1)}\nTake one of these\nChoose. 1 button: Yes`,
        `You · ${at(2)}\nThe parcel <img src=x onerror=alert(1)> is lost\nreally`,
        'March 5, 2025',
        `Ana · ${at(0)}\nI am sorry`,
      ].join('\n\n'),
    )
    const html = copied?.html ?? ''
    expect(part(html, 'strong')).toEqual(['Ana', 'Ana', 'You', 'Ana'])
    expect(part(html, 'time')).toEqual([at(0), at(1), at(2), at(0)])
    expect(part(html, 'h4')).toEqual(['March 4, 2025', 'March 5, 2025'])
    expect(part(html, 'p')[2]).toContain('<img src=x onerror=alert(1)>')
    expect(part(html, 'img, script, [style], [class]')).toEqual([])
  })

  test('a selection that only touches the next message copies one message, without its author', async () => {
    renderRoom({ messages: talk, height: 600 })
    await settle()
    const words = pointAt(rowAt(0), 'morning')
    for (const clickCount of [1, 2, 3]) {
      await press(words, { clickCount })
      await release(words, { clickCount })
    }
    expect(await copy()).toEqual({ text: 'Good morning, how can I help?', html: '' })
  })
})

describe('inside one message', () => {
  const markdown: MessagePart = { kind: 'text', format: 'markdown', text: 'See **the form** at [our site](https://example.com/form):\n\n- one\n- two' }
  const rich = [say(bot, [markdown, { kind: 'buttons', options: [{ action: 'reply', label: 'Press me', value: 'x' }] }], 0)]

  test('A23: what is seen selected is copied, with its form, and no hidden word and no label of a button', async () => {
    renderRoom({ messages: rich })
    await screen.findByRole('link')
    await settle()
    const row = rowAt(0)
    getSelection()?.selectAllChildren(row as HTMLElement)
    const copied = await copy()
    expect(copied?.text).not.toMatch(/Press me|opens in|new tab/i)
    expect(copied?.text).toContain('See the form at our site')
    expect(copied?.text).toContain('- one\n- two')
    expect(part(copied?.html ?? '', 'strong')).toEqual(['the form'])
    expect(part(copied?.html ?? '', 'a[href="https://example.com/form"]')).toEqual(['our site'])
    expect(part(copied?.html ?? '', '[class], [style], button')).toEqual([])
  })

  test('a few words are copied as they are', async () => {
    renderRoom({ messages: talk, height: 600 })
    await settle()
    await dragOver(pointAt(rowAt(2), 'parcel'), pointAt(rowAt(2), 'really', 'end'))
    expect(await copy()).toEqual({ text: 'parcel <img src=x onerror=alert(1)> is lost\nreally', html: '' })
  })
})

describe('while rows come and go', () => {
  const top = () => log().getBoundingClientRect().top

  test('dragging beyond the edge scrolls on, keeps the row where it began, and ends with the first row in sight', async () => {
    render(
      <>
        <h1>Elsewhere</h1>
        <Room messages={long} />
      </>,
    )
    await settle()
    const from = pointAt(rowAt(299), 'Message 299', 'end')
    const above = { x: from.x, y: top() - 12 }
    await press(from)
    await drag({ x: from.x, y: from.y - 60 })
    await drag(above)
    await waitFor(() => expect(rowAt(280)).not.toBeNull())
    await drag({ x: above.x + 1, y: above.y })
    await release(above)
    await settle()
    expect(rowAt(299)).not.toBeNull()
    const { anchorNode, focusNode } = getSelection() ?? {}
    expect(rowAt(299)?.contains(anchorNode ?? null)).toBe(true)
    const index = Number(focusNode?.parentElement?.closest('[data-index]')?.getAttribute('data-index'))
    expect(index).toBeLessThan(290)

    await scrollBy(100_000)
    const said = (await copy())?.text ?? ''
    expect(said).not.toContain('Elsewhere')
    const told = [...said.matchAll(/Message (\d+)/g)].map(([, number]) => Number(number))
    expect([index, index + 1]).toContain(told[0])
    expect(told).toEqual(Array.from({ length: told.length }, (_, offset) => 300 - told.length + offset))
  })

  test('what comes while a selection is drawn moves nothing, and is followed again after it', async () => {
    const { rerender } = renderRoom({ messages: many(290) })
    await settle()
    const from = pointAt(rowAt(288), 'Message 288')
    await press(from)
    await drag(pointAt(rowAt(289), 'Message 289', 'end'))
    await settle()
    const before = rowAt(288)?.getBoundingClientRect().top
    rerender(<Room messages={long} />)
    await settle()
    expect(rowAt(288)?.getBoundingClientRect().top).toBe(before)
    expect(distanceFromEnd()).toBeGreaterThan(100)
    await release(from)
    expect(getSelection()?.toString()).toContain('Message 288')
    expect(screen.queryByRole('button', { name: '10 new messages' })).not.toBeNull()
    await scrollBy(100_000)
    rerender(<Room messages={many(310)} />)
    await waitFor(() => expect(distanceFromEnd()).toBeLessThan(2))
    expect(rowAt(309)).not.toBeNull()
  })

  test('words selected of an answer that grows stay selected', async () => {
    const answer = (words: string) => [...talk, say(bot, words, 24 * 60 + 1, { id: 'answer', stream: 'growing' })]
    const { rerender } = renderRoom({ messages: answer('The answer is being'), height: 600 })
    await settle()
    await dragOver(pointAt(rowAt(3), 'sorry'), pointAt(rowAt(4), 'answer', 'end'))
    expect((await copy())?.text).toMatch(/sorry to hear that[^]*\nThe answer$/)
    for (const words of ['The answer is being written', 'The answer is being written now']) {
      rerender(<Room messages={answer(words)} height={600} />)
      await settle()
    }
    expect((await copy())?.text).toMatch(/sorry to hear that[^]*\nThe answer$/)
  })

  test('Shift and a click far away extend it from where it began', async () => {
    renderRoom({ messages: huge })
    await settle()
    const from = pointAt(rowAt(4_999), 'Message 4999', 'end')
    await press(from)
    await release(from)
    await settle()
    await scrollBy(-1_000_000)
    expect(rowAt(4_998)).toBeNull()
    expect(rowAt(4_999)).not.toBeNull()
    const shown = rows().find((row) => row.getBoundingClientRect().top > top() + 40)
    const index = Number(shown?.dataset['index'])
    const to = pointAt(shown, `Message ${index}`)
    await press(to, shift)
    await release(to, shift)
    await settle()
    const told = [...((await copy())?.text ?? '').matchAll(/Message (\d+)/g)].map(([, number]) => Number(number))
    expect(told).toEqual(Array.from({ length: 5_000 - index }, (_, offset) => index + offset))
  })

  test('Shift and arrow keys extend it through rows that were not there', async () => {
    renderRoom({ messages: long })
    await settle()
    const from = pointAt(rowAt(299), 'Message 299', 'end')
    for (const clickCount of [1, 2]) {
      await press(from, { clickCount })
      await release(from, { clickCount })
    }
    for (let step = 0; step < 50; step++) await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}')
    await settle()
    const told = [...((await copy())?.text ?? '').matchAll(/Message (\d+)/g)].map(([, number]) => Number(number))
    expect(told.length).toBeGreaterThan(7)
    expect(told).toEqual(Array.from({ length: told.length }, (_, offset) => 300 - told.length + offset))
  })
})

test('in a shadow root the row where a selection began stays, and all is copied', async () => {
  const host = document.body.appendChild(document.createElement('div'))
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync([...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'))
  root.adoptedStyleSheets = [sheet]
  render(<Room messages={long} />, { container: root.appendChild(document.createElement('div')) })
  await settle()
  const scroller = root.querySelector('[role="log"]') as HTMLElement
  const row = (index: number) => root.querySelector<HTMLElement>(`[data-index="${index}"]`)
  const from = pointAt(row(299), 'Message 299', 'end')
  await press(from)
  await drag({ x: from.x, y: from.y - 40 })
  await settle()
  scroller.scrollTop -= 4_000
  await settle()
  expect(row(298)).toBeNull()
  const shown = [...root.querySelectorAll<HTMLElement>('[data-index]')].find((each) => each.getBoundingClientRect().top > 20)
  const index = Number(shown?.dataset['index'])
  const to = pointAt(shown, `Message ${index}`)
  await drag(to)
  await release(to)
  await settle()
  const told = [...((await copy())?.text ?? '').matchAll(/Message (\d+)/g)].map(([, number]) => Number(number))
  expect(told).toEqual(Array.from({ length: 300 - index }, (_, offset) => index + offset))

  scroller.focus()
  await userEvent.keyboard('{Control>}a{/Control}')
  await settle()
  expect((await copy())?.text.match(/^Message \d+/gm)?.length).toBe(300)
  host.remove()
})

describe('Ctrl+A', () => {
  test('with the focus in the transcript selects the whole of it and nothing of the page; copying takes what is not mounted, too', async () => {
    render(
      <>
        <h1>Elsewhere</h1>
        <Room messages={huge} />
      </>,
    )
    await settle()
    log().focus()
    await userEvent.keyboard('{Control>}a{/Control}')
    await settle()
    expect(getSelection()?.toString()).not.toContain('Elsewhere')
    expect(getSelection()?.containsNode(rowAt(4_999) as HTMLElement)).toBe(true)
    await scrollBy(-3_000)
    expect(rows().every((row) => getSelection()?.containsNode(row, true))).toBe(true)
    const { text: words = '', html = '' } = (await copy()) ?? {}
    expect(words.match(/^Message \d+/gm)?.length).toBe(5_000)
    expect(words).toContain('Message 0.')
    expect(html.match(/<time/g)?.length).toBe(5_000)
  })

  test('in the composer stays with the composer', async () => {
    renderRoom({ messages: talk, height: 600 })
    const field = screen.getByRole<HTMLTextAreaElement>('textbox')
    await userEvent.type(field, 'my words')
    await userEvent.keyboard('{Control>}a{/Control}')
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 8])
    expect(await copy()).toBeNull()
  })
})
