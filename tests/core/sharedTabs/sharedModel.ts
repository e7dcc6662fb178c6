import fc from 'fast-check'
import { toArray } from '../../../src/core/index.ts'
import type { Message } from '../../../src/model/index.ts'
import type { ChannelDelivery } from '../../../src/testing/index.ts'
import { bringUpLine, cutLine, ModelTabServer, wordsOf, type ServedTab } from '../modelTabServer.ts'
import { settled } from '../scriptedClient.ts'
import { sharedBrowser, stateOf, type SharedTab } from './sharedBrowser.ts'

const kinds = ['open', 'say', 'say', 'say', 'draft', 'line', 'line', 'cut', 'deaf', 'close', 'crash', 'crash', 'aside', 'back', 'time', 'lose', 'hold', 'mute', 'release'] as const

/** What a visitor, his browser and the network do; the number chooses a tab. */
export type Step = readonly [what: (typeof kinds)[number], tab: number]

/** Random scripts. */
export const scripts = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat({ max: 3 })), { minLength: 5, maxLength: 40, size: 'max' })

interface Seat extends ServedTab {
  readonly tab: SharedTab
  back?: (() => void) | undefined
}

/** What only the tab that holds the line says. */
const words = ['op', 'here', 'snapshot', 'did']

/** Three tabs and more of one browser that share a line, on a server that never forgets. It tells of a message at once, or in its record alone. */
export class SharedWorld {
  readonly said: string[] = []
  private readonly server: ModelTabServer
  private readonly seats: Seat[] = []
  private readonly held: (() => void)[] = []
  private toLose = 0
  private isHolding = false
  private isMute = false
  private isDeaf = false
  readonly browser: ReturnType<typeof sharedBrowser>

  constructor(acknowledges = true) {
    this.server = new ModelTabServer(acknowledges)
    const delivery: ChannelDelivery = (deliver, message) => {
      const isWord = words.includes((message as { readonly type: string }).type)
      if (this.toLose > 0) this.toLose--
      else if (this.isHolding || (this.isMute && isWord)) this.held.push(deliver)
      else queueMicrotask(deliver)
    }
    this.browser = sharedBrowser({ delivery })
  }

  /** The tabs that are left. */
  get tabs(): readonly SharedTab[] {
    return this.seats.map(({ tab }) => tab)
  }

  async run(script: readonly Step[]): Promise<void> {
    await this.open()
    await this.open()
    await this.open()
    for (const [what, index] of script) {
      const seat = this.seats[index % Math.max(1, this.seats.length)]
      if (what === 'open' || !seat) await this.open()
      else await this.step(what, seat)
      await this.serve()
    }
  }

  private async open() {
    if (this.seats.length < 5) this.seats.push({ tab: await this.browser.open(), read: 0, redialled: 0 })
  }

  private async step(what: Step[0], seat: Seat) {
    const { tab } = seat
    if (what === 'time') await this.browser.wait(1_500)
    if (what === 'lose') this.toLose = 3
    if (what === 'hold') this.isHolding = true
    if (what === 'mute') this.isMute = true
    if (what === 'release') this.release()
    if (what === 'back' && seat.back) {
      seat.back()
      seat.back = undefined
    }
    if (seat.back) return settled()
    if (what === 'say') {
      // Of the same words from two tabs, without names, nobody can tell which arrived.
      const text = `m${this.said.length}`
      this.said.push(text)
      tab.client.send({ text })
    }
    if (what === 'draft') tab.client.setDraft(`draft ${this.said.length}`)
    if (what === 'line') await this.line(seat)
    if (what === 'cut') this.cut(seat)
    if (what === 'deaf') this.isDeaf = true
    if (what === 'close') {
      tab.close()
      this.leave(seat)
    }
    if (what === 'aside') {
      this.cut(seat)
      seat.back = tab.locks.suspend()
    }
    if (what === 'crash') {
      await tab.crash()
      this.leave(seat)
    }
    await settled()
  }

  private leave(seat: Seat) {
    this.seats.splice(this.seats.indexOf(seat), 1)
  }

  private release() {
    this.isHolding = this.isMute = false
    for (const deliver of this.held.splice(0)) queueMicrotask(deliver)
  }

  private cut(seat: Seat) {
    this.isDeaf = false
    cutLine(seat)
  }

  private async line(seat: Seat) {
    const { script } = seat.tab.connection
    if (script.opened > script.closed) await bringUpLine(seat, () => this.cut(seat))
  }

  private async serve() {
    for (let round = 0; round < 4; round++) {
      for (const seat of this.seats) await this.server.serve(seat, () => this.loses(seat))
      await settled()
    }
  }

  // The frame is lost, and the line with it.
  private loses(seat: Seat) {
    const { isDeaf } = this
    if (isDeaf) this.cut(seat)
    return isDeaf
  }

  /** All is well at last: who slept is back, the channel carries, and the line comes up. */
  async settle(): Promise<void> {
    this.toLose = 0
    this.isDeaf = false
    this.release()
    for (const seat of this.seats) {
      seat.back?.()
      seat.back = undefined
    }
    await settled()
    if (this.seats.length === 0) await this.open()
    for (let round = 0; round < 14; round++) {
      for (const seat of this.seats) await this.line(seat)
      await this.serve()
      await this.browser.wait(2_500)
      await this.serve()
    }
  }

  /** What is wrong at rest; nothing where all is as promised. */
  faults(): string[] {
    const faults: string[] = []
    const leaders = this.seats.filter(({ tab }) => tab.client.tabs.isLeader())
    if (leaders.length !== 1) faults.push(`${leaders.length} tabs hold the line`)
    const lines = this.seats.filter(({ tab: { connection } }) => connection.script.opened > connection.script.closed)
    if (lines.length !== 1) faults.push(`${lines.length} lines`)
    const [leader] = leaders
    if (!leader) return faults
    const truth = stateOf(leader.tab)
    for (const { tab } of this.seats) {
      const { diagnostics: _, ...shown } = stateOf(tab)
      const { diagnostics: __, ...expected } = truth
      if (JSON.stringify(shown) !== JSON.stringify(expected)) faults.push(`a tab shows ${JSON.stringify(shown)}\nand not ${JSON.stringify(expected)}`)
    }
    const rows = toArray(truth.messages)
    for (const text of new Set(this.said)) {
      const said = this.said.filter((one) => one === text).length
      const left = this.server.record.filter((one) => one === text).length
      const shown = rows.filter((row) => wordsOf(row) === text)
      const proved = shown.filter(({ delivery }) => delivery?.status === 'confirmed')
      const waiting = shown.filter((row) => !proved.includes(row))
      // After three attempts, and where the same words of two tabs cannot be told apart, only the visitor sends again.
      const isGivenUp = ({ delivery, attempts = 0 }: Message) => delivery?.status === 'unconfirmed' && attempts >= 3
      if (left > said) faults.push(`${text} left ${left} times`)
      if (shown.length !== said) faults.push(`${text} is shown ${shown.length} times: ${JSON.stringify(shown)}`)
      if (proved.length !== left) faults.push(`${text} left ${left} times, and ${proved.length} are shown as proved`)
      if (!waiting.every(isGivenUp)) faults.push(`${text} did not leave: ${JSON.stringify(waiting)}`)
    }
    return faults
  }
}
