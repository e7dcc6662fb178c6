import type { FaultState } from '../sandbox/faults/faults.ts'
import type { FaultProxyState } from '../sandbox/proxy/createFaultProxy.ts'

/** Where the sandbox listens, as `npm start` tells the page. */
export interface Sandbox {
  readonly socketUrl: string
  readonly sendUrl: string
  readonly transcriptUrl: string
  readonly uploadUrl: string
  readonly controlUrl: string
  readonly apiKey: string
  readonly chatSession: {
    /** Without the version. */
    readonly url: string
    readonly socketUrl: string
    readonly tenantUrl: string
    readonly appId: string
  }
  readonly chatbot: {
    /** Address of the Socket.IO server. */
    readonly url: string
    readonly widgetKey: string
    readonly chatbotId: string
    /** Tokens of a customer who has written before, and of an agent. */
    readonly token: string
    readonly agentToken: string
  }
}

/** What is broken at the moment. */
export interface Trouble {
  readonly isRunning: boolean
  readonly network: FaultProxyState
  /** Nothing while the server is down. */
  readonly server: FaultState | undefined
}

/** Asks the server of this page where the sandbox is. */
export async function fetchSandbox(): Promise<Sandbox> {
  const response = await fetch('/sandbox.json')
  return (await response.json()) as Sandbox
}

const post = (url: string, body: object): Promise<unknown> =>
  // While the sandbox is down there is nobody to ask, which is no error here.
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).catch(() => undefined)

/** Asks the sandbox for a fault, past the network before it. */
export function controlSandbox(sandbox: Sandbox, control: string, body: object = {}): Promise<unknown> {
  return post(`${sandbox.controlUrl}/${control}`, body)
}

/** Asks the network before the sandbox for a fault. */
export function controlNetwork(control: string, body: object = {}): Promise<unknown> {
  return post(`/__sandbox/network/${control}`, body)
}

/** Kills the sandbox's process, starts it, or does both. */
export function superviseSandbox(order: 'kill' | 'start' | 'restart?after=3000'): Promise<unknown> {
  return post(`/__sandbox/${order}`, {})
}

/** Asks what is broken. */
export async function fetchTrouble(sandbox: Sandbox): Promise<Trouble> {
  const { running, network } = (await (await fetch('/__sandbox/status')).json()) as { running: boolean; network: FaultProxyState }
  const server = running ? await fetch(sandbox.controlUrl).then((answer) => answer.json() as Promise<{ faults: FaultState }>, () => undefined) : undefined
  return { isRunning: running, network, server: server?.faults }
}
