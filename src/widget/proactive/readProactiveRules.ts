import * as v from 'valibot'
import type { ProactiveFacts, ProactiveRule, ProactiveUrl } from './proactiveRule.ts'

const words = v.pipe(v.string(), v.nonEmpty())
const place = v.union([v.pipe(v.string(), v.nonEmpty()), v.instance(RegExp), v.custom<(url: URL) => boolean>((value) => typeof value === 'function')])

// Strict: a condition whose name is misspelt would be one that always holds.
const rule = v.strictObject({
  id: v.pipe(words, v.maxLength(100)),
  text: words,
  author: v.exactOptional(
    v.strictObject({ name: v.exactOptional(v.string()), avatarUrl: v.exactOptional(v.string()), role: v.exactOptional(v.picklist(['bot', 'agent'])) }),
  ),
  after: v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(0))),
  scrolled: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  url: v.exactOptional(v.union([place, v.array(place)])),
  onExit: v.exactOptional(v.boolean()),
  when: v.exactOptional(v.custom<(facts: ProactiveFacts) => boolean>((value) => typeof value === 'function')),
  once: v.exactOptional(v.picklist(['visitor', 'session'])),
}) satisfies v.GenericSchema<unknown, ProactiveRule & { readonly url?: ProactiveUrl | ProactiveUrl[] }>

/** Rules that can be followed, and why the others cannot. */
export interface ReadRules {
  readonly rules: readonly ProactiveRule[]
  /** For developers, a sentence for each rule that is refused. */
  readonly refused: readonly string[]
}

/** Reads rules from wherever they come: a page's own code, or an attribute. Those that cannot be followed are refused, each by itself. */
export function readProactiveRules(given: unknown): ReadRules {
  if (!Array.isArray(given)) return { rules: [], refused: ['proactive must be a list of rules.'] }
  const rules: ProactiveRule[] = []
  const refused = (given as readonly unknown[]).flatMap((one, index) => {
    // What frameworks set to undefined is as if it were not there.
    const named = typeof one === 'object' && one !== null ? Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) : one
    const { success, output, issues } = v.safeParse(rule, named)
    if (!success) return [`proactive[${index}]${v.getDotPath(issues[0]) === null ? '' : `.${v.getDotPath(issues[0])}`}: ${issues[0].message}.`]
    if (rules.some(({ id }) => id === output.id)) return [`proactive[${index}].id: another rule is called ${JSON.stringify(output.id)}.`]
    rules.push(output)
    return []
  })
  return { rules, refused }
}
