const code = 'canary(1)'
const bad = ['javascript', 'JaVaScRiPt', 'vbscript', 'data', 'livescript', 'mocha', 'jar', 'feed:javascript', 'view-source:javascript']

// What browsers have skipped or decoded inside a scheme, at one time or another.
const splinters = ['\t', '\n', '\r', '\0', ' ', '\u00a0', '\u200b', '\u00ad', '\ufeff', '&#9;', '&#10;', '&Tab;', '&NewLine;', '%09', '%0a', '\\', '/*x*/']
const leaders = ['', ' ', '\n', '\t', '\0', '\u0001', '\u001f', '\u2028', '\u202e', '%20', '&#1;', '\u3000']

const schemes = [
  ...bad.map((scheme) => `${scheme}:${code}`),
  ...leaders.map((leader) => `${leader}javascript:${code}`),
  ...splinters.map((splinter) => `java${splinter}script:${code}`),
  ...splinters.map((splinter) => `javascript${splinter}:${code}`),
  `&#106;avascript:${code}`,
  `&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74:${code}`,
  `\\u006aavascript:${code}`,
  `%6aavascript:${code}`,
  `ｊａｖａｓｃｒｉｐｔ:${code}`,
  `javascript&colon;${code}`,
  `javascript：${code}`,
  `javascript://canary.invalid/%0a${code}`,
  `javascript:https://canary.invalid/`,
  `javascript:'https://canary.invalid/'`,
  `data:text/html,<script>${code}</script>`,
  `data:text/html;base64,PHNjcmlwdD5jYW5hcnkoMSk8L3NjcmlwdD4=`,
  `data:image/svg+xml,<svg onload=${code}>`,
  `data:,x`,
  'file:///etc/passwd',
  'filesystem:https://canary.invalid/temporary/x.html',
  'about:blank',
  'about:srcdoc',
  'intent://canary.invalid/#Intent;scheme=https;end',
  'ms-settings:network',
  'ms-word:ofe|u|https://canary.invalid/x.docx',
  'search-ms:query=x',
  'sms:+4912345',
  'facetime:x@canary.invalid',
  'itms-services://?action=download-manifest',
  'chrome://settings',
  'resource://gre/',
  'view-source:https://canary.invalid/',
  'ws://canary.invalid/',
  'wss://canary.invalid/',
  'ftp://canary.invalid/x',
  'gopher://canary.invalid/',
  'steam://run/1',
  'tel',
  'mailto',
  'mailto:',
  'tel:',
]

const relative = [
  '/logout',
  '//canary.invalid/x',
  '///canary.invalid/x',
  '////canary.invalid',
  '\\\\canary.invalid\\x',
  '/\\canary.invalid',
  '\\/canary.invalid',
  '?delete=1',
  '#canary',
  './x',
  '../x',
  'x.html',
  'canary.invalid/x',
  'https:canary.invalid',
  'https:/canary.invalid',
  'https:\\\\canary.invalid',
  'https:///canary.invalid',
  'http:/\\canary.invalid',
  'https://',
  'https://?x',
  'https://#x',
  'http://[::1',
  'https://canary invalid/',
  'https://%00canary.invalid/',
  'https://canary.invalid:99999/',
  ':80/x',
  '',
  ' ',
]

const disguised = [
  'https://bank.example@canary.invalid/',
  'https://bank.example:443@canary.invalid/',
  'https://bank.example%40canary.invalid/',
  'https://user:secret@canary.invalid/',
  'https://bank.example\\@canary.invalid/',
  'https://bank.example\t@canary.invalid/',
  'https://b\u0430nk.canary.invalid/',
  'https://\u0440\u0430\u0443\u0440\u0430l.canary.invalid/',
  'https://\u202egro.elpmaxe.canary.invalid/',
  'https://xn--80ak6aa92e.canary.invalid/',
  'https://ｅｘａｍｐｌｅ.canary.invalid/',
  'https://exa\u200bmple.canary.invalid/',
  `https://${'a'.repeat(63)}.canary.invalid/`,
  `https://canary.invalid/${'a'.repeat(9000)}`,
]

const exfiltrating = Array.from({ length: 10 }, (_, index) => `https://canary.invalid/collect?q=${'secret%20'.repeat(index * 20)}`)

/** Addresses that must not become links or requests, and some that may become links but never requests. */
export const addressPayloads: readonly string[] = [...schemes, ...relative, ...disguised, ...exfiltrating]
