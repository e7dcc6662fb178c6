import { describe, expect, it } from 'vitest'
import { fileViewer } from '../../../../src/components/parts/files/fileViewer.ts'
import { shownFileName, splitFileName } from '../../../../src/components/parts/files/fileName.ts'
import type { FileAttachment } from '../../../../src/model/index.ts'

describe('a file name', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['cv\u202egpj.exe', 'cvgpj.exe'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\a.txt', 'a.txt'],
    ['dir/', 'dir'],
    ['a\u0000b\n.pdf', 'ab.pdf'],
    ['invoice.pdf        .exe', 'invoice.pdf.exe'],
    ['archive.tar.gz', 'archive.tar.gz'],
    ['\u2067gpj.exe', 'gpj.exe'],
    ['.env', '.env'],
    ['CON', 'CON'],
    ['😀.png', '😀.png'],
    ['   ', ''],
    [undefined, ''],
  ])('%j is shown as %j', (name, shown) => expect(shownFileName(name)).toBe(shown))

  it('keeps its true ending at 10,000 characters', () => {
    const shown = shownFileName(`${'a'.repeat(10_000)}.pdf.exe`)
    expect(shown.endsWith('.exe')).toBe(true)
    expect(shown.length).toBeLessThan(200)
  })

  it.each([
    ['measurements.xlsx', 'measurem', 'ents.xlsx'],
    ['a.pdf', 'a', '.pdf'],
    ['تقرير الجودة.pdf', 'تقرير الجودة', '.pdf'],
    ['no ending here', 'no ending ', 'here'],
    ['x'.repeat(20) + '.averylongending', 'x'.repeat(20) + '.averylongen', 'ding'],
  ])('%j is cut before %j', (name, start, end) => expect(splitFileName(name)).toEqual({ start, end }))
})

describe('the viewer of a file', () => {
  const url = 'https://files.example.com/x'
  it.each<[Partial<FileAttachment>, string]>([
    [{ kind: 'image', mimeType: 'image/png', name: 'a.png' }, 'picture'],
    [{ kind: 'image', mimeType: 'image', name: 'a.jpeg' }, 'picture'],
    [{ kind: 'image' }, 'picture'],
    [{ kind: 'image', mimeType: 'image/webp; charset=x' }, 'picture'],
    [{ kind: 'image', mimeType: 'image/svg+xml', name: 'a.svg' }, 'document'],
    [{ kind: 'image', mimeType: 'image/png', name: 'a.svg' }, 'document'],
    [{ kind: 'image', mimeType: 'image/png', name: 'a.html' }, 'document'],
    [{ kind: 'image', url: 'https://files.example.com/a.svg?x=1' }, 'document'],
    [{ kind: 'image', mimeType: 'text/html' }, 'document'],
    [{ kind: 'image', mimeType: 'image/heic' }, 'document'],
    [{ kind: 'image', name: 'a.exe' }, 'document'],
    [{ kind: 'image', url: 'data:image/png;base64,AA' }, 'document'],
    [{ kind: 'image', url: 'http://files.example.com/a.png' }, 'document'],
    [{ kind: 'audio', mimeType: 'audio/mpeg' }, 'audio'],
    [{ kind: 'audio', mimeType: 'text/html' }, 'document'],
    [{ kind: 'video', mimeType: 'video/mp4' }, 'video'],
    [{ kind: 'video', url: 'javascript:x' }, 'document'],
    [{ kind: 'document', mimeType: 'application/pdf' }, 'document'],
  ])('of %j is %s', (file, viewer) => expect(fileViewer({ id: '1', kind: 'document', url, ...file })).toBe(viewer))
})
