import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { within } from './rawClient.ts'
import { afterwards, connect } from './sandboxes.ts'

interface Address {
  readonly url: string
  readonly socketUrl: string
  readonly sendUrl: string
  readonly controlUrl: string
  readonly apiKey: string
}

/** Runs `npm start` as its script says, on free ports, and returns the address of the page. */
async function start(): Promise<{ readonly page: string; readonly stop: () => Promise<number | null> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts', '--port', '0', '--sandbox-port', '0', '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit') as Promise<[number | null]>
  const stop = async (): Promise<number | null> => {
    child.kill('SIGINT')
    return (await exited)[0]
  }
  afterwards(stop)
  const lines = createInterface(child.stdout)
  const found = new Promise<string>((resolve) => {
    lines.on('line', (line) => {
      const page = /Parlance demo\s+(http\S+)/.exec(line)?.[1]
      if (page) resolve(page)
    })
  })
  return { page: await within('the address of the demo', found, 40_000), stop }
}

describe('npm start', { timeout: 60_000 }, () => {
  it('tells the page where the sandbox is, and lets it kill and start it', async () => {
    const { page, stop } = await start()
    const address = (await (await fetch(new URL('/sandbox.json', page))).json()) as Address
    expect(address).toEqual({
      url: address.url,
      socketUrl: address.url.replace('http', 'ws') + '/dev',
      sendUrl: `${address.url}/api/custom-channel/sockets/message`,
      transcriptUrl: `${address.url}/api/transcript`,
      uploadUrl: `${address.url}/api/file-to-text`,
      presignedUrl: `${address.url}/api/presigned-url`,
      controlUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/control$/),
      apiKey: expect.any(String),
      chatSession: {
        url: `${address.url}/clientweb/api`,
        socketUrl: `${address.url.replace('http', 'ws')}/clientweb/api/v2/socket`,
        tenantUrl: 'harbour-bank.example',
        appId: 'sandbox-demo-app',
      },
      chatbot: {
        url: address.url,
        token: 'ada',
        agentToken: 'agent-mia',
        widgetKey: 'sandbox-widget-key',
        chatbotId: 'harbour-assistant',
      },
    })
    const order = async (name: string, body: object = {}): Promise<unknown> =>
      (await fetch(new URL(`/__sandbox/${name}`, page), { method: 'POST', body: JSON.stringify(body) })).json()
    const client = await connect(address)
    const id = await client.start()

    expect(await order('kill')).toEqual({ running: false, url: address.url, processId: null, network: expect.objectContaining({ delay: 0 }) })
    expect((await client.closed).code).toBe(1006)
    expect(await order('start')).toMatchObject({ running: true, url: address.url })
    const again = await connect(address)
    again.send('metadata_request', { conversation_id: id })
    await again.next('conversation_metadata')

    expect(await order('restart?after=10')).toMatchObject({ running: true })
    expect(await (await fetch(new URL('/__sandbox/status', page))).json()).toMatchObject({ running: true, url: address.url })
    for (const unknown of ['nonsense', 'network/nonsense', '__proto__']) {
      expect((await fetch(new URL(`/__sandbox/${unknown}`, page), { method: 'POST' })).status).toBe(404)
    }

    // Through a network that is dead both ways the sandbox is out of reach, but not its controls.
    const last = await connect(address)
    await last.start()
    const statement = await fetch(`${address.controlUrl}/ledger`).then((answer) => answer.text())
    expect(statement).toContain(id)
    expect(await order('network/black-hole', { direction: 'both', newToo: true })).toMatchObject({
      network: { dead: { toServer: true, toClient: true }, held: { toServer: expect.any(Number), toClient: expect.any(Number) } },
    })
    expect(((await (await fetch(address.controlUrl)).json()) as { connections: number }).connections).toBeGreaterThan(0)
    expect(await order('network/clear')).toMatchObject({ network: { dead: { toServer: false, toClient: false }, held: { toServer: 0, toClient: 0 }, delay: 0 } })
    expect((await last.closed).code).toBe(1006)
    expect(await order('network/delay', { ms: 20 })).toMatchObject({ network: { delay: 20 } })
    await (await connect(address)).start()

    expect(await stop()).toBe(0)
    await expect(fetch(`${address.url}/health`)).rejects.toThrow()
  })
})
