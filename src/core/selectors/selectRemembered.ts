import type { Message } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { isProven } from '../delivery.ts'
import { perChunk } from '../list/perChunk.ts'
import { contentKey } from '../transcript/contentKey.ts'
import { selectUnsettled } from './selectOutbox.ts'

/** How far back words are looked for that were said before, to the beginning of a chunk. */
const witnessReach = 5_000
/** How many of the latest that were proved are kept for what is said after them: a server may write them down in another order. */
const latestWitnesses = 5

type Chunk = readonly Message[]

const provedIn = perChunk((chunk: Chunk): Chunk => chunk.filter(({ delivery }) => delivery !== undefined && isProven(delivery)))

const repeats = new WeakMap<Chunk, { readonly of: string; readonly found: Chunk }>()

// The same stays in doubt for a while, and nearly all chunks stay as they are: each is compared once.
function repeatsIn(chunk: Chunk, words: ReadonlySet<string>, of: string): Chunk {
  let known = repeats.get(chunk)
  if (known?.of !== of) {
    known = { of, found: provedIn(chunk).filter((message) => words.has(contentKey(message))) }
    repeats.set(chunk, known)
  }
  return known.found
}

function lastChunks({ chunks }: ChatState['messages'], reach: number): readonly Chunk[] {
  let first = chunks.length
  for (let covered = 0; first > 0 && covered < reach; covered += chunks[first]?.length ?? 0) first--
  return chunks.slice(first)
}

/** What was proved of some words, and the latest that were proved at all: what is known to have been said before those in doubt. */
export function selectWitnesses(state: ChatState, words: ReadonlySet<string>): Message[] {
  const of = JSON.stringify([...words].sort())
  const latest = new Set<Message>()
  const witnesses: Message[] = []
  for (const chunk of lastChunks(state.messages, witnessReach).toReversed()) {
    const proved = provedIn(chunk)
    const here = latest.size < latestWitnesses ? proved.slice(latest.size - latestWitnesses) : []
    for (const message of here) latest.add(message)
    const same = repeatsIn(chunk, words, of)
    const found = here.length === 0 ? same : proved.filter((message) => latest.has(message) || same.includes(message))
    witnesses.unshift(...found)
  }
  return witnesses
}

/**
 * Own messages that must survive a reload: what is not settled and, while some of it is in doubt, what was proved of the same
 * words and the latest that were proved at all. Without these, words said before would be taken for a proof of those said last.
 */
export function selectRemembered(state: ChatState): Message[] {
  const unsettled = selectUnsettled(state)
  const doubted = new Set(unsettled.filter(({ attempts }) => attempts).map(contentKey))
  return doubted.size === 0 ? unsettled : [...selectWitnesses(state, doubted), ...unsettled]
}
