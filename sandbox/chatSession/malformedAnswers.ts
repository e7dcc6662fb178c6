const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)

const events = (list: string): string => `{"events":[${list}]}`

/** Answers of a poll, and frames of a socket, that no client should stumble over, by name. */
export const malformedAnswers: Readonly<Record<string, string>> = {
  'bad-json': '{"events":[{"event":"chat_session_message",',
  empty: '',
  html: '<html><body><h1>502 Bad Gateway</h1></body></html>',
  nul: '\u0000\u0000{"events":null}',
  'byte-order-mark': `\ufeff${events('{"event":"chat_session_message","msg_id":"bom","party_id":"party-scenario","msg":"behind a byte order mark"}')}`,
  'lone-surrogate': events('{"event":"chat_session_message","msg_id":"surrogate","party_id":"party-scenario","msg":"half a sign: \\ud83d"}'),
  number: '42',
  null: 'null',
  list: '[1,2,3]',
  'no-events': '{}',
  'wrong-events': '{"events":{"event":"chat_session_message"}}',
  'wrong-items': events('null,7,true,[[]],"chat_session_message",{},{"event":42},{"event":null}'),
  'wrong-types': events(
    '{"event":"chat_session_message","msg_id":17,"party_id":{},"msg":["no"],"timestamp":{}},{"event":"chat_session_party_joined","party_id":null,"type":5},{"event":"chat_session_form_show","form_request_id":[],"form_name":7,"form_timeout":"soon"},{"event":"chat_session_location","latitude":"north","longitude":null},{"event":"chat_session_status","state":[]}',
  ),
  'no-fields': events(
    [
      'message', 'message_read', 'message_edit', 'message_delete', 'typing', 'party_joined', 'party_left', 'form_show',
      'secure_form_show', 'file', 'file_url', 'location', 'signaling', 'cobrowsing_requested', 'case_set', 'info',
      'timeout_warning',
    ]
      .map((name) => `{"event":"chat_session_${name}"}`)
      .join(','),
  ),
  'huge-number': events('{"event":"chat_session_message","msg_id":"huge","party_id":"party-scenario","msg":"large","timestamp":1e400}'),
  deep: events(`{"event":"chat_session_message","msg_id":"deep","msg":${deep(10_000)}}`),
  prototype: events(
    '{"event":"__proto__","__proto__":{"polluted":true}},{"event":"chat_session_signaling","data":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}}',
  ),
}
