import '../../../../src/styles/styles.css'
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import type { TextFormat } from '../../../../src/model/index.ts'
import pictureAddress from '../../../../stories/parts/assets/picture.svg?no-inline'
import { partsOf } from '../partsOf.tsx'

afterEach(cleanup)

const text = (format: TextFormat, words: string) => partsOf([{ kind: 'text', format, text: words }])

describe('plain text', () => {
  it('keeps marks and breaks as they are and links absolute addresses', () => {
    const { container } = render(text('plain', 'a **b** <i>\n  c https://example.com/x.'))
    expect(container.textContent).toBe('a **b** <i>\n  c https://example.com/x (opens in a new tab).')
    const link = screen.getByRole('link', { name: 'https://example.com/x (opens in a new tab)' })
    expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow ugc')
    expect(link).toHaveAttribute('target', '_blank')
    expect(link).toHaveAttribute('title', 'example.com')
  })

  it('is folded when it is too long, and unfolds piece by piece', async () => {
    const { container } = render(text('plain', 'x'.repeat(40_000)))
    expect(container.textContent.length).toBeLessThan(2_100)
    while (screen.queryByRole('button', { name: 'Show more' })) await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
    expect(container.textContent).toBe('x'.repeat(40_000))
  })

  it('is folded when it is too tall', () => {
    const { container } = render(text('plain', `a${'\n'.repeat(100)}b`))
    expect(screen.getByRole('button', { name: 'Show more' })).toBeVisible()
    expect(container.firstElementChild).not.toHaveTextContent('b')
  })

  it('ends at the edge of its message however wide or tall its glyphs are', () => {
    render(
      <>
        <div style={{ width: 200 }}>{text('plain', `${'W'.repeat(400)} e${'\u0301'.repeat(400)}`)}</div>
        <p>next</p>
      </>,
    )
    const box = screen.getByText(/W{400}/)
    expect(box.scrollWidth).toBeLessThanOrEqual(200)
    expect(getComputedStyle(box.parentElement as Element).overflow).toBe('clip')
  })

  it('takes its direction from its first strong letter and leaves its neighbours theirs', () => {
    render(partsOf([{ kind: 'text', format: 'plain', text: 'مرحبا 123' }, { kind: 'text', format: 'plain', text: 'hello \u202e 123' }]))
    expect(getComputedStyle(screen.getByText(/مرحبا/).parentElement as Element).direction).toBe('rtl')
    expect(getComputedStyle(screen.getByText(/hello/).parentElement as Element).direction).toBe('ltr')
  })
})

describe('markdown', () => {
  it('becomes elements', async () => {
    render(text('markdown', '## Title\n\n**bold** and `code`\n\n1. one\n2. two\n   - deep\n\n> quote\n\n~~old~~'))
    expect(await screen.findByText('bold')).toHaveProperty('localName', 'strong')
    expect(screen.getByText('code').localName).toBe('code')
    expect(screen.getAllByRole('listitem')).toHaveLength(3)
    expect(screen.getByText('quote').closest('blockquote')).not.toBeNull()
    expect(screen.getByText('old').localName).toBe('s')
    expect(screen.queryByRole('heading')).toBeNull()
  })

  it('starts a list where the author starts it', async () => {
    render(text('markdown', '3. three\n4. four'))
    expect(await screen.findByRole('list')).toHaveAttribute('start', '3')
  })

  it('shows the real host where the words name another', async () => {
    render(text('markdown', '[bank.example](https://evil.example/login) and [policy](https://example.com/p)'))
    expect(await screen.findByRole('link', { name: /^bank\.example \(evil\.example\)/ })).toBeVisible()
    expect(screen.getByRole('link', { name: 'policy (opens in a new tab)' })).toBeVisible()
  })

  it('opens mail and telephone in place', async () => {
    render(text('markdown', '[write](mailto:a@example.com) or [call](tel:+491234)'))
    expect(await screen.findByRole('link', { name: 'write' })).not.toHaveAttribute('target')
    expect(screen.getByRole('link', { name: 'call' })).toHaveAttribute('href', 'tel:+491234')
  })

  it('leaves what the gate refuses as words', async () => {
    const { container } = render(text('markdown', '**ready** [a](javascript:x) [b](/logout) ![c](//x) <ftp://d.example>'))
    await screen.findByText('ready')
    expect(container.querySelectorAll('a, img')).toHaveLength(0)
    expect(container.textContent).toContain('[b](/logout)')
  })

  it('keeps raw HTML as words', async () => {
    render(text('markdown', '**ready** <b>not bold</b>'))
    await screen.findByText('ready')
    expect(screen.getByText(/<b>not bold<\/b>/)).toBeVisible()
  })

  it('grows while it is shown', async () => {
    const pieces = ['**Hel', '**Hello** w', '**Hello** world\n\n```js\nlet', '**Hello** world\n\n```js\nlet a = 1\n```\n\n- x']
    const view = render(text('markdown', pieces[0] ?? ''))
    for (const piece of pieces) view.rerender(text('markdown', piece))
    expect(await screen.findByText('Hello')).toHaveProperty('localName', 'strong')
    expect(screen.getByText('let a = 1')).toBeVisible()
    expect(screen.getByRole('listitem')).toHaveTextContent('x')
  })

  it('loses no words to the limits of depth and number', async () => {
    const many = Array.from({ length: 3_000 }, (_, index) => `**w${index}**`).join(' ')
    const { container } = render(partsOf([{ kind: 'text', format: 'markdown', text: `${many.slice(0, 15_900)}` }, { kind: 'text', format: 'markdown', text: `${'> '.repeat(40)}bottom` }]))
    await screen.findByText('w0')
    expect(container.querySelectorAll('strong').length).toBeLessThanOrEqual(2_000)
    const last = /w\d+(?=\*\*[^*]*$)/.exec(many.slice(0, 15_900))?.[0] ?? ''
    expect(container.textContent).toContain(last)
    expect(container.textContent).toContain('bottom')
  })

  it('lets wide code and tables scroll by keyboard in a box of their own', async () => {
    render(<div style={{ width: 240 }}>{text('markdown', `\`\`\`\n${'code '.repeat(60)}\n\`\`\`\n\n| a | b |\n|---|---|\n| ${'w'.repeat(60)} | c |`)}</div>)
    const code = await screen.findByRole('group', { name: 'Code' })
    code.focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(code).toHaveFocus()
    expect(code.scrollWidth).toBeGreaterThan(code.clientWidth)
    expect(screen.getByRole('table').closest('.parlance-scroll')).not.toBeNull()
  })

  it('shows a picture only after a click', async () => {
    const address = 'http://localhost:1/none.png'
    render(text('markdown', `![A lamp](${address})`))
    const button = await screen.findByRole('button', { name: /A lamp.*Show picture from localhost:1/ })
    expect(screen.queryByRole('img')).toBeNull()
    await userEvent.click(button)
    expect(await screen.findByText('A lamp')).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('shows pictures at once where the host allows them, without a referrer', async () => {
    const { href, host } = new URL(pictureAddress, location.href)
    render(partsOf([{ kind: 'text', format: 'html', text: `<img src="${href}" alt="A lamp">` }], { policy: { inlineImages: { hosts: [host] } } }))
    expect(await screen.findByRole('img', { name: 'A lamp' })).toHaveAttribute('referrerpolicy', 'no-referrer')
  })
})

describe('HTML', () => {
  it('becomes elements', async () => {
    render(text('html', '<p>Hello <b>Kim</b></p><ul><li>one</li></ul><a href="https://example.com/x" onclick="x()" style="color:red">there</a><script>x()</script>'))
    expect(await screen.findByText('Kim')).toHaveProperty('localName', 'strong')
    expect(screen.getByRole('listitem')).toHaveTextContent('one')
    const link = screen.getByRole('link', { name: 'there (opens in a new tab)' })
    expect(within(link).queryByText('x()')).toBeNull()
    expect(link).not.toHaveAttribute('style')
  })
})

describe('on the server', () => {
  it.each([
    ['plain', 'a https://example.com', 'https://example.com/'],
    ['markdown', '**bold** words', 'bold words'],
    ['html', '<b>bold</b> words', 'bold words'],
  ] as const)('%s is written with its words and without a style', (format, words, expected) => {
    const html = renderToString(text(format, words))
    expect(html).toContain(expected)
    expect(html).not.toContain('style=')
  })
})
