import type { Announcement, AnnouncerWords, SpokenLine } from './announcement.ts'
import { clipAnnouncement } from './clipAnnouncement.ts'

/** Messages that follow each other within this many milliseconds are spoken together. */
const burstWindow = 1000
/** More held messages than this are only counted. The first of a burst has already been spoken. */
const mostSpokenApart = 2

/** What an announcer remembers between two steps. */
export interface AnnouncerState {
  readonly windowStart: number
  readonly held: readonly Announcement[]
  /** News of a topic that came too early, by the topic's name. */
  readonly waiting: Readonly<Record<string, Announcement>>
  /** When each topic was last spoken of. */
  readonly spokenOf: Readonly<Record<string, number>>
  readonly lastText: Readonly<Record<'polite' | 'assertive', string>>
  readonly nextKey: number
}

/** The outcome of a step. */
export interface AnnouncerStep {
  readonly state: AnnouncerState
  readonly lines: readonly SpokenLine[]
  /** When to step again although nothing arrives, in milliseconds since 1970. */
  readonly wakeAt?: number
}

/** An announcer that has said nothing yet. */
export const silentAnnouncer: AnnouncerState = {
  windowStart: -Infinity,
  held: [],
  waiting: {},
  spokenOf: {},
  lastText: { polite: '', assertive: '' },
  nextKey: 1,
}

/** Decides what is spoken now, of what has just arrived and of what was held back. Pure. */
export function stepAnnouncements(before: AnnouncerState, arrivals: readonly Announcement[], now: number, words: AnnouncerWords): AnnouncerStep {
  const sayings: { text: string; assertive: boolean }[] = []
  const say = (text: string, assertive = false) => sayings.push({ text: clipAnnouncement(text, words.continues), assertive })
  let { windowStart, held } = before
  const waiting = { ...before.waiting }
  const spokenOf = { ...before.spokenOf }

  for (const announcement of arrivals) {
    const { topic } = announcement
    if (announcement.assertive) {
      say(announcement.text, true)
    } else if (topic) {
      const isDue = now - (spokenOf[topic.name] ?? -Infinity) >= topic.pause
      if (topic.tooEarly === 'wait') waiting[topic.name] = announcement
      else if (isDue && held.length === 0) {
        spokenOf[topic.name] = now
        say(announcement.text)
      }
    } else if (now - windowStart >= burstWindow && held.length === 0) {
      windowStart = now
      say(announcement.text)
    } else {
      held = [...held, announcement]
    }
  }

  if (held.length > 0 && now - windowStart >= burstWindow) {
    const authors = new Set(held.map(({ author }) => author))
    if (held.length > mostSpokenApart) say(words.burst(held.length, authors.size === 1 ? held[0]?.author : undefined))
    else for (const { text } of held) say(text)
    held = []
    windowStart = now
  }

  const dueTimes = held.length > 0 ? [windowStart + burstWindow] : []
  for (const [name, { text, topic }] of Object.entries(waiting)) {
    const dueAt = (spokenOf[name] ?? -Infinity) + (topic?.pause ?? 0)
    if (dueAt <= now) {
      say(text)
      spokenOf[name] = now
      delete waiting[name]
    } else dueTimes.push(dueAt)
  }

  const lastText = { ...before.lastText }
  const lines = sayings.map(({ text, assertive }, index) => {
    const region = assertive ? 'assertive' : 'polite'
    // A region that receives the same text twice in a row stays silent the second time.
    const line = text === lastText[region] ? `${text}\u00a0` : text
    lastText[region] = line
    return { key: before.nextKey + index, text: line, assertive, at: now }
  })
  return {
    state: { windowStart, held, waiting, spokenOf, lastText, nextKey: before.nextKey + lines.length },
    lines,
    ...(dueTimes.length > 0 && { wakeAt: Math.min(...dueTimes) }),
  }
}
