import { describe, expect, test } from 'vitest'
import { alignPlaces, type Span } from '../../../src/primitives/search/alignPlaces.ts'
import { collectRuns, rangeOf } from '../../../src/primitives/search/collectRuns.ts'

const find = (text: string): Span[] => [...text.matchAll(/x/g)].map(({ index }) => ({ start: index, end: index + 1 }))
const aligned = (words: string[], runs: string[]) => alignPlaces(words, runs, find).map((span) => span && `${span.run}:${span.start}`)

describe('places that were counted stand where the same is drawn', () => {
  test.each<[string, string[], string[], (string | undefined)[]]>([
    ['in the same text', ['a x x'], ['a x x'], ['0:2', '0:4']],
    ['not in the words of buttons beside it', ['a x'], ['x more', 'a x', 'x'], ['1:2']],
    ['in whatever order it is drawn', ['x 1', 'x 2'], ['x 2', 'x 1'], ['1:0', '0:0']],
    ['each time where it is drawn twice', ['x', 'x'], ['x', 'x'], ['0:0', '1:0']],
    ['with other blanks', [' x\n\ny'], ['x y '], ['0:0']],
    ['in what is left where it is drawn otherwise', ['same x', '**x**'], ['same x', '<x>'], ['0:5', '1:1']],
    ['as far as it is drawn', ['x x x'], ['x …'], ['0:0', undefined, undefined]],
    ['nowhere', ['x'], ['y'], [undefined]],
    ['without words to find', ['y'], ['x'], []],
  ])('%s', (_where, words, runs, places) => {
    expect(aligned(words, runs)).toEqual(places)
  })
})

test('runs are read as they are drawn: marks inside a line join it, boxes and pictures part it, a break is a blank', () => {
  const root = document.createElement('div')
  document.body.append(root)
  const add = (tag: string, text: string, parent: Element = root, className = '') => {
    const element = document.createElement(tag)
    element.className = className
    element.append(text)
    parent.append(element)
    return element
  }
  const line = add('p', 'one ')
  add('strong', 'tw', line)
  line.append('o', document.createElement('br'), 'three')
  add('span', ' (opens elsewhere)', line, 'hidden')
  line.append(' four', document.createElement('img'), 'five')
  const name = add('bdi', '', root, 'name')
  for (const half of ['long', '.pdf']) add('span', half, name).style.display = 'inline-block'
  add('p', 'never').style.display = 'none'
  const runs = collectRuns(root, { skip: '.hidden', whole: '.name' })
  expect(runs.map(({ text }) => text)).toEqual(['one two\nthree four', 'five', 'long.pdf'])
  expect(runs[0] && rangeOf(runs[0], 4, 13)?.toString()).toBe('twothree')
  root.remove()
})
