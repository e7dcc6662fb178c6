/** Decides when what the virtualizer has found out is drawn. */
export interface DrawPace {
  /** Runs something within a commit: React draws what comes of it before the paint by itself. */
  readonly inCommit: (act: () => void) => void
  /** Runs something within a commit, and answers whether the virtualizer had anything to tell; nothing of it is drawn. */
  readonly gather: (act: () => void) => boolean
  /** Whether what the virtualizer tells now is only gathered. */
  readonly isGathered: () => boolean
  /** Notes that a size was reported by an observer: the paint is next. */
  readonly noteReport: () => void
  readonly isReported: () => boolean
  /** Whether to draw at once; later, rows would overlap or gape for a frame. `isUrgent`: the virtualizer has written a scroll position. */
  readonly isDue: (isUrgent: boolean) => boolean
}

/** The pace of one transcript. */
export function createDrawPace(): DrawPace {
  let isCommitting = false
  let isReported = false
  let isGathering = false
  let hasNews = false
  return {
    inCommit: (act) => {
      isCommitting = true
      try {
        act()
      } finally {
        isCommitting = false
      }
    },
    gather: (act) => {
      isGathering = true
      hasNews = false
      try {
        act()
      } finally {
        isGathering = false
      }
      return hasNews
    },
    isGathered: () => {
      hasNews = true
      return isGathering
    },
    noteReport: () => {
      isReported = true
      queueMicrotask(() => {
        isReported = false
      })
    },
    isReported: () => isReported,
    isDue: (isUrgent) => !isCommitting && (isUrgent || isReported),
  }
}
