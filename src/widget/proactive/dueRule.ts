import { matchesUrl } from './matchesUrl.ts'
import type { ProactiveFacts, ProactiveRule } from './proactiveRule.ts'

/** Milliseconds between two looks at what tells nobody that it changes. */
export const tick = 1_000

/** Whether a rule speaks of this place. */
export function isPlaceOf(rule: ProactiveRule, { url }: Pick<ProactiveFacts, 'url'>): boolean {
  return rule.url === undefined || matchesUrl(rule.url, url)
}

const isComeTo = (rule: ProactiveRule, facts: ProactiveFacts) => facts.scrolled >= (rule.scrolled ?? 0) && isPlaceOf(rule, facts)

/** Whether all that a rule names holds. `isLeaving` at the moment in which the pointer leaves. */
export function holds(rule: ProactiveRule, facts: ProactiveFacts, isLeaving = false): boolean {
  const { after = 0, onExit = false, when } = rule
  if (facts.elapsed < after || (onExit && !isLeaving) || !isComeTo(rule, facts)) return false
  return when === undefined || when(facts) === true
}

/** The rule that is to be shown: the first that holds. */
export function dueRule(rules: readonly ProactiveRule[], facts: ProactiveFacts, isLeaving = false): ProactiveRule | undefined {
  return rules.find((rule) => holds(rule, facts, isLeaving))
}

/**
 * Milliseconds until a rule may hold without anything being heard of the page; undefined where none can. `tellsMoves` where the page tells when
 * its address changes.
 */
export function nextLook(rules: readonly ProactiveRule[], facts: ProactiveFacts, tellsMoves: boolean): number | undefined {
  const waits = rules.flatMap((rule) => {
    const { after = 0, url, onExit = false, when } = rule
    if (!tellsMoves && url !== undefined) return [tick]
    if (onExit || !isComeTo(rule, facts)) return []
    return after > facts.elapsed ? [after - facts.elapsed] : when ? [tick] : []
  })
  return waits.length > 0 ? Math.min(...waits) : undefined
}
