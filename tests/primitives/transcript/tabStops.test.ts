import { expect, test } from 'vitest'
import { createTabStops } from '../../../src/primitives/transcript/tabStops.ts'

function makeRow(): { row: HTMLElement; link: Element; tile: Element; aside: Element } {
  const row = document.createElement('li')
  const link = document.createElement('button')
  const tile = document.createElement('div')
  const aside = document.createElement('div')
  tile.tabIndex = 0
  aside.tabIndex = -1
  row.append(link, tile, aside)
  return { row, link, tile, aside }
}

test('controls leave the Tab order and come back as they were', () => {
  const { row, link, tile, aside } = makeRow()
  const stops = createTabStops()
  stops.close(row)
  stops.close(row)
  expect([link, tile, aside].map((element) => element.getAttribute('tabindex'))).toEqual(['-1', '-1', '-1'])
  stops.open(row)
  expect([link, tile, aside].map((element) => element.getAttribute('tabindex'))).toEqual([null, '0', '-1'])
})

test('what scrolls stays in the Tab order', () => {
  const { row, link, tile } = makeRow()
  tile.setAttribute('data-tab-stop', '')
  const stops = createTabStops()
  stops.close(row)
  expect([link, tile].map((element) => element.getAttribute('tabindex'))).toEqual(['-1', '0'])
  stops.open(row)
  expect([link, tile].map((element) => element.getAttribute('tabindex'))).toEqual([null, '0'])
})

test('what the component itself sets meanwhile is what comes back', () => {
  const { row, tile, aside } = makeRow()
  const stops = createTabStops()
  stops.close(row)
  aside.setAttribute('tabindex', '0')
  stops.noteChange(aside)
  stops.close(row)
  expect(aside.getAttribute('tabindex')).toBe('-1')
  stops.open(row)
  expect([tile, aside].map((element) => element.getAttribute('tabindex'))).toEqual(['0', '0'])
})
