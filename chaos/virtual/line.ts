import type { InMemoryConnection, InMemorySandbox } from '../../sandbox/inMemory.ts'
import type { HttpExchange, HttpOutcome } from '../../src/model/index.ts'
import type { Dialer } from '../../src/transport/index.ts'
import type { Network } from './network.ts'
import type { PageTime } from './pageTime.ts'
import type { Recorder, RecordOnItsWay } from './recorder.ts'

/** What the network of one page needs. */
export interface PageNetworkOptions {
  readonly tab: number
  readonly time: PageTime
  readonly network: Network
  readonly sandbox: InMemorySandbox
  readonly recorder: Recorder
  /** Something leaves the page: a frame, a request, a dial. */
  readonly onLeave: () => void
}

/** The outside as one page sees it. */
export interface PageNetwork {
  readonly dial: Dialer
  readonly exchange: HttpExchange
  /** Connections that the page holds. */
  readonly openLines: number
  /** The browser ends all that the page had open. */
  end(): void
  /** The browser breaks the page's sockets, as it does with a frozen page. */
  breakLines(): void
}

/** Sockets and requests of a page, over the network, to the server. */
export function createPageNetwork(options: PageNetworkOptions): PageNetwork {
  const { tab, time, network, sandbox, recorder, onLeave } = options
  const lines = new Map<object, { drop(): void; fail(): void }>()

  const recordIn = (text: string): RecordOnItsWay | undefined => {
    if (!text.includes('conversation_transcript')) return undefined
    const { event } = JSON.parse(text) as { event?: { event_type?: string; event_payload?: { conversation_id?: string } } }
    return event?.event_type === 'conversation_transcript' ? noteRecord(event.event_payload?.conversation_id) : undefined
  }

  const noteRecord = (conversationId: string | undefined): RecordOnItsWay => {
    const record = { at: time.now(), clientMessageIds: sandbox.readableIds(conversationId ?? '') }
    recorder.records.push(record)
    return record
  }

  const dial: Dialer = (address, timeout, heard) => {
    onLeave()
    recorder.trace(tab, () => 'dials')
    const mine = {}
    let server: InMemoryConnection | undefined
    let isOpen = false
    let isOver = false
    let noteAbandoned = () => {}
    const up = network.pipe('toServer', (unpack) => unpack())
    const down = network.pipe('toClient', (unpack) => time.enter(unpack))

    const leave = () => {
      isOver = true
      noteAbandoned()
      stopTimer()
      stopCut()
      lines.delete(mine)
    }
    const fail = (code: number, reason: string) => {
      if (isOver) return
      leave()
      heard.onClosed(code, reason)
    }
    const drop = () => {
      if (isOver) return
      leave()
      // The goodbye may never arrive: then the server holds a dead connection.
      up.send(() => server?.close())
    }
    const stopTimer = time.after(timeout, () => {
      if (isOpen || isOver) return
      fail(1006, 'No answer in time')
      up.send(() => server?.close())
    })
    const stopCut = network.onCut(() => {
      up.close()
      down.close()
      server?.close()
      time.enter(() => fail(1006, ''))
    })
    lines.set(mine, { drop, fail: () => fail(1006, '') })

    if (!network.isPluggedIn) time.after(0, () => fail(1006, ''))
    up.send(() => {
      // What the server says while it lets the client in comes before its connection is known here.
      server = sandbox.connect(address, {
        onOpen: () =>
          down.send(() => {
            if (isOver) return
            isOpen = true
            stopTimer()
            heard.onOpen()
          }),
        onFrame: (frame) => {
          const text = String(frame)
          const record = recordIn(text)
          down.send(() => {
            if (isOver) return
            if (record) record.arrivedAt ??= time.now()
            recorder.trace(tab, () => `< ${text.slice(0, 300)}`)
            heard.onData(typeof frame === 'string' ? frame : new Uint8Array(frame).buffer)
          }, text.length)
        },
        onClose: (code, reason) => down.send(() => fail(code, reason)),
      })
      if (server.number !== undefined) noteAbandoned = recorder.noteDialled(server.number, tab)
      if (isOver) noteAbandoned()
    })

    return {
      send(data) {
        if (isOver || !isOpen) return false
        onLeave()
        const text = String(data)
        recorder.noteFrame(tab, text, server?.number)
        recorder.trace(tab, () => `> ${text.slice(0, 300)}`)
        up.send(() => server?.send(text), text.length)
        return true
      },
      drop,
    }
  }

  const exchange: HttpExchange = (request, { signal } = {}) =>
    new Promise((resolve) => {
      onLeave()
      const body = typeof request.body === 'string' ? request.body : ''
      const isRecord = new URL(request.url).pathname === '/api/transcript'
      if (request.method === 'POST') recorder.noteFrame(tab, body)
      recorder.trace(tab, () => `asks ${request.method} ${new URL(request.url).pathname} ${body.slice(0, 300)}`)
      const loss = network.takeLoss()
      let isOver = false
      const up = network.pipe('toServer', (unpack) => unpack())
      const down = network.pipe('toClient', (unpack) => time.enter(unpack))
      const finish = (outcome: HttpOutcome) => {
        if (isOver) return
        isOver = true
        stopTimer()
        stopCut()
        recorder.trace(tab, () => `is answered ${outcome.status} ${'body' in outcome ? outcome.body.slice(0, 100) : outcome.failure} (${request.method} ${body.slice(0, 90)})`)
        resolve(outcome)
      }
      const fail = (failure: 'network' | 'timeout' | 'aborted') => finish({ ok: false, status: 0, failure })
      const failSoon = () => down.send(() => fail('network'))
      const stopTimer = time.after(request.timeout ?? 15_000, () => fail('timeout'))
      const stopCut = network.onCut(() => {
        up.close()
        down.close()
        time.enter(() => fail('network'))
      })
      signal?.addEventListener('abort', () => fail('aborted'))
      if (!network.isPluggedIn) return void time.after(0, () => fail('network'))
      if (loss?.loses === 'request') return loss.isTold ? failSoon() : undefined

      up.send(() => {
        const conversationId = new URL(request.url).searchParams.get('conversation_id') ?? ''
        const asked = sandbox.exchange({ method: request.method, url: request.url, headers: request.headers ?? {}, body })
        void asked.then((answer) => {
          if (answer === 'hang' || loss?.isTold === false) return
          if (answer === 'cut' || loss) return failSoon()
          const record = isRecord && answer.status === 200 ? noteRecord(conversationId) : undefined
          down.send(() => {
            if (isOver) return
            if (record) record.arrivedAt ??= time.now()
            finish({ ok: answer.status >= 200 && answer.status < 300, status: answer.status, body: answer.body })
          }, answer.body.length)
        })
      }, body.length)
    })

  return {
    dial,
    exchange,
    get openLines() {
      return lines.size
    },
    end: () => [...lines.values()].forEach((line) => line.drop()),
    breakLines: () => [...lines.values()].forEach((line) => line.fail()),
  }
}
