const endsSentence = /[.!?…。！？:：؟]$/u

// Chinese and Japanese leave no space between sentences.
const isFullWidth = (language: string) => /^(ja|zh)\b/u.test(language)

/** Puts sentences one after another as a language writes them. Each but the last, or each with `endsLast`, gets a full stop where it has no end of its own. */
export function joinSentences(texts: readonly string[], language: string, endsLast = false): string {
  const [stop, space] = isFullWidth(language) ? ['。', ''] : ['.', ' ']
  const isOpen = (text: string, index: number) => (endsLast || index < texts.length - 1) && !endsSentence.test(text)
  return texts.map((text, index) => (isOpen(text, index) ? `${text}${stop}` : text)).join(space)
}
