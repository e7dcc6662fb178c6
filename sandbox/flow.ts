import type { SandboxClock } from './clock.ts'

/** How much is said, and for how long. */
export interface Flow {
  /** Messages a second. */
  readonly perSecond: number
  readonly seconds: number
}

/** Milliseconds between two looks at how many are due: timers of a busy machine come late, and the rate must hold all the same. */
const look = 4

const openings = ['Good morning', 'Thank you', 'One moment', 'I have looked', 'It is done', 'That is right', 'Of course', 'Let me see']
const matters = [
  'your transfer to Norway',
  'the card that was swallowed',
  'the fee of Monday',
  'your daily limit',
  'the statement of March',
  'the standing order',
  'your new address',
  'the loan',
]
const endings = [
  'is on its way.',
  'will be there on Thursday.',
  'has been put right, and nothing more is asked of you.',
  'costs 12.00 EUR and takes two to four working days.',
  'is with a colleague now, who writes to you as soon as she knows more. You need not wait here for it.',
]

const digits = new Intl.NumberFormat('en')

const pick = (words: readonly string[], number: number): string => words[number % words.length] ?? ''

/** What is said as the so-manieth: the same words for the same number. */
export function wordsOf(number: number): string {
  return `${digits.format(number)}. ${pick(openings, number * 7)}: ${pick(matters, number * 5 + 3)} ${pick(endings, number * 3 + (number >> 3))}`
}

/** Says one message after the other at that rate, each by itself. `say` answers false when nobody is there any more; then it ends. */
export function runFlow({ now, after }: SandboxClock, { perSecond, seconds }: Flow, say: (text: string) => boolean): void {
  const begun = now()
  const total = Math.round(perSecond * seconds)
  let done = 0
  const go = (): void => {
    const due = Math.min(total, Math.ceil(((now() - begun) / 1000) * perSecond))
    while (done < due) if (!say(wordsOf(++done))) return
    if (done < total) after(look, go)
  }
  after(look, go)
}
