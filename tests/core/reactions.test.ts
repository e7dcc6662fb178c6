import { describe, expect, it } from 'vitest'
import { itemAt } from '../../src/core/list/chunkedList.ts'
import { own, said } from './messages.ts'
import { answer, drop, settled, started, type Chat } from './scriptedClient.ts'

const reacting = { capabilities: { react: true } } as const
const sent = ({ connection }: Chat) => connection.commands.filter(({ type }) => type === 'message.react')
const reactionOf = ({ client }: Chat, index = 0) => itemAt(client.store.getState().messages, index)?.reaction

async function heard(options: Parameters<typeof started>[0] = reacting, wireIds: readonly string[] = ['w1']): Promise<Chat> {
  const one = await started(options)
  await answer(one, { type: 'message.received', message: said('bot', 'hi', { wireIds }) })
  return one
}

async function react(one: Chat, reaction: 'like' | 'dislike', id = 'bot-hi'): Promise<void> {
  one.client.react(id, reaction)
  await settled()
}

describe('what the visitor thinks of a message', () => {
  it('is shown at once and told under the wire’s name of the message', async () => {
    const one = await heard()
    one.client.react('bot-hi', 'like')
    expect(reactionOf(one)).toBe('like')
    await settled()
    expect(sent(one)).toEqual([{ type: 'message.react', wireId: 'w1', reaction: 'like' }])
  })

  it('is told once, and again when it changes', async () => {
    const one = await heard()
    await react(one, 'like')
    await react(one, 'like')
    await react(one, 'dislike')
    expect(sent(one).map((command) => 'reaction' in command && command.reaction)).toEqual(['like', 'dislike'])
    expect(reactionOf(one)).toBe('dislike')
  })

  it('is taken back when it could not leave', async () => {
    const one = await heard()
    await react(one, 'like')
    await drop(one)
    await react(one, 'dislike')
    expect(reactionOf(one)).toBe('like')
    expect(one.client.store.getState().diagnostics.refused).toBe(1)
  })

  it('is told by the server too', async () => {
    const one = await heard()
    await answer(one, { type: 'message.reacted', wireId: 'w1', reaction: 'dislike' })
    expect(reactionOf(one)).toBe('dislike')
    await answer(one, { type: 'message.reacted', wireId: 'w1' })
    expect(reactionOf(one)).toBeUndefined()
  })
})

it.each<[name: string, make: () => Promise<Chat>, id: string]>([
  ['of a message that the wire has no name for', () => heard(reacting, []), 'bot-hi'],
  ['of a message that is not there', () => heard(), 'nobody'],
  ['where the wire cannot', () => heard({}), 'bot-hi'],
  [
    'of the visitor’s own',
    async () => {
      const one = await heard()
      await answer(one, { type: 'message.received', message: own('me', 'confirmed', { wireIds: ['w2'] }) })
      return one
    },
    'visitor-me',
  ],
])('nothing is said %s', async (_name, make, id) => {
  const one = await make()
  await react(one, 'like', id)
  expect([sent(one), reactionOf(one), reactionOf(one, 1)]).toEqual([[], undefined, undefined])
  expect(one.client.store.getState().diagnostics.refused).toBe(1)
})

describe('a wish for a person', () => {
  const escalate = async (one: Chat) => {
    one.client.request({ type: 'conversation.escalate' })
    await settled()
  }

  it('is remembered once it has left', async () => {
    const one = await started()
    await escalate(one)
    expect(one.client.store.getState().escalation).toBe('asked')
    await answer(one, { type: 'agent.unavailable' })
    expect(one.client.store.getState().escalation).toBeUndefined()
  })

  it('is none when it could not leave', async () => {
    const one = await started()
    await drop(one)
    await escalate(one)
    expect(one.client.store.getState().escalation).toBeUndefined()
  })
})
