import { describe, expect, test } from 'vitest'
import { messageWords } from '../../../src/components/search/index.ts'
import * as rich from '../../../src/components/search/richWords.ts'
import { english } from '../../../src/i18n/index.ts'
import type { Message, MessagePart } from '../../../src/model/index.ts'

const of = (part: MessagePart, more: Partial<Message> = {}): Message => ({ id: 'm', wireIds: [], author: { role: 'agent', name: 'Ana' }, parts: [part], ...more })
const anything = { mayBeIn: () => true }
const words = (part: MessagePart) => messageWords(of(part), { locale: english, look: anything, rich })
const markdown = (text: string): MessagePart => ({ kind: 'text', format: 'markdown', text })

describe('what a search looks through', () => {
  test.each<[string, MessagePart, string[]]>([
    ['plain text', { kind: 'text', format: 'plain', text: '**as** written' }, ['**as** written']],
    ['markdown without its marks', markdown('a **b**c [d](https://e.example) `f`\ng\n\n- h\n\n```\ni\n```\n\n![picture](https://j.example/k.png)'), ['a bc d f\ng', 'h', 'i\n']],
    ['entities as the character they are', markdown('caf&eacute;'), ['café']],
    ['HTML without its tags', { kind: 'text', format: 'html', text: '<p>a <b>b</b>c<br>d</p><script>x</script><p>e</p>' }, ['a bc\nd', 'e']],
    ['buttons', { kind: 'buttons', title: 'T', options: [{ action: 'reply', label: 'L', value: 'secret' }] }, ['T', 'L']],
    ['cards', { kind: 'cards', cards: [{ title: 'T', description: 'D', actions: [{ action: 'reply', label: 'L', value: 'v' }] }] }, ['T', 'D', 'L']],
    ['files by name', { kind: 'files', files: [{ id: 'f', kind: 'document', name: 'a.pdf', size: 12 }] }, ['a.pdf']],
    ['forms by title alone', { kind: 'form', formId: 'f', name: 'n', title: 'Address', outcome: { status: 'answered' } }, ['Address']],
    ['tables cell by cell', { kind: 'table', caption: 'C', header: ['h'], rows: [['1', '2']] }, ['C', 'h', '1', '2']],
    ['tables of HTML', { kind: 'table', html: '<table><tr><td>1</td><td>2</td></tr></table>' }, ['1', '2']],
    ['notices in the words of the locale', { kind: 'notice', code: 'conversation-ended' }, [english.content.notices['conversation-ended']({})]],
  ])('%s', (_what, part, expected) => {
    expect(words(part)).toEqual(expected)
  })

  test('nothing of what was deleted, and nothing that breaks', () => {
    expect(messageWords(of(markdown('gone'), { deleted: true }), { locale: english, look: anything, rich })).toEqual([])
    expect(words({ kind: 'cards', cards: null } as unknown as MessagePart)).toEqual([])
    expect(words({ kind: 'not-yet-known' } as unknown as MessagePart)).toEqual([])
  })

  test('markup that cannot hold it is not parsed', () => {
    let parsed = 0
    const counting = { ...rich, markdownWords: (text: string) => (parsed++, rich.markdownWords(text)) }
    const read = (text: string, mayBeIn: boolean) => messageWords(of(markdown(text)), { locale: english, look: { mayBeIn: () => mayBeIn }, rich: counting })
    read('nothing **here**', false)
    expect(parsed).toBe(0)
    read('[link](https://a.example) and', false)
    read('may be **here**', true)
    expect(parsed).toBe(2)
  })
})
