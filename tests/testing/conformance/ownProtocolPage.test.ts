import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { WebSocketServer } from 'ws'
import { createChatClient, toArray } from '../../../src/core/index.ts'
import { afterwards, provideWebSocket } from '../../transport/loopback.ts'
import { Support } from './exampleApp.tsx'
import { lantern } from './exampleProtocol.ts'

provideWebSocket()

const page = readFileSync(new URL('../../../docs/own-protocol.md', import.meta.url), 'utf8')
const readExample = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

/** What the package calls the rooms from which the examples import. */
const subpaths: Readonly<Record<string, string>> = {
  'index.ts': 'parlance-chat',
  'core/index.ts': 'parlance-chat/core',
  'transport/index.ts': 'parlance-chat/transport',
  'testing/index.ts': 'parlance-chat/testing',
  'widget/index.ts': 'parlance-chat/widget',
  'styles/styles.css': 'parlance-chat/styles.css',
}

const asPublished = (code: string) => code.replaceAll(/'(?:\.\.\/)+src\/([^']+)'/g, (_whole, room: string) => `'${subpaths[room] ?? `no subpath for ${room}`}'`)

/** The code blocks of the page, by the file that the line above each names. */
const blocks = new Map([...page.matchAll(/`([\w.]+\.tsx?)`[^\n]*\n\n```tsx?\n([\s\S]*?)```/g)].map(([, name = '', code = '']) => [name, code]))

describe('docs/own-protocol.md', () => {
  it.each(['exampleProtocol.ts', 'exampleApp.tsx', 'exampleKit.ts', 'exampleProtocol.test.ts'])('shows %s as it is compiled and run here', (name) => {
    expect(blocks.get(name)).toBe(asPublished(readExample(name)))
  })

  it('shows no code that is not run', () => {
    expect([...page.matchAll(/```tsx?\n/g)]).toHaveLength(blocks.size)
  })

  it('names only checks and files that there are', () => {
    const paths = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = '']) => path).filter((path) => !path.startsWith('http'))
    for (const path of paths) expect(() => readFileSync(new URL(`../../../docs/${path}`, import.meta.url))).not.toThrow()
  })
})

it('the app of the page is drawn', () => {
  expect(renderToString(createElement(Support))).toContain('Lantern')
})

it('the connection of the page talks to a real server', async () => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await new Promise((resolve) => server.once('listening', resolve))
  afterwards(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const keys: (string | null)[] = []
  server.on('connection', (socket, request) => {
    keys.push(new URL(request.url ?? '', 'ws://host').searchParams.get('key'))
    const say = (wire: object) => socket.send(JSON.stringify(wire))
    say({ type: 'hello' })
    socket.on('message', (text) => {
      const wire = JSON.parse(String(text)) as Record<string, unknown>
      if (wire['type'] === 'start') say({ type: 'started', conversation: 'c-1' })
      if (wire['type'] === 'say') say({ type: 'said', id: 'm-1', by: 'visitor', text: wire['text'], of: wire['of'] })
      if (wire['type'] === 'say') say({ type: 'said', id: 'm-2', by: 'bot', text: 'Good morning' })
    })
  })
  const { port } = server.address() as { readonly port: number }
  const client = createChatClient({ connection: lantern({ url: `ws://127.0.0.1:${String(port)}`, key: 'k' }) })
  afterwards(client.open())
  client.send({ text: 'Hello' })
  const rows = () => toArray(client.store.getState().messages)
  await new Promise<void>((resolve) => client.subscribe(() => rows().length === 2 && resolve()))
  expect(rows().map(({ author, delivery }) => [author.role, delivery?.status])).toEqual([['visitor', 'confirmed'], ['bot', undefined]])
  expect(keys).toEqual(['k'])
})
