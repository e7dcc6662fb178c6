import { describe, expect, it } from 'vitest'
import { cleanName, nameInSentence } from '../../../../src/components/contentPolicy/index.ts'

describe('a clean name', () => {
  it.each([
    ['Ana', 'Ana'],
    ['  Ana\n\tMaria ', 'AnaMaria'],
    ['cv\u202egpj.exe', 'cvgpj.exe'],
    ['a\u0000b\u001bc\u009fd', 'abcd'],
    ['\u2066x\u2069\u200e\u200f\u061c', 'x'],
    ['a\u200bb\u00adc\ufeffd', 'abcd'],
    ['tag\u{e0041}\u{e007f}', 'tag'],
    ['👩\u200d🔧', '👩\u200d🔧'],
    ['نمی\u200cخواهم', 'نمی\u200cخواهم'],
    ['x'.repeat(300), `${'x'.repeat(200)}…`],
    ['😀'.repeat(300), `${'😀'.repeat(200)}…`],
  ])('%j becomes %j', (name, clean) => expect(cleanName(name)).toBe(clean))

  it('is isolated in a sentence only where it runs from right to left', () => {
    expect(nameInSentence('Ana')).toBe('Ana')
    expect(nameInSentence('\u202eليلى')).toBe('\u2068ليلى\u2069')
  })
})
