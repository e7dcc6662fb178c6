import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { packageRoot } from './entries.ts'

const dist = join(packageRoot, 'dist')
const folder = join(dist, 'embed')

/** Rows of the size table for the script of one tag, by what a page has loaded. */
export const embedRows = ['embed.js', 'embed.js + captivate', 'embed.js + chat-session', 'embed.js + chatbot-backend', 'embed.js, everything'] as const

const chunks: Readonly<Record<string, RegExp>> = {
  captivate: /^captivate-/,
  'chat-session': /^chatSession-/,
  'chatbot-backend': /^chatbotBackend-/,
}

const ways = { gzip: gzipSync, brotli: brotliCompressSync } as const

/** A chunk and all that it imports before it runs. */
function reach(name: string, seen: Set<string>): Set<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  const code = readFileSync(join(folder, name), 'utf8')
  for (const [, imported = ''] of code.matchAll(/(?:^|[;}])import(?:[^"'`()]*?from)?["'`]\.\/([^"'`]+)["'`]/g)) reach(imported, seen)
  return seen
}

/**
 * Bytes, compressed in one way, React's stand-in and all words of English with them: the loader alone, what the first press brings in beside
 * it for a protocol, or everything.
 */
export function weighEmbed(row: string, way: keyof typeof ways = 'gzip'): number {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'))
  const find = (pattern: RegExp) => names.find((name) => pattern.test(name)) ?? ''
  const protocol = row.split(' + ')[1]
  const chunk = protocol === undefined ? undefined : chunks[protocol]
  const loaded = chunk ? [...reach(find(chunk), reach(find(/^widget-/), new Set()))] : row === 'embed.js' ? [] : names
  return [join(dist, 'embed.js'), ...loaded.map((name) => join(folder, name))].reduce((sum, path) => sum + ways[way](readFileSync(path)).byteLength, 0)
}
