import type { ProactiveRule, ProactiveUrl } from './proactiveRule.ts'

/** A rule whose functions, which are the page's own, never throw: one that does says no, and `tell` hears why. */
export function guardRule(rule: ProactiveRule, tell: (error: unknown) => void): ProactiveRule {
  const guarded =
    <Fact>(ask: (fact: Fact) => boolean) =>
    (fact: Fact) => {
      try {
        return ask(fact)
      } catch (error) {
        tell(error)
        return false
      }
    }
  const guardPlace = (place: ProactiveUrl) => (typeof place === 'function' ? guarded(place) : place)
  const { url, when } = rule
  return {
    ...rule,
    ...(url === undefined ? {} : { url: [url].flat().map(guardPlace) }),
    ...(when ? { when: guarded(when) } : {}),
  }
}
