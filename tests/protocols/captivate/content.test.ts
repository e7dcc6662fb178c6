import { describe, expect, test } from 'vitest'
import type { MessagePart } from '../../../src/model/index.ts'
import { partsOf } from './given.ts'

const plain = (text: string): MessagePart => ({ kind: 'text', format: 'plain', text })
const reply = (label: string, value = label) => ({ action: 'reply', label, value })
const link = (label: string, url: string) => ({ action: 'link', label, url })
const unknown = (type: string, payload: unknown) => ({ kind: 'unknown', type, payload })
const buttons = (options: readonly object[], title?: string) => ({ kind: 'buttons', ...(title === undefined ? {} : { title }), options })

const site = 'https://example.com/1'
const card = { text: 'Sea', description: 'Blue', image_url: 'https://example.com/sea.jpg', link: site }
const cards = [{ kind: 'cards', cards: [{ title: 'Sea', description: 'Blue', imageUrl: card.image_url, url: site }] }]
const file = { type: 'document', url: 'https://example.com/example.pdf', mimetype: 'application/pdf', filename: 'example.pdf' }
const files = [{ kind: 'files', files: [{ id: '0.0', kind: 'document', name: 'example.pdf', mimeType: 'application/pdf', url: file.url }] }]

const rows: readonly (readonly [name: string, item: unknown, parts: readonly object[]])[] = [
  ['text', { type: 'text', text: 'hi' }, [plain('hi')]],
  ['text without type', { text: 'hi' }, [plain('hi')]],
  ['text that is a bare string', 'hi', [plain('hi')]],
  ['text that is a number', { type: 'text', text: 7 }, [plain('7')]],
  ['text in capitals of its type', { type: ' Text ', text: 'hi' }, [plain('hi')]],
  ['text that looks like markup stays plain', { type: 'text', text: '<b>**x**</b>' }, [plain('<b>**x**</b>')]],
  ['text that is empty', { type: 'text', text: '' }, []],
  ['text one object deeper', { type: 'text', text: { type: 'text', text: 'hi' } }, [plain('hi')]],
  ['text with files beside it', { text: 'see', files: [file] }, [plain('see'), ...files]],

  ['button with title and options', { type: 'button', buttons: { title: 'T', options: [{ label: 'A', value: 'a' }] } }, [buttons([reply('A', 'a')], 'T')]],
  ['buttons with options as one object', { type: 'buttons', buttons: { title: 'T', options: { label: 'A', value: 'a' } } }, [buttons([reply('A', 'a')], 'T')]],
  ['button without options, title and action alone', { type: 'button', buttons: { title: 'Book', action: 'book_now' } }, [buttons([reply('Book', 'book_now')])]],
  ['button whose action is an address', { type: 'button', buttons: { title: 'Open', action: site } }, [buttons([link('Open', site)])]],
  ['buttons nested, link style', { type: 'buttons', buttons: { type: 'buttons', buttons: [{ title: 'One', url: site }] } }, [buttons([link('One', site)])]],
  ['buttons nested twice', { type: 'buttons', buttons: { buttons: { title: 'T', options: ['A'] } } }, [buttons([reply('A')], 'T')]],
  ['buttons as a list', { type: 'buttons', buttons: [{ title: 'One', url: site }, 'Two'] }, [buttons([link('One', site), reply('Two')])]],
  ['buttons whose options lie on the item', { type: 'buttons', title: 'T', options: [{ label: 'A' }] }, [buttons([reply('A')], 'T')]],
  ['button whose fields lie on the item', { type: 'button', title: 'Book', action: 'book' }, [buttons([reply('Book', 'book')])]],
  ['buttons with words beside them', { type: 'button', text: 'Hello', buttons: { title: 'T', options: ['A'] } }, [plain('Hello'), buttons([reply('A')], 'T')]],
  ['buttons whose title stands beside them', { type: 'button', text: 'Pick', buttons: { options: ['A'] } }, [buttons([reply('A')], 'Pick')]],
  ['buttons that are empty', { type: 'buttons', buttons: {} }, []],
  ['options that say nothing are left out', { buttons: { options: [{}, null, '', { label: ' ' }, { value: 1 }] } }, [buttons([reply('1')])]],
  ['mail and telephone links', { buttons: { options: [{ label: 'M', url: 'mailto:a@b.example' }, { label: 'T', url: 'tel:+1' }] } }, [buttons([link('M', 'mailto:a@b.example'), link('T', 'tel:+1')])]],
  ['a link that could run code', { buttons: { options: ['A', { label: 'B', url: 'javascript:alert(1)' }] } }, [buttons([reply('A')]), unknown('refused-link', { label: 'B' })]],
  ['a refused link that has a value too', { buttons: { options: [{ label: 'B', url: '/logout', value: 'b' }] } }, [buttons([reply('B', 'b')])]],
  ['relative and odd links alone', { buttons: { options: [{ label: 'B', url: '//evil.example' }, { label: 'C', url: 'https:x' }] } }, [unknown('refused-link', { label: 'B' }), unknown('refused-link', { label: 'C' })]],

  ['cards as a list', { type: 'cards', cards: [card] }, cards],
  ['cards nested', { type: 'cards', cards: { type: 'cards', cards: [card] } }, cards],
  ['one card as an object', { type: 'cards', cards: card }, cards],
  ['one card on the item', { type: 'cards', ...card }, cards],
  ['one card on the item without type', card, cards],
  ['cards that are empty', { type: 'cards', cards: {} }, []],
  ['cards with unusable addresses keep their words', { cards: [{ text: 'X', link: 'javascript:1', image_url: 'data:image/png;base64,x' }] }, [{ kind: 'cards', cards: [{ title: 'X' }] }]],
  ['cards with buttons of their own', { cards: [{ title: 'X', buttons: { options: ['A'] } }] }, [{ kind: 'cards', cards: [{ title: 'X', actions: [reply('A')] }] }]],

  ['files', { type: 'files', files: [file] }, files],
  ['files with a title', { type: 'files', title: 'Docs', files: [file] }, [{ ...files[0], title: 'Docs' }]],
  ['files nested', { type: 'files', files: { type: 'files', files: [file] } }, files],
  ['files as one object', { files: file }, files],
  ['file whose fields lie on the item', { ...file, type: 'file' }, files],
  ['an item called image', { type: 'image', url: 'https://example.com/a.png' }, [{ kind: 'files', files: [{ id: '0.0', kind: 'image', mimeType: 'image/png', url: 'https://example.com/a.png' }] }]],
  [
    'the old file item with size and thumbnail',
    { type: 'file', title: 'T', files: [{ mimetype: 'image/png', url: 'https://x.example/a', filename: 'a', size: '2048', thumbnail: 'https://x.example/t' }] },
    [{ kind: 'files', title: 'T', files: [{ id: '0.0', kind: 'image', name: 'a', mimeType: 'image/png', size: 2048, url: 'https://x.example/a', thumbnailUrl: 'https://x.example/t' }] }],
  ],
  ['audio by its type', { files: [{ type: 'audio', url: 'https://x.example/s' }] }, [{ kind: 'files', files: [{ id: '0.0', kind: 'audio', url: 'https://x.example/s' }] }]],
  ['audio by the ending of its address', { files: [{ url: 'https://x.example/s.mp3?sig=a.pdf' }] }, [{ kind: 'files', files: [{ id: '0.0', kind: 'audio', mimeType: 'audio/mpeg', url: 'https://x.example/s.mp3?sig=a.pdf' }] }]],
  ['a file without a usable address', { files: [{ type: 'image', url: 'file:///etc/passwd', filename: null }] }, [{ kind: 'files', files: [{ id: '0.0', kind: 'image' }] }]],
  ['a file that is a bare address', { files: ['https://x.example/a.csv'] }, [{ kind: 'files', files: [{ id: '0.0', kind: 'document', mimeType: 'text/csv', url: 'https://x.example/a.csv' }] }]],
  [
    'a stored file keeps what a fresh address needs',
    { files: [{ filename: 'a.pdf', type: 'application/pdf', storage: { fileKey: 'k', presignedUrl: 'https://x.example/p', fileSize: 9 } }] },
    [{ kind: 'files', files: [{ id: '0.0', kind: 'document', name: 'a.pdf', mimeType: 'application/pdf', size: 9, url: 'https://x.example/p', wire: { storage: { fileKey: 'k', presignedUrl: 'https://x.example/p', fileSize: 9 } } }] }],
  ],
  ['files that say nothing', { type: 'files', files: [{}, null] }, [unknown('files', { type: 'files', files: [{}, null] })]],

  ['html', { type: 'html', html: '<p>x</p>' }, [{ kind: 'text', format: 'html', text: '<p>x</p>' }]],
  ['html nested', { type: 'html', html: { type: 'html', html: '<p>x</p>' } }, [{ kind: 'text', format: 'html', text: '<p>x</p>' }]],
  ['md', { type: 'md', md: '**x**' }, [{ kind: 'text', format: 'markdown', text: '**x**' }]],
  ['md nested', { type: 'md', md: { type: 'md', md: '**x**' } }, [{ kind: 'text', format: 'markdown', text: '**x**' }]],
  ['table', { type: 'table', table: '<table></table>' }, [{ kind: 'table', html: '<table></table>' }]],
  ['table of rows', { type: 'table', table: { header: ['A'], rows: [[1], ['x']] } }, [{ kind: 'table', header: ['A'], rows: [['1'], ['x']] }]],
  ['pause', { type: 'pause', time: 1e400 }, []],

  ['custom', { type: 'custom', content: 1 }, [unknown('custom', { type: 'custom', content: 1 })]],
  ['alert', { type: 'alert', RootModel: {} }, [unknown('alert', { type: 'alert', RootModel: {} })]],
  ['any', { type: 'any', customField: 'x' }, [unknown('any', { type: 'any', customField: 'x' })]],
  ['an unknown type with fields of its own is kept whole', { type: 'poll', text: 'Q', answers: [1] }, [unknown('poll', { type: 'poll', text: 'Q', answers: [1] })]],
  ['an unknown type that is a property of objects', { type: 'constructor', x: 1 }, [unknown('constructor', { type: 'constructor', x: 1 })]],
  ['a known type whose content is of the wrong kind', { type: 'text', text: { x: 1 } }, [unknown('text', { type: 'text', text: { x: 1 } })]],
  ['an object that says nothing', {}, []],
  ['a list in a list', ['x'], [unknown('list', ['x'])]],
  ['null', null, []],
]

describe('content items', () => {
  // Beside each item stands a text, so that an item without parts still gives a message.
  test.each(rows)('%s', (_, item, parts) => expect(partsOf(item, 'end')).toEqual([...parts, plain('end')]))

  test('items keep their order, and files of all items have ids of their own', () => {
    const parts = partsOf({ files: [file, file] }, { type: 'pause', time: 5 }, { text: 'then' }, { files: [file] })
    expect(parts.map(({ kind }) => kind)).toEqual(['files', 'text', 'files'])
    const ids = parts.flatMap((part) => (part.kind === 'files' ? part.files.map(({ id }) => id) : []))
    expect(new Set(ids).size).toBe(3)
  })

  test('a long type is cut', () => {
    expect(partsOf({ type: 'x'.repeat(500), y: 1 })).toMatchObject([{ kind: 'unknown', type: 'x'.repeat(80) }])
  })

  test('what follows the 200th item is counted, not drawn', () => {
    const parts = partsOf(...Array.from({ length: 250 }, (_, index) => `n${String(index)}`))
    expect(parts).toHaveLength(201)
    expect(parts.at(-1)).toEqual(unknown('more-items', { count: 50 }))
  })
})
