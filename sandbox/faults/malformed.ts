const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)

const frame = (event: string): string => `{"action":"receiveMessage","event":${event}}`

/** Frames that no client should stumble over, by name. */
export const malformedFrames: Readonly<Record<string, string | Buffer>> = {
  'bad-json': '{"action":"receiveMessage","event":{"event_type":"bot_message",',
  empty: '',
  binary: Buffer.from([0xff, 0xfe, 0x00, 0x01, 0x80, 0x7b]),
  nul: '\u0000\u0000{"event":null}',
  'byte-order-mark': `\ufeff${frame('{"event_type":"bot_message","event_payload":{"content":[{"type":"text","text":"behind a byte order mark"}]}}')}`,
  'lone-surrogate': frame(
    '{"event_type":"bot_message","event_payload":{"type":"message_create","ch_msg_id":"surrogate","content":[{"type":"text","text":"half a sign: \\ud83d"}]}}',
  ),
  number: '42',
  null: 'null',
  list: '[1,2,3]',
  'wrong-event': frame('"bot_message"'),
  'wrong-types': frame('{"event_type":42,"event_payload":["bot_message"],"event_id":{}}'),
  'wrong-payload': frame('{"event_type":"bot_message","event_payload":null}'),
  'wrong-content': frame(
    '{"event_type":"bot_message","event_payload":{"type":[],"ch_msg_id":17,"bot":"no","content":[null,7,true,[[]],{"type":null},{"type":"button","buttons":[1]},{"type":"files","files":{"url":5}}]}}',
  ),
  'huge-number': frame('{"event_type":"general_error","event_payload":{"error_code":1e400,"error_desc":1e400,"conversation_id":-0}}'),
  deep: frame(`{"event_type":"bot_message","event_payload":{"content":${deep(10_000)}}}`),
  prototype: frame('{"event_type":"__proto__","event_payload":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}}'),
  'gateway-error': '{"message":"Internal server error","connectionId":"Vp6roemHLPECFOQ=","requestId":"Vp6xHFY9LPEFYXw="}',
  'gateway-forbidden': '{"message":"Forbidden","connectionId":"Vp6roemHLPECFOQ=","requestId":"Vp6xHFY9LPEFYXw="}',
}
