import type { Message } from '../../src/model/index.ts'
import type { ScriptedConnection } from '../../src/testing/index.ts'
import { happen, receive } from '../react/scriptedChat.tsx'

/** Brings a line back, greeted; its record has not come. */
export const comeBack = (connection: ScriptedConnection) =>
  happen(() => {
    connection.connect()
    connection.receive({ type: 'session.opened' })
  })

/** The record that was asked for. */
export const record = (connection: ScriptedConnection, ...messages: readonly Message[]) =>
  receive(connection, { type: 'transcript.loaded', complete: true, messages })

/** Time passes for the client, in steps, so that what it leads to happens in between. */
export async function passTime(connection: ScriptedConnection, milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 500) await happen(() => connection.clock.advance(Math.min(left, 500)))
}

/** The line is given up. */
export const giveUp = (connection: ScriptedConnection, kind: 'unauthorised' | 'rejected' | 'blocked' | 'unreachable') =>
  happen(() => connection.script.line({ status: 'terminal', kind, reason: 'for developers' }))
