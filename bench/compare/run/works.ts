/** What is measured, in the order of the tables. */
export const works = ['mount', 'append', 'burst', 'scroll', 'shift', 'stream', 'resync', 'heap', 'renders', 'load'] as const

/** Name of one of them. */
export type WorkName = (typeof works)[number]
