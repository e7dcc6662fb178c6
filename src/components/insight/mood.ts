import type { Mood } from '../../i18n/index.ts'

const moods: Readonly<Record<string, Mood>> = {
  positive: 'positive',
  pos: 'positive',
  happy: 'positive',
  satisfied: 'positive',
  neutral: 'neutral',
  negative: 'negative',
  neg: 'negative',
  angry: 'negative',
  unhappy: 'negative',
  frustrated: 'negative',
  mixed: 'mixed',
}

/** The mood that a foreign word names, if it is one of those that every language has a word for. */
export function readMood(word: string): Mood | undefined {
  const key = word.trim().toLowerCase()
  return Object.hasOwn(moods, key) ? moods[key] : undefined
}
