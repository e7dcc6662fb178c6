/** A JSON object whose fields nobody has looked at. */
export type JsonRecord = Readonly<Record<string, unknown>>

/** One event of the protocol, of either side. */
export interface WireEvent extends JsonRecord {
  readonly event: string
}

/** An answer to an HTTP request. */
export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** An exchange without an answer: its connection is cut, or nothing ever comes. */
export type Ending = 'cut' | 'hang'

/** What becomes of an exchange. */
export type Reply = Answer | Ending

/** Whether it is an object with fields. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether it has the form of an event. */
export function isEvent(value: unknown): value is WireEvent {
  return isRecord(value) && typeof value['event'] === 'string' && value['event'] !== ''
}

/** A field as text; numbers are written out, anything else is empty. */
export function textOf(record: JsonRecord, field: string): string {
  const value = record[field]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** The events of a request's or a frame's text: a list in `events`, or one alone where that is allowed. Undefined if it has not that form. */
export function readEvents(text: string, mayBeSingle: boolean): readonly WireEvent[] | undefined {
  const value = parse(text)
  if (!isRecord(value)) return undefined
  if (mayBeSingle && isEvent(value)) return [value]
  const { events } = value
  return Array.isArray(events) && events.every(isEvent) ? events : undefined
}

/** The value of a JSON text, or undefined; also where it is nested deeper than can be written again. */
export function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    JSON.stringify(value)
    return value
  } catch {
    return undefined
  }
}

/** An answer in JSON. */
export function answerJson(value: unknown, status = 200): Answer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) }
}

/** A refusal as the protocol words it. The code is a text. */
export function refuse(status: number, code: number, message: string): Answer {
  return answerJson({ error_code: String(code), error_message: message }, status)
}
