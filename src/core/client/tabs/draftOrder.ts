/** A draft as it comes from a tab. */
export interface TypedDraft {
  readonly tab: string
  readonly text: string
  /** What stood there when it was typed. */
  readonly from: string
  /** It waited for somebody to hold the line. */
  readonly isLate: boolean
}

/** In which order drafts count that are typed in several tabs. Their clocks may differ; that one was typed upon another does not. */
export interface DraftOrder {
  /** Whether a draft counts now that `present` stands here. */
  readonly take: (draft: TypedDraft, present: string) => boolean
}

/** Makes the order of drafts: what comes late from one tab must not take back what was typed in another one since. */
export function createDraftOrder(): DraftOrder {
  let latest: string | undefined
  return {
    take({ tab, text, from, isLate }, present) {
      // A field is emptied of what stood there, and of nothing else.
      if ((isLate || text === '') && tab !== latest && from !== present) return false
      latest = tab
      return true
    },
  }
}
