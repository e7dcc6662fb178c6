/** Milliseconds by which a draft may be late; where more lie between two, a clock was set back. */
const mostLate = 60_000

/** The order in which drafts were typed that come from several tabs. */
export interface DraftOrder {
  /** Notes a draft of a tab, `at` milliseconds since 1970. Answers false where another tab's was typed after it. */
  readonly take: (tab: string, at: number) => boolean
}

/** Makes the order of drafts: what comes late from one tab must not take back what was typed in another one since. */
export function createDraftOrder(): DraftOrder {
  let latest = { tab: '', at: -Infinity }
  return {
    take(tab, at) {
      const late = latest.at - at
      if (tab !== latest.tab && late > 0 && late < mostLate) return false
      latest = { tab, at }
      return true
    },
  }
}
