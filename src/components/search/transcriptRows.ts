import type { RowSelectors } from '../../primitives/search/index.ts'

/** How the rows of `Transcript` are told, and what in them is searched: not the words that are for screen readers alone, nor what unfolds the rest. */
export const transcriptRows: RowSelectors = {
  row: '[data-message-key]',
  keyAttribute: 'data-message-key',
  words: '.parlance-part',
  skip: '.parlance-hidden, .parlance-link-host, .parlance-more, details',
  whole: '.parlance-file-name',
}
