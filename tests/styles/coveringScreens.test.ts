import '../../src/styles/styles.css'
import { expect, test } from 'vitest'
import { coveringScreens } from '../../src/widget/controller/coversPage.ts'

/** The media queries of all rules, those inside of others too. */
const queries = (rules: Iterable<CSSRule>): string[] =>
  [...rules].flatMap((rule) => [...(rule instanceof CSSMediaRule ? [rule.media.mediaText] : []), ...(rule instanceof CSSGroupingRule ? queries(rule.cssRules) : [])])

test('where the panel covers the page, the styles say the same as the code: window, panel and what is inert go together', () => {
  const found = [...document.styleSheets].flatMap((sheet) => queries(sheet.cssRules)).filter((query) => query.includes('width < 640px'))
  expect(found).toEqual([matchMedia(coveringScreens).media, matchMedia(coveringScreens).media])
})
