import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stripHtml } from '../../../../src/components/parts/text/stripHtml.ts'
import { stripMarkdown } from '../../../../src/components/parts/text/stripMarkdown.ts'

describe('markdown without its marks', () => {
  it.each([
    ['Hello **Kim** and _you_', 'Hello Kim and you'],
    ['# Title\ntext', 'Title\ntext'],
    ['[words](https://example.com "t") end', 'words end'],
    ['![a lamp](https://example.com/x.png)', 'a lamp'],
    ['<https://example.com/>', 'https://example.com/'],
    ['* one\n* two', '- one\n- two'],
    ['> said', 'said'],
    ['`code` and ~~gone~~', 'code and gone'],
    ['```js\nlet a\n```', 'let a'],
    ['| a | b |\n|---|--:|\n| 1 | 2 |', '| a | b |\n| 1 | 2 |'],
    ['a\n\n---\n\nb', 'a\n\nb'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['1. first', '1. first'],
    ['\\*kept\\*', '*kept*'],
  ])('%j reads %j', (text, words) => expect(stripMarkdown(text)).toBe(words))

  it('leaves texts alone that no one would parse', () => {
    const long = '**x** '.repeat(4_000)
    expect(stripMarkdown(long)).toBe(long)
  })
})

describe('HTML without its tags', () => {
  it.each([
    ['Hello <b>Kim</b>', 'Hello Kim'],
    ['a<br>b<p>c</p>', 'a\nb\nc'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\n\nb'],
    ['1 &lt; 2 &amp;&amp; &quot;x&quot; &#39;y&#x27;', '1 < 2 && "x" \'y\''],
    ['a<script>alert(1)</script>b', 'ab'],
    ['a<STYLE>x{}</STYLE >b', 'ab'],
    ['a < b', 'a < b'],
    ['half <stro', 'half'],
    ['<!-- note -->x', 'x'],
    ['&nosuch; &#0; &#xffffff;', '&nosuch; \ufffd \ufffd'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
  ])('%j reads %j', (html, words) => expect(stripHtml(html)).toBe(words))

  it('never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('<', '>', '&', '#', ';', 'script', '/', '!', '"', 'a', ' ', '\n')), (pieces) => {
        stripHtml(pieces.join(''))
        stripMarkdown(pieces.join(''))
      }),
    )
  })
})
