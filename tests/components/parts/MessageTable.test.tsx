import '../../../src/styles/styles.css'
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { partsOf } from './partsOf.tsx'
import { preloadLate } from '../../preloadLate.ts'

beforeAll(preloadLate)

afterEach(cleanup)

const rowsOf = (table: HTMLElement) => within(table).getAllByRole('row').map((row) => Array.from(row.children, (cell) => cell.textContent))

describe('a table', () => {
  it('from rows', () => {
    render(partsOf([{ kind: 'table', caption: 'Orders', header: ['Order', 'Total'], rows: [['1', '<b>2</b>'], ['3']] }]))
    const table = screen.getByRole('table', { name: 'Orders' })
    expect(rowsOf(table)).toEqual([['Order', 'Total'], ['1', '<b>2</b>'], ['3']])
    expect(screen.getByRole('columnheader', { name: 'Order' })).toHaveAttribute('scope', 'col')
  })

  it.each([
    ['<table><caption>Hours</caption><tr><th>Day</th><th>Time</th></tr><tr><td>Mon</td><td>9 <b>to</b> 5</td></tr></table>', 'Hours', [['Day', 'Time'], ['Mon', '9 to 5']]],
    ['<table><thead><tr><td>Day</td></tr></thead><tbody><tr><td>Mon</td></tr></tbody></table>', 'Table', [['Day'], ['Mon']]],
    ['<table><tr><td colspan=2>a</td><td>b</td></tr><tr><td colspan=999999999>c</td></tr></table>', 'Table', [['a', '', 'b'], ['c', ...Array.from({ length: 19 }, () => '')]]],
    ['<table><tr><td>x<script>alert(1)</script></td><td onclick=x()><img src=x>y</td></tr></table>', 'Table', [['x', 'y']]],
  ])('from %s', async (html, name, rows) => {
    render(partsOf([{ kind: 'table', html }]))
    expect(rowsOf(await screen.findByRole('table', { name }))).toEqual(rows)
  })

  it('from HTML without one is its words', async () => {
    render(partsOf([{ kind: 'table', html: 'no <b>table</b>' }]))
    expect(screen.getByText('no table')).toBeVisible()
  })

  it('scrolls by keyboard when it is wide', async () => {
    render(<div style={{ width: 200 }}>{partsOf([{ kind: 'table', caption: 'Wide', rows: [Array.from({ length: 12 }, () => 'cell words')] }])}</div>)
    const box = await screen.findByRole('group', { name: 'Wide' })
    await userEvent.tab()
    expect(box).toHaveFocus()
    expect(box.scrollWidth).toBeGreaterThan(box.clientWidth)
  })

  it('is no stop for the keyboard when it fits', () => {
    render(<div style={{ width: 600 }}>{partsOf([{ kind: 'table', rows: [['a', 'b']] }])}</div>)
    expect(screen.queryByRole('group')).toBeNull()
  })

  it('of many rows shows them in steps', async () => {
    render(partsOf([{ kind: 'table', rows: Array.from({ length: 120 }, (_, index) => [`row ${index}`]) }]))
    expect(screen.getAllByRole('row')).toHaveLength(50)
    await userEvent.click(screen.getByRole('button', { name: 'Show 50 more rows' }))
    await userEvent.click(screen.getByRole('button', { name: 'Show 20 more rows' }))
    expect(screen.getAllByRole('row')).toHaveLength(120)
    expect(screen.queryByRole('button')).toBeNull()
  })
})
