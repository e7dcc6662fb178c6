import type { Faults } from '../sandbox/faults/faults.ts'
import type { Observation } from './observation.ts'
import type { Healing, Leaving, Network } from './virtual/index.ts'

/** What a schedule may do to the stretch between the visitor's device and the server. */
export type WorldNetwork = Pick<Network, 'latency' | 'jitter' | 'throughput' | 'blackHole' | 'heal' | 'cut' | 'loseNext'>

/** What a schedule may do to the server. */
export interface WorldServer {
  readonly sandbox: {
    readonly faults: Pick<Faults, 'setCopies' | 'setReorder' | 'setDelay' | 'dropSockets' | 'refuse' | 'failNext' | 'unauthorise'>
    readonly settings: { writingDelay: number }
  }
  /** SIGKILL: its memory is on disk. With a close code it goes down gracefully. */
  kill(code?: number): void
  /** Back again, with its memory or without. */
  start(how?: { readonly forget?: boolean }): void
  /** It knows no conversation any more. */
  forgetConversations(): void
}

/**
 * A visitor with tabs, a network and a server, in virtual time or in a real browser. Tabs are counted from 1; where none is named,
 * the first is meant. In a real browser what is asked for is done in its order, and done when the next `run` is over.
 */
export interface World {
  readonly network: WorldNetwork
  readonly server: WorldServer
  /** Seconds, of whichever time the world has. */
  run(seconds: number): Promise<void>
  /** Numbers of the tabs that are open. */
  readonly tabs: readonly number[]
  /** Sends a text, if the client takes any. */
  type(text: string, tab?: number): unknown
  /** Leaves something in the composer. */
  draft(text: string, tab?: number): void
  /** Takes back the first message that still waits. */
  takeBack(tab?: number): unknown
  /** Presses 'Try again' at the first message that failed or is unconfirmed. */
  resend(tab?: number): unknown
  /** Presses 'Try again' at the connection. */
  retry(tab?: number): void
  /** Bot or agent say something in the conversation of the tab. */
  say(from: 'bot' | 'agent', text: string, tab?: number): void
  reload(how?: Leaving, tab?: number): void
  openTab(): number
  closeTab(how?: Leaving, tab?: number): void
  /** The device knows that it has no network. */
  offline(): void
  online(how?: Healing): void
  hide(tab?: number): void
  show(tab?: number): void
  /** The device sleeps: nothing of the page runs and nothing gets through; then it wakes, its lines kept or silently dead. */
  sleep(seconds: number, lines?: Healing): Promise<void>
  /** The browser puts the pages aside. */
  freeze(seconds: number): Promise<void>
  /** All faults end; what the client gave up is tried again; the visitor says something more; everything comes to its end. */
  calm(): Promise<void>
  /** Every line is cut and comes back, twice: afterwards the view must be the server's record. */
  reconcile(): Promise<void>
  /** The pages are left for good. */
  close(): Promise<void>
  observe(): Observation | Promise<Observation>
}
