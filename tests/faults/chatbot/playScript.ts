import type { ChatConnection, Message } from '../../../src/model/index.ts'
import { type ChatbotWorld, createChatbotWorld } from './chatbotWorld.ts'
import { act, oddWords, type Play, type Script } from './chatScripts.ts'
import { judgeLive, judgeReloaded } from './judgeChat.ts'

/** What was played: the world when all is well again, and what was wrong on the way. */
export interface Played {
  readonly world: ChatbotWorld
  readonly faults: readonly string[]
}

const unsettled = ['queued', 'sending', 'sent']
const isSettled = ({ delivery }: Message) => !delivery || !unsettled.includes(delivery.status)

/** Lets all be well: faults end, what was begun is finished, what was missed is fetched. Answers what did not come to its end. */
export async function settle(world: ChatbotWorld): Promise<string[]> {
  const { server, network } = world
  if (!server.isUp) server.start()
  server.faults.clear()
  network.clear()
  world.online()
  const isWell = () =>
    world.pages.every((page) => page.status() === 'ready' && page.rows().every(isSettled)) && server.ledger.conversations().every(({ plan }) => plan.length === 0)
  await world.run(20)
  // A server that put us out again and again is tried by hand.
  for (const page of world.pages) if (page.status() !== 'ready') page.client.reconnect()
  const isEnded = await world.runUntil(isWell, 120)
  await world.run(45)
  return isEnded ? [] : [`not all came to its end: ${world.pages.map((page) => `${page.status()} ${page.rows().filter((row) => !isSettled(row)).length}`).join()}`]
}

/** Plays a script, then lets all be well, and judges what stands there; then all tabs are loaded anew, and are judged again. */
export async function playScript({ seed, server, steps }: Script, wrapConnection?: (connection: ChatConnection) => ChatConnection): Promise<string[]> {
  const world = createChatbotWorld({ seed, server, ...(wrapConnection ? { wrapConnection } : {}) })
  const play: Play = { world, typed: new Map(), words: [...oddWords], isGarbled: false, count: 0 }
  await world.run(3)
  for (const step of steps) await act(play, step)
  const faults = await settle(world)
  for (const page of world.pages) page.client.reconnect()
  await world.run(15)
  faults.push(...judgeLive(play))
  for (const tab of world.pages.keys()) world.reload(tab, tab % 2 ? 'crash' : 'graceful')
  await world.run(25)
  faults.push(...judgeReloaded(play))
  const left = await world.close()
  if (left.timers + left.requests > 0) faults.push(`${left.timers} timers and ${left.requests} lines are left behind`)
  return [...faults, ...world.errors.map((error) => `thrown: ${error}`)]
}
