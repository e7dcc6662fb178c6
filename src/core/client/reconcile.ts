import type { Message } from '../../model/index.ts'
import { maxWait } from '../delivery.ts'
import { selectAmbiguous } from '../selectors/selectOutbox.ts'
import type { ClientContext, ClientPart } from './clientContext.ts'
import { hearOf } from './hearOf.ts'

/** Milliseconds after which a transcript that was asked for is taken for lost. */
const transcriptTimeout = 10_000
/** Milliseconds between two looks before a message is taken for absent: the server may write it later than it answers. */
const secondLook = 2_000
/** Milliseconds before a failed request is repeated. */
const retryDelay = 1_000
/** Requests for a record in a row that may fail before the conversation goes on without it. */
const maxLooks = 3
/** Automatic sends of one message at most. */
export const maxAttempts = 3

/** Brings our list in line with the server's after the line was down. */
export interface Reconciler extends ClientPart {
  /**
   * Fetches and merges the transcript, and queues again what is proved absent. Resolves false when the line broke or the
   * conversation was left meanwhile.
   */
  readonly run: () => Promise<boolean>
  /** Fetches and merges the transcript once, for proof alone. */
  readonly look: () => Promise<boolean>
}

function mayResend(message: Message, now: number): boolean {
  return (message.attempts ?? 0) < maxAttempts && now - (message.time ?? 0) <= maxWait
}

/** Makes the reconciler of a client. `doubtLine` asks the line for a sign of life. */
export function createReconciler(context: ClientContext, doubtLine: () => void): Reconciler {
  const { connection, getState, apply, transmit, after } = context
  let epoch = 0
  let waiting: ((loaded: boolean) => void)[] = []
  /** What was in doubt and was looked for on this line. */
  const judged = new Set<string>()

  function settle(loaded: boolean) {
    const settled = waiting
    waiting = []
    for (const resolve of settled) resolve(loaded)
  }

  const pause = (delay: number) => new Promise<void>((resolve) => void after(delay, resolve))

  async function look(): Promise<boolean> {
    const answer = new Promise<boolean>((resolve) => void waiting.push(resolve))
    // At once, also when the line breaks: a look of an older line must not fail one of the next.
    void answer.then(
      after(transcriptTimeout, () => {
        apply({ type: 'transcript.failed', detail: 'No answer in time.' })
        // A frame that came late may have spoken for a line that takes nothing any more.
        doubtLine()
      }),
    )
    apply({ type: 'transcript.requested' })
    void transmit({ type: 'transcript.fetch' }).then((result) => {
      if (result === 'unsent' || result === 'refused') apply({ type: 'transcript.failed', detail: 'It could not be asked for.' })
    })
    return answer
  }

  // A server that fails once may be starting; one that fails again and again must not hold up what waits to be sent.
  async function lookPatiently(started: number): Promise<boolean> {
    for (let failures = 0; failures < maxLooks; failures++) {
      if (failures > 0) await pause(retryDelay)
      if (started !== epoch) return false
      if (await look()) return true
    }
    if (started === epoch) apply({ type: 'transcript.incomplete' })
    return false
  }

  // Ids of messages that the record proves absent; none where it proves nothing.
  async function lookForAbsent(started: number): Promise<readonly string[]> {
    const isProof = (await lookPatiently(started)) && getState().transcript.prefixKnown
    if (!isProof || started !== epoch) return []
    const now = connection.clock.now()
    const isLost = (message: Message) => message.delivery?.status === 'unconfirmed' && mayResend(message, now)
    return selectAmbiguous(getState()).filter(isLost).map(({ id }) => id)
  }

  async function judge(started: number): Promise<void> {
    const once = await lookForAbsent(started)
    for (const { id } of selectAmbiguous(getState())) judged.add(id)
    if (once.length === 0) return
    await pause(secondLook)
    const again = started === epoch ? await lookForAbsent(started) : []
    apply(...once.filter((id) => again.includes(id)).map((id) => ({ type: 'message.requeued', id }) as const))
  }

  async function run(): Promise<boolean> {
    if (!connection.capabilities.transcript) return true
    const started = epoch
    judged.clear()
    // What came to be in doubt meanwhile, in a tab that is gone or by an answer that is late, has been looked for by nobody.
    do await judge(started)
    while (started === epoch && selectAmbiguous(getState()).some(({ id }) => !judged.has(id)))
    return started === epoch
  }

  function forget() {
    epoch++
    settle(false)
  }

  return {
    run,
    look,
    ...hearOf(['transcript.loaded', 'transcript.failed', 'conversation.reset'], (event) => {
      if (event.type === 'transcript.loaded') {
        if (event.conversationId === undefined || event.conversationId === getState().conversation.id) settle(true)
      } else if (event.type === 'transcript.failed') settle(false)
      else forget()
    }),
    onDown() {
      forget()
      if (getState().transcript.status === 'loading') apply({ type: 'transcript.failed', detail: 'The line broke.' })
    },
  }
}
