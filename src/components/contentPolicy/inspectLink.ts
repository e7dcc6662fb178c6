import { gateUrl } from './gateUrl.ts'

/** What is known of a link before anyone follows it. */
export interface LinkFacts {
  /** The gated address. */
  readonly href: string
  /** The host that really answers, in its ASCII form; undefined for `mailto:` and `tel:`. */
  readonly host?: string
  /** Whether the written host could be taken for another one: mixed scripts, look-alike letters, or a raw `xn--` name. */
  readonly isLookAlike: boolean
}

// Letters of one name must come from one of these; a name that needs two is a disguise more often than a name.
const scripts: readonly RegExp[] = [
  /^[\p{Script=Latin}]$/u,
  /^[\p{Script=Cyrillic}]$/u,
  /^[\p{Script=Greek}]$/u,
  /^[\p{Script=Armenian}]$/u,
  /^[\p{Script=Hebrew}]$/u,
  /^[\p{Script=Arabic}]$/u,
  /^[\p{Script=Devanagari}]$/u,
  /^[\p{Script=Thai}]$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]$/u,
]
const otherScript = scripts.length

// Cyrillic letters that look Latin: a name made of them alone reads as a Latin one.
const latinTwins = new Set('асԁеһіјӏорԛѕԝхуьҽпгѵѡтмквн')

function looksDisguised(label: string): boolean {
  if (label.startsWith('xn--')) return true
  const letters = Array.from(label).filter((letter) => /\p{Letter}/u.test(letter))
  const seen = new Set(
    letters.map((letter) => {
      const index = scripts.findIndex((script) => script.test(letter))
      return index === -1 ? otherScript : index
    }),
  )
  return seen.size > 1 || (letters.length > 0 && letters.every((letter) => latinTwins.has(letter)))
}

/** The host as it is written in an address, before the browser turns it into ASCII. */
function writtenHost(address: string): string {
  const start = address.indexOf('://')
  if (start === -1) return ''
  const rest = address.slice(start + 3, start + 3 + 300)
  const end = rest.search(/[/?#:]/)
  return (end === -1 ? rest : rest.slice(0, end)).toLowerCase()
}

/** Passes an address through the gate and looks at its host. Undefined where it must stay text. */
export function inspectLink(address: string): LinkFacts | undefined {
  const href = gateUrl(address, 'link')
  if (href === undefined) return undefined
  const { host } = new URL(href)
  if (host === '') return { href, isLookAlike: false }
  return { href, host, isLookAlike: writtenHost(address.trim()).split('.').some(looksDisguised) }
}

// `report.pdf` names a file. None of these is a top-level domain.
const fileEndings = new Set(['pdf', 'doc', 'docx', 'xls', 'xlsx', 'csv', 'txt', 'png', 'jpg', 'jpeg', 'html', 'json', 'xml'])

/** Whether words name a host other than the one they lead to, as in a link that reads `bank.example` and leads elsewhere. */
export function namesOtherHost(words: string, host: string): boolean {
  const text = words.trim().toLowerCase()
  if (text.length > 2000 || /\s/.test(text) || !text.includes('.')) return false
  const address = text.includes('://') ? text : `https://${text}`
  try {
    const named = new URL(address)
    const ending = named.hostname.slice(named.hostname.lastIndexOf('.') + 1)
    return /^[a-z]/.test(ending) && !fileEndings.has(ending) && bare(named.host) !== bare(host)
  } catch {
    return false
  }
}

function bare(host: string): string {
  return host.replace(/^www\./, '')
}
