import '../../../../src/styles/styles.css'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { MessageText, preloadRichText } from '../../../../src/components/parts/index.ts'
import { GrowingMarkdown } from '../../../../src/components/parts/text/markdown/GrowingMarkdown.tsx'
import { MarkdownText } from '../../../../src/components/parts/text/markdown/MarkdownText.tsx'
import type { Message, StreamStatus, TextFormat, TextPart } from '../../../../src/model/index.ts'
import { judgeDom } from '../hostile/domOracle.ts'
import { deepPayloads, slowPayloads } from '../hostile/payloads/excess.ts'

beforeAll(preloadRichText)
afterEach(cleanup)

/** A bot's answer of which so much has come. */
function answer(text: string, stream?: StreamStatus, format: TextFormat = 'markdown') {
  const part: TextPart = { kind: 'text', format, text }
  const message: Message = { id: 'm', wireIds: [], author: { role: 'bot' }, parts: [part], ...(stream && { stream }) }
  return <MessageText part={part} message={message} />
}

const caret = /<span class="parlance-caret" aria-hidden="true"><\/span>/g
const markupOf = (text: string, isGrowing: boolean) => renderToStaticMarkup(<MarkdownText text={text} images="ask" isGrowing={isGrowing} />).replace(caret, '')
const wordsOf = (markup: string) => new DOMParser().parseFromString(markup, 'text/html').body.textContent
const growing = (text: string) => markupOf(text, true)

/** What is drawn, without what is only known when the browser has measured it. */
function drawn(root: Element | null) {
  const copy = root?.cloneNode(true) as Element | undefined
  for (const box of copy?.querySelectorAll('.parlance-scroll') ?? []) {
    for (const measured of ['data-overflow', 'role', 'aria-label', 'tabindex', 'data-tab-stop']) box.removeAttribute(measured)
  }
  return copy?.innerHTML
}

const inline = fc.oneof(
  fc.constantFrom('words', 'a b', 'snake_case', '2*3', 'AT&T', '[1]', 'ünï 🎉', '**bold**', '*it*', '__b__', '~~old~~', '`code`', '``a`b``', '**a *b* c**'),
  fc.constantFrom('[link](https://example.com/a)', '[l **b**](https://example.com "t")', '![pic](https://example.com/p.png)', '<https://example.com/x>', 'https://example.com/y', '<b>html</b>', '\\*', '&amp;'),
  fc.constantFrom('**', '*', '_', '`', '[', ']', '](', '![', '<', '&', '\\', '~~', '|'),
)
const line = fc.array(inline, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(' '))
const block = fc.oneof(
  line,
  fc.array(line, { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\n')),
  line.map((text) => `## ${text}`),
  fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.map((text) => `- ${text}`).join('\n')),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.map((text, index) => `${index + 1}. ${text}`).join('\n\n')),
  line.map((text) => `> ${text}\n> more`),
  line.map((text) => `- a\n  - ${text}\n\n  \`\`\`\n  in a list\n\n  - no item\n  \`\`\``),
  line.map((text) => `\`\`\`js\nlet a = 1\n\n${text}\n\`\`\``),
  fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 3 }).map((rows) => ['| a | b |', '|---|:-:|', ...rows.map(([one, two]) => `| ${one} | ${two} |`)].join('\n')),
  fc.constantFrom('---', 'Title\n===', '    indented\n\n    code', '[ref]: https://example.com/r', 'a [ref] b', '| not a table', '```\nopen'),
)
const document = fc.array(block, { minLength: 1, maxLength: 6 }).chain((blocks) => fc.constantFrom('\n\n', '\n', '\r\n\r\n').map((gap) => blocks.join(gap)))
const places = fc.array(fc.nat({ max: 1_000 }), { minLength: 1, maxLength: 30 })

/** The text as it comes: longer by a piece each time, the whole at last. */
const prefixes = (text: string, cuts: readonly number[]) =>
  [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((one, other) => one - other).map((cut) => text.slice(0, cut)).concat(text)

describe('a markdown answer that is cut anywhere', () => {
  it('is drawn at the end as if it had come at once', () => {
    fc.assert(
      fc.property(document, places, (text, cuts) => {
        const view = render(answer('', 'growing'))
        for (const prefix of prefixes(text, cuts)) view.rerender(answer(prefix, 'growing'))
        view.rerender(answer(text, 'complete'))
        const streamed = drawn(view.container.querySelector('.parlance-text'))
        view.unmount()
        const once = render(answer(text))
        expect(streamed).toBe(drawn(once.container.querySelector('.parlance-text')))
        once.unmount()
      }),
      { numRuns: 60 },
    )
  })

  it('draws the same whether its pieces were small or large', () => {
    fc.assert(
      fc.property(document, places, (text, cuts) => {
        if (/^\[ref\]:/m.test(text)) return
        const view = render(answer('', 'growing'))
        const all = prefixes(text, cuts)
        for (const prefix of all) view.rerender(answer(prefix, 'growing'))
        const once = render(answer(text, 'growing'))
        expect(drawn(view.container)).toBe(drawn(once.container))
        view.unmount()
        once.unmount()
      }),
      { numRuns: 100 },
    )
  })

  it.each(['interrupted', 'stopped'] as const)('and then %s stays as it stood, and grows no more', (end) => {
    fc.assert(
      fc.property(document, places, (text, cuts) => {
        const [prefix = ''] = prefixes(text, cuts)
        const view = render(answer(prefix, 'growing'))
        const stood = drawn(view.container.querySelector('.parlance-text'))?.replace(caret, '')
        view.rerender(answer(prefix, end))
        const left = drawn(view.container.querySelector('.parlance-text'))
        view.unmount()
        // The caret alone stands in a paragraph of its own as long as there are no words.
        expect(left).toBe(stood === '<p></p>' ? '' : stood)
      }),
      { numRuns: 100 },
    )
    const view = render(answer('You can send a transfer to **m', end))
    expect(view.container.textContent).toBe('You can send a transfer to m')
    expect(view.container.querySelector('.parlance-caret')).toBeNull()
    view.rerender(answer('See https://example.co', end))
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('shows no marks of its own that the whole does not show', () => {
    const clean = fc
      .array(fc.constantFrom('**bold text**', '*it*', '`code`', '[a link](https://example.com/a)', '![pic](https://example.com/p.png)', '~~old~~', 'words', '[**b** l](https://example.com "t")', '<https://example.com/x>'), { minLength: 1, maxLength: 6 })
      .map((pieces) => pieces.join(' '))
    const cleanBlock = fc.oneof(
      clean,
      clean.map((text) => `# ${text}`),
      clean.map((text) => `- ${text}\n- ${text}`),
      clean.map((text) => `> ${text}`),
      clean.map((text) => `\`\`\`js\nlet a\n\`\`\`\n\n${text}`),
      clean.map((text) => `| a | b |\n|---|---|\n| ${text} | ${text} |`),
    )
    fc.assert(
      fc.property(fc.array(cleanBlock, { minLength: 1, maxLength: 4 }), fc.nat({ max: 1_000 }), (blocks, cut) => {
        const text = blocks.join('\n\n')
        const words = wordsOf(growing(text.slice(0, cut % (text.length + 1))))
        expect(words).not.toMatch(/\]\(|\*|`|~|\[|\]|\||^#|<|-{2}/)
      }),
      { numRuns: 600 },
    )
  })

  it('keeps what is settled as it is', () => {
    fc.assert(
      fc.property(document, places, (text, cuts) => {
        const view = render(answer('', 'growing'))
        let settled: Element[] = []
        for (const prefix of prefixes(text, cuts)) {
          view.rerender(answer(prefix, 'growing'))
          const blocks = [...(view.container.querySelector('.parlance-text')?.children ?? [])]
          expect(blocks.slice(0, settled.length)).toEqual(settled)
          // All but the last two: the last grows, and the one before it may still be taken into it.
          settled = blocks.slice(0, -2)
        }
        view.unmount()
      }),
      { numRuns: 100 },
    )
  })
})

describe('a markdown answer that grows', () => {
  it('is drawn from hostile text at any length, with nothing in it that could not stand in the whole', () => {
    for (const payload of [...slowPayloads, ...deepPayloads]) {
      const view = render(answer('', 'growing'))
      for (const part of [0.1, 0.5, 0.9, 1]) view.rerender(answer(payload.slice(0, Math.floor(payload.length * part)), 'growing'))
      expect(judgeDom(view.container)).toEqual([])
      view.unmount()
    }
  })

  it('parses what is settled once: its elements are the same', () => {
    const growing = new GrowingMarkdown({ images: 'ask', tableName: 'Table' })
    const children = (text: string) => (growing.draw(text) as ReactElement<{ readonly children: readonly unknown[] }>).props.children
    const early = children('First **one**.\n\n- a\n- b\n\nThird\n\nFo')
    const late = children('First **one**.\n\n- a\n- b\n\nThird\n\nFourth **wo')
    expect(late).toHaveLength(4)
    expect(late[0]).toBe(early[0])
    expect(late[1]).toBe(early[1])
    expect(late[3]).not.toBe(early[3])
  })

  it('never leads to half an address', () => {
    for (const text of ['See https://example.co', '**See https://example.co', 'See [it](https://example.co', 'See <https://example.co']) {
      expect(growing(text)).not.toContain('href')
    }
    expect(growing('See https://example.com/ now')).toContain('href="https://example.com/"')
  })

  it('beyond the longest length lets the rest wait, torn at no block, and loses nothing that was shown', async () => {
    const paragraph = `${'word '.repeat(60)}**end**.\n\n`
    const long = paragraph.repeat(60)
    const view = render(answer('', 'growing'))
    let shown = 0
    for (let length = 0; length <= long.length; length += 701) {
      view.rerender(answer(long.slice(0, length), 'growing'))
      const now = view.container.textContent.length
      expect(now).toBeGreaterThanOrEqual(shown - 'Show more'.length)
      shown = now
    }
    view.rerender(answer(long))
    const once = render(answer(long))
    const texts = [view, once].map(({ container }) => container.querySelector('.parlance-text')?.innerHTML)
    expect(texts[0]).toBe(texts[1])
    once.unmount()
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
    expect(view.container.querySelectorAll('strong')).toHaveLength(60)
  })
})
