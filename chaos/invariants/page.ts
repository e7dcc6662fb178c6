import type { Observation, SeenRow } from '../observation.ts'
import { type Violation, violations } from '../violation.ts'
import { countBy, quote } from './counting.ts'

/** Milliseconds that one inbound frame may keep the page from answering. */
const longestTask = 200

/** I11: nothing is thrown that nobody catches. */
export function judgeErrors({ errors }: Observation): Violation[] {
  return violations('I11', errors, (error) => `uncaught: ${error}`)
}

/** I12: what stands in a composer stays there, or goes over into another tab's. */
export function judgeDrafts({ tabs }: Observation): Violation[] {
  const drafts = new Set(tabs.map(({ draft }) => draft))
  const lost = tabs.filter(({ typedDraft = '' }) => typedDraft !== '' && !drafts.has(typedDraft))
  return violations('I12', lost, ({ tab, draft, typedDraft = '' }) => `${quote(typedDraft)} was left in the composer of tab ${tab}, which now holds ${quote(draft)}`)
}

/** I13: secrets appear nowhere. The account does not repeat them. */
export function judgeSecrets({ exposed, secrets }: Observation): Violation[] {
  const leaks = exposed.flatMap((text, place) => secrets.filter((secret) => secret !== '' && text.includes(secret)).map((secret) => ({ place, which: secrets.indexOf(secret), text, secret })))
  return violations('I13', leaks, ({ which, text, secret }) => `secret ${which + 1} stands in ${quote(text.replaceAll(secret, '[secret]'))}`)
}

/** I15, where it was measured. */
export function judgeTasks(observation: Observation): Violation[] {
  return observation.longestTask > longestTask ? [{ invariant: 'I15', what: `one frame kept the page busy for ${Math.round(observation.longestTask)} ms` }] : []
}

const lineOf = ({ key, author, text, delivery }: SeenRow) => `${key} ${author} ${delivery ?? ''} ${text}`

/** I16, where it was tried: the same record once more changes nothing. */
export function judgeReplays({ replayed = [] }: Observation): Violation[] {
  const changed = replayed.filter(({ before, after }) => before.map(lineOf).join('\n') !== after.map(lineOf).join('\n'))
  return violations('I16', changed, ({ tab, before, after }) => `the same record again changed tab ${tab} from ${before.length} to ${after.length} rows, or their order`)
}

/** I17, where it was measured: what comes in live is spoken once, and nothing else is spoken as if it did. */
export function judgeSpeech({ spoken, arrivedLive }: Observation): Violation[] {
  if (spoken.length === 0 && arrivedLive.length === 0) return []
  const meant = countBy(arrivedLive, (text) => text)
  const wrong = [...meant].flatMap(([text, times]) => {
    const heard = spoken.filter((words) => words.includes(text)).length
    return heard === times ? [] : [{ text, times, heard }]
  })
  return violations('I17', wrong, ({ text, times, heard }) => `${quote(text)} came ${times} times and was spoken ${heard} times`)
}
