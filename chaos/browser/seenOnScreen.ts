import type { SeenRow } from '../observation.ts'

/** Reads, on the page itself, the rows of the transcript as they stand there. Refers to nothing outside. */
export function seenOnScreen(): SeenRow[] {
  return [...document.querySelectorAll<HTMLElement>('[data-message-key]')].map((row) => {
    const delivery = row.dataset['delivery'] as SeenRow['delivery']
    const bubbles = [...row.querySelectorAll<HTMLElement>('.parlance-bubble[data-kind=text]')]
    return {
      key: row.dataset['messageKey'] ?? '',
      author: row.dataset['author'] as SeenRow['author'],
      text: bubbles.map((bubble) => bubble.innerText.trim()).join('\n'),
      ...(delivery === undefined ? {} : { delivery }),
    }
  })
}
