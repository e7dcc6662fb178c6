import { cleanup, render, waitFor } from '@testing-library/react'
import { StrictMode, useRef } from 'react'
import { createPortal } from 'react-dom'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { useFoundLights, type FoundQuery, type RowPlace, type RowSelectors } from '../../../src/primitives/search/index.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const selectors: RowSelectors = { row: 'li', keyAttribute: 'data-key' }

/** A query that is found as it is written, in rows that show their words as they are. */
const queryFor = (needle: string, words: Record<string, string>): FoundQuery => ({
  find: (text) => [...text.matchAll(new RegExp(needle, 'g'))].map(({ index }) => ({ start: index, end: index + needle.length })),
  wordsOf: (key) => (words[key] === undefined ? undefined : [words[key]]),
})

interface ListProps {
  readonly rows: Record<string, string>
  readonly query?: FoundQuery | undefined
  readonly current?: RowPlace | undefined
  readonly name?: string
}

function List({ rows, query, current, name }: ListProps) {
  const root = useRef<HTMLUListElement>(null)
  useFoundLights({ root, selectors, query, current, ...(name === undefined ? {} : { name }) })
  return (
    <ul ref={root}>
      {Object.entries(rows).map(([key, text]) => (
        <li key={key} data-key={key}>
          {text}
        </li>
      ))}
    </ul>
  )
}

const lit = (name = 'parlance-found') => [...(CSS.highlights.get(name) ?? [])].map(String).sort()

describe('lights', () => {
  test('are lit on what is mounted, follow what changes, and go out with it', async () => {
    const words = { a: 'one cat', b: 'two cats, cats', c: 'no dog' }
    const query = queryFor('cat', words)
    const current = { key: 'b', occurrence: 1 }
    const { rerender, unmount } = render(<List rows={words} query={query} current={current} />, { wrapper: StrictMode })
    expect(lit()).toEqual(['cat', 'cat'])
    expect(lit('parlance-found-current')).toEqual(['cat'])
    const changed = { ...words, c: 'a cat at last' }
    rerender(<List rows={changed} query={queryFor('cat', changed)} current={current} />)
    expect(lit()).toHaveLength(3)
    rerender(<List rows={{ a: words.a }} query={query} current={current} />)
    await waitFor(() => expect(lit()).toEqual(['cat']))
    expect(CSS.highlights.has('parlance-found-current')).toBe(false)
    unmount()
    expect(CSS.highlights.size).toBe(0)
  })

  test('are lit on a row that comes into view, before it is painted', async () => {
    const words = { a: 'one cat', b: 'two cats' }
    const query = queryFor('cat', words)
    const { rerender } = render(<List rows={{ a: words.a }} query={query} />)
    rerender(<List rows={words} query={query} />)
    await Promise.resolve()
    expect(lit()).toEqual(['cat', 'cat'])
    rerender(<List rows={words} />)
    expect(CSS.highlights.size).toBe(0)
  })

  test('of several transcripts share a name: one that goes leaves those of the others', () => {
    const words = { a: 'one cat' }
    const query = queryFor('cat', words)
    const first = render(<List rows={words} query={query} />)
    const second = render(<List rows={words} query={query} />)
    expect(lit()).toHaveLength(2)
    first.unmount()
    expect(lit()).toHaveLength(1)
    second.unmount()
    expect(CSS.highlights.size).toBe(0)
  })

  test('are lit in a shadow root too, beside those of the page', () => {
    const host = document.createElement('div')
    document.body.append(host)
    const shadow = host.attachShadow({ mode: 'open' })
    const words = { a: 'one cat' }
    const query = queryFor('cat', words)
    const list = <List rows={words} query={query} current={{ key: 'a', occurrence: 0 }} />
    const { unmount } = render(
      <>
        <List rows={words} query={query} />
        {createPortal(list, shadow as unknown as Element)}
      </>,
    )
    expect(lit()).toEqual(['cat'])
    const inside = [...(CSS.highlights.get('parlance-found-current') ?? [])][0] as Range
    expect(inside.startContainer.getRootNode()).toBe(shadow)
    unmount()
    host.remove()
    expect(CSS.highlights.size).toBe(0)
  })

  test('have a name of their own where one is wanted', () => {
    const words = { a: 'one cat' }
    render(<List rows={words} query={queryFor('cat', words)} name="other" />)
    expect(lit('other')).toEqual(['cat'])
    expect(CSS.highlights.has('parlance-found')).toBe(false)
  })

  test('mark the rows where the browser cannot light words', () => {
    vi.stubGlobal('Highlight', undefined)
    const words = { a: 'one cat', b: 'two cats', c: 'no dog' }
    const { container, unmount } = render(<List rows={words} query={queryFor('cat', words)} current={{ key: 'b', occurrence: 0 }} />)
    expect([...container.querySelectorAll('li')].map((row) => row.getAttribute('data-found'))).toEqual(['', 'current', null])
    unmount()
  })
})
