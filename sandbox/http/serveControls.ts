import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Body } from './fields.ts'
import { readJson, sendJson } from './respond.ts'

/** What each `POST` does with its JSON body, by name. A false answer becomes status 404. */
export type Controls = Readonly<Record<string, (body: Body) => unknown>>

/** What can be seen of a server and asked of it. */
export interface ServedControls {
  /** Where: `/control/PLACE`. */
  readonly place: string
  readonly controls: Controls
  /** What `GET` shows. */
  readonly overview: () => unknown
  /** What `GET ledger` shows. */
  readonly ledger: unknown
  /** The faults that are set, with which each `POST` is answered. */
  readonly faults: () => unknown
}

/** Serves what can be seen of a server and asked of it. The answer says whether the address was meant for it. */
export function serveControls({ place, controls, overview, ledger, faults }: ServedControls): (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => Promise<boolean> {
  return async (request, response, url) => {
    const [, root, asked, name = ''] = url.pathname.split('/')
    if (root !== 'control' || asked !== place) return false
    if (request.method === 'GET') {
      if (name === '') sendJson(response, 200, overview())
      else if (name === 'ledger') sendJson(response, 200, ledger)
      else sendJson(response, 404, { error: 'No such view' })
      return true
    }
    const body = await readJson(request)
    const control = Object.hasOwn(controls, name) ? controls[name] : undefined
    if (!control) sendJson(response, 404, { error: 'No such control' })
    else if (control(body) === false) sendJson(response, 404, { error: 'Nothing to do it to' })
    else sendJson(response, 200, { status: 'ok', faults: faults() })
    return true
  }
}
