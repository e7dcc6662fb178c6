import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CloseEvent as BareCloseEvent, ErrorEvent as BareErrorEvent } from 'reconnecting-websocket'
import ts from 'typescript'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { DialListener } from '../../../src/transport/index.ts'
import { provideWebSocket, startLoopback } from '../loopback.ts'
import { scriptedDialer } from '../scriptedDialer.ts'
import { openOurs } from './bothLines.ts'

provideWebSocket()

const root = fileURLToPath(new URL('../../../', import.meta.url))
const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))

/** The declarations of a room, as those who use it get them. */
function declarations(entry: string): Map<string, string> {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile) as { config: { compilerOptions: object } }
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, noEmit: false, declaration: true, emitDeclarationOnly: true, skipLibCheck: true, types: ['node'] },
    root,
  )
  const files = new Map<string, string>()
  ts.createProgram([`${root}${entry}`], options).emit(undefined, (name, text) => files.set(name.replace(root, ''), text), undefined, true)
  return files
}

describe('R19: types', () => {
  it("bare: its events are classes of its own, not the browser's", () => {
    expectTypeOf<BareCloseEvent>().not.toEqualTypeOf<CloseEvent>()
    expectTypeOf<BareErrorEvent>().not.toEqualTypeOf<ErrorEvent>()
    expectTypeOf<BareErrorEvent>().not.toExtend<Event>()
  })

  it('ours: a dialler is told in plain words', () => {
    expectTypeOf<DialListener['onClosed']>().toEqualTypeOf<(code: number, reason: string) => void>()
    expectTypeOf<DialListener['onData']>().toEqualTypeOf<(data: unknown) => void>()
  })

  it('ours: no declaration of the room speaks of the package, and one that did would be found', () => {
    const speaking = (entry: string): string[] =>
      [...declarations(entry)].filter(([, text]) => /reconnecting-?websocket/i.test(text.replaceAll(/\/\*[^]*?\*\//g, ''))).map(([name]) => name)
    expect(speaking('src/transport/index.ts')).toEqual([])
    expect(speaking('tests/transport/browserEntry.ts')).toEqual(['tests/transport/browserEntry.d.ts'])
  }, 60_000)
})

describe('R20: the package may have to be replaced one day', () => {
  const importing = (text: string): boolean => /(?:from|import|require)\s*\(?\s*['"]reconnecting-websocket/.test(text)

  it('one file of the product knows it', () => {
    expect(sources.filter((name) => importing(readFileSync(`${root}src/${name}`, 'utf8')))).toEqual(['transport/dialer.ts'])
  })

  it.each(["import Socket from 'reconnecting-websocket'", 'import type { Options } from "reconnecting-websocket"', "await import('reconnecting-websocket')"])(
    'the search finds %s',
    (text) => expect(importing(text)).toBe(true),
  )

  it('another dialler takes its place, and the line needs no other', async () => {
    const server = await startLoopback()
    const { dial, last } = scriptedDialer()
    const { heard, transport } = openOurs(server.url, { dial })
    await heard.line('connecting')
    while (!last()) await new Promise((resolve) => setImmediate(resolve))
    last().onOpen()
    expect(transport.send({ via: 'socket', data: 'hello' })).toBe(true)
    expect(last().sent).toEqual(['hello'])
    expect(server.handshakes).toEqual([])
  })
})
