/** In which order drafts count that are typed in several tabs. Their clocks may differ; that one was typed upon another does not. */
export interface DraftOrder {
  /** Whether a draft counts that was typed in a tab where `from` stood, now that `present` stands here. */
  readonly take: (tab: string, from: string, present: string) => boolean
}

/** Makes the order of drafts: what comes late from one tab must not take back what was typed in another one since. */
export function createDraftOrder(): DraftOrder {
  let latest: string | undefined
  return {
    take(tab, from, present) {
      if (tab !== latest && from !== present) return false
      latest = tab
      return true
    },
  }
}
