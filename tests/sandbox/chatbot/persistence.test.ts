import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { superviseSandbox } from '../../../sandbox/superviseSandbox.ts'
import { afterwards } from '../sandboxes.ts'
import { listen, serve, type Listener } from './meet.ts'
import { control, SocketClient } from './socketClient.ts'

describe('memory on disk', () => {
  it.each(['store', 'drop'] as const)('F1, F43: a server killed in the midst of an answer keeps the question, and of the answer what it should: %s', async (unheard) => {
    const folder = mkdtempSync(join(tmpdir(), 'chatbot-test-'))
    afterwards(() => rmSync(folder, { recursive: true, force: true }))
    const stateFile = join(folder, 'state.jsonl')
    const sandbox = await superviseSandbox({ stateFile, chatbot: { pace: 1, unheard } })
    afterwards(() => sandbox.stop())
    const client = new SocketClient(sandbox.url)
    const { conversationId } = await client.join()
    client.socket.emit('request-rag-response-stream', { query: 'Hello', context: { conversationId, widgetKey: 'planted-key' } })
    await client.next('rag-stream-chunk')
    await sandbox.restart()
    const again = new SocketClient(sandbox.url)
    const { messages } = await again.join({ conversationId })
    expect(messages).toMatchObject([{ sender: 'ai' }, { sender: 'user', content: 'Hello' }, ...(unheard === 'store' ? [{ sender: 'ai', content: expect.stringContaining('## Sending') }] : [])])
    expect((messages as unknown[]).length).toBe(unheard === 'store' ? 3 : 2)
    expect(readFileSync(`${stateFile}.chatbot`, 'utf8')).not.toContain('planted-key')
    await control(sandbox, 'reset')
    expect(existsSync(`${stateFile}.chatbot`)).toBe(false)
  })
})

/** Something that a client or a network does. */
type Move = { readonly do: 'ask' | 'say' | 'leave' | 'restart' | 'stop' | 'escalate' | 'lose' } | { readonly do: 'pass'; readonly time: number }

const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom({ do: 'ask' } as const, { do: 'say' } as const) },
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 6000 }).map((time) => ({ do: 'pass', time }) as const) },
  { weight: 3, arbitrary: fc.constantFrom({ do: 'leave' } as const, { do: 'restart' } as const, { do: 'lose' } as const) },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'stop' } as const, { do: 'escalate' } as const) },
)

/** The second answer begins in the millisecond in which the first, of the same words, was said. */
const twoEqualAnswers: Move[] = [{ do: 'ask' }, { do: 'ask' }, { do: 'pass', time: 1608 }, { do: 'restart' }]

describe('the record under random faults', () => {
  it.each(['memory', 'disk'] as const)('has every word of the visitor once, and no answer twice: %s', async (place) => {
    const folder = mkdtempSync(join(tmpdir(), 'chatbot-test-'))
    afterwards(() => rmSync(folder, { recursive: true, force: true }))
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(moves, { maxLength: 25 }), async (plan) => {
        const options = place === 'disk' ? { stateFile: join(folder, `${(run += 1)}.jsonl`) } : {}
        const { server, clock } = serve({ pace: 1, stopEvent: 'stop', defaultAnswer: 'short', acknowledge: 'on', ...options })
        let line: Listener = listen(server)
        void line.send('join-conversation', {})
        const id = String(line.last('conversation-started')['conversationId'])
        const again = (): void => {
          line = listen(server)
          void line.send('join-conversation', { conversationId: id })
        }
        const said: string[] = []
        for (const move of plan) {
          const text = `word ${said.length + 1}`
          if (move.do === 'ask' || move.do === 'say') said.push(text)
          if (move.do === 'ask') void line.send('request-rag-response-stream', { query: text, context: { conversationId: id } })
          if (move.do === 'say') void line.send('send-message', { content: text, conversationId: id })
          if (move.do === 'pass') await clock.pass(move.time)
          if (move.do === 'lose') server.faults.loseNext('any', 3)
          if (move.do === 'stop') void line.send('stop', { conversationId: id })
          if (move.do === 'escalate') void line.send('escalate', { conversationId: id })
          if (move.do === 'leave') line.close()
          if (move.do === 'restart') {
            server.kill()
            server.start()
          }
          if (move.do === 'leave' || move.do === 'restart') again()
        }
        await clock.pass(200_000)
        const { messages } = server.ledger.conversation(id) ?? { messages: [] }
        expect(server.ledger.texts(id)).toEqual(said)
        expect(server.ledger.repeated(id)).toEqual({})
        expect(new Set(messages.map(({ id: one }) => one)).size).toBe(messages.length)
        const questions = messages.filter(({ sender }) => sender === 'user').length
        const answers = messages.filter(({ sender, content }) => sender === 'ai' && content.startsWith('Your card')).length
        if (!plan.some((move) => move.do === 'escalate')) expect([answers <= questions, plan.some((move) => move.do === 'stop') || answers === questions]).toEqual([true, true])
        server.faults.clear()
        again()
        expect((line.last('conversation-started')['messages'] as unknown[]).length).toBe(messages.length)
        server.stop()
      }),
      { numRuns: 40, examples: [[twoEqualAnswers]] },
    )
  })
})
