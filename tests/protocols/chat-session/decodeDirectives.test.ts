import { describe, expect, test } from 'vitest'
import { allOf, eventsOf, partsOf, receive, said, sessionOf } from './givenFrames.ts'
import { directiveOf } from '../../../src/protocols/chat-session/directive.ts'

const text = (words: string, format = 'plain') => ({ kind: 'text', format, text: words })
const buttons = (...labels: readonly string[]) => ({ kind: 'buttons', options: labels.map((label) => ({ action: 'reply', label, value: label })) })
const file = (url: string, kind: string, more: object = {}) => ({ kind: 'files', files: [expect.objectContaining({ url, kind, ...more }) as unknown] })

describe('buttons', () => {
  test.each<[string, readonly unknown[]]>([
    ['Pick /buttons [A] [B b]', [text('Pick'), buttons('A', 'B b')]],
    ['/buttons [A]', [buttons('A')]],
    ['Pick\n/buttons-column [A]\n[B]\n', [text('Pick'), buttons('A', 'B')]],
    ['Pick /choice [A]', [text('Pick'), buttons('A')]],
    ['Pick /buttons [A][B]', [text('Pick'), buttons('A', 'B')]],
    ['Pick /buttons [ ] [A]', [text('Pick'), buttons('A')]],
    ['a /buttons [A] b /buttons [B]', [text('a /buttons [A] b'), buttons('B')]],
  ])('%j', (msg, parts) => expect(partsOf(msg)).toEqual(parts))

  test.each(['Pick /buttons [A] or not', 'Pick /Buttons [A]', 'Pick /buttons', 'Pick /buttons A', 'x/buttons [A]', 'Pick /buttons [A', 'Pick /buttonsrow [A]', 'Pick /buttons [ ]'])(
    '%j is a text',
    (msg) => expect(partsOf(msg)).toEqual([text(msg)]),
  )

  test('labels come out of HTML as words', () => {
    expect(partsOf('<p>Pick <b>one</b> /buttons [Fish &amp; chips] [<i>Tea</i>]</p>')).toEqual([text('<p>Pick <b>one</b>', 'html'), buttons('Fish & chips', 'Tea')])
    expect(partsOf('Pick /buttons [A &amp; B]')).toEqual([text('Pick'), buttons('A & B')])
  })

  test('where markup hides them, the plain form shows them', () => {
    expect(partsOf('Pick /<span>buttons</span> [A]', { msg_text: 'Pick /buttons [A]' })).toEqual([text('Pick'), buttons('A')])
  })

  test('the id of the buttons is kept for the press of one, and goes with the next buttons', () => {
    const session = sessionOf(receive(said('Pick /buttons [A] [B]', { directive_id: 'D-1' })))
    expect([directiveOf(session, 'B'), directiveOf(session, 'C')]).toEqual(['D-1', undefined])
    expect(sessionOf(receive(said('Pick /buttons [C]'), { session }), session)).toEqual({})
    expect(allOf('session.changed', eventsOf(said('no buttons', { directive_id: 'D-2' })))).toEqual([])
  })
})

describe('attachments', () => {
  test.each<[string, readonly unknown[]]>([
    ['/attachment : https://x.example/a.png, image', [file('https://x.example/a.png', 'image', { name: 'a.png', mimeType: 'image/png' })]],
    ['/attachment https://x.example/file.txt', [file('https://x.example/file.txt', 'document')]],
    ['/attachment: https://x.example/song, audio', [file('https://x.example/song', 'audio')]],
    ['/attachment : https://x.example/m.mp4,video', [file('https://x.example/m.mp4', 'video')]],
    ['see /attachment https://x.example/a.png there', [text('see'), file('https://x.example/a.png', 'image'), text('there')]],
    [
      'a /attachment : https://x.example/1.png, image b /attachment : https://x.example/2.wav c',
      [text('a'), file('https://x.example/1.png', 'image'), text('b'), file('https://x.example/2.wav', 'audio'), text('c')],
    ],
    ['look /attachment : https://x.example/a.png, nice', [text('look'), file('https://x.example/a.png', 'image'), text(', nice')]],
    ['a /attachment https://x.example/a.png /buttons [A]', [text('a'), file('https://x.example/a.png', 'image'), buttons('A')]],
  ])('%j', (msg, parts) => expect(partsOf(msg)).toEqual(parts))

  test('several files have ids of their own', () => {
    const parts = partsOf('/attachment https://x.example/1.png /attachment https://x.example/2.png')
    expect(new Set(parts.flatMap((part) => (part.kind === 'files' ? part.files.map(({ id }) => id) : []))).size).toBe(2)
  })

  test('the server has made a link of the address', () => {
    const link = '<a href="https://x.example/a?b=1&amp;c=2" target="_blank">https://x.example/a?b=1&amp;c=2</a>'
    expect(partsOf(`<p>see /attachment : ${link}, image</p>`)).toEqual([text('<p>see', 'html'), file('https://x.example/a?b=1&c=2', 'image')])
  })

  test.each(['/attachment javascript:alert(1)', '/attachment /etc/passwd', '/Attachment https://x.example/a.png', '/attachment'])('%j is a text', (msg) => {
    expect(partsOf(msg)).toEqual([text(msg)])
  })
})

describe('places', () => {
  const place = (latitude: number, longitude: number, label?: string) => ({ kind: 'location', latitude, longitude, ...(label === undefined ? {} : { label }) })

  test.each<[string, readonly unknown[]]>([
    ['/location 1.23, 5.67', [place(5.67, 1.23)]],
    ['/location : 1.23, 5.67, "Bright Pattern"', [place(5.67, 1.23, 'Bright Pattern')]],
    ['/location : 1.23, 5.67, "BP", "611 Gateway Blvd., SF"', [place(5.67, 1.23, 'BP, 611 Gateway Blvd., SF')]],
    ['/location : 1.23, 5.67, "", "611 Gateway"', [place(5.67, 1.23, '611 Gateway')]],
    ['Here: /location 37.524271, -122.304199 Thank you.', [text('Here:'), place(37.524271, -122.304199), text('Thank you.')]],
    ['/location -122.304199, 37.524271', [place(37.524271, -122.304199)]],
    ['/location : 1, 2, &quot;A &amp; B&quot;', [place(2, 1, 'A & B')]],
  ])('%j', (msg, parts) => expect(partsOf(msg)).toEqual(parts))

  test.each(['/location 120, 130', '/location 10, 200', '/location here', '/location 5'])('%j is a text', (msg) => expect(partsOf(msg)).toEqual([text(msg)]))
})

describe('stickers', () => {
  test.each([
    ['/sticker sticker35', { id: 'sticker35' }],
    ['/sticker : sticker35, package10', { id: 'sticker35', package: 'package10' }],
    ['/sticker : sticker35, , viber', { id: 'sticker35', messenger: 'viber' }],
  ])('%j is kept for the host', (msg, payload) => expect(partsOf(msg)).toEqual([{ kind: 'unknown', type: 'sticker', payload }]))

  test('talk of stickers is talk', () => expect(partsOf('try the /sticker command')).toEqual([text('try the /sticker command')]))
})

test('hostile lengths cost little', () => {
  for (const part of ['/buttons [', '/buttons [a] ', '/attachment https://x.example/', '/location 1, 2, "', '<', '<a ', '&#x', '/sticker 1,', '[', '/attachment: ']) {
    expect(partsOf(part.repeat(Math.floor(500_000 / part.length))).length).toBeGreaterThan(0)
  }
})
