// Each expression reads a character at most twice: no run can be entered from more than one place.
const rules: readonly (readonly [RegExp, string])[] = [
  [/^ {0,3}(?:```|~~~)[^\n]*$/gm, ''],
  [/^ {0,3}(?:[-*_] ?){3,}$/gm, ''],
  [/^ {0,3}#{1,6} /gm, ''],
  [/^ {0,3}(?:> ?)+/gm, ''],
  [/^( *)[*+] (?=\S)/gm, '$1- '],
  [/^ {0,3}\|?(?: {0,3}:?-{2,}:? {0,3}\|)+(?: {0,3}:?-{2,}:?)? {0,3}$\n?/gm, ''],
  [/!?\[([^[\]\n]*)\]\([^()\s]*(?: "[^"\n]*")?\)/g, '$1'],
  [/<(https?:\/\/[^<>\s]+)>/g, '$1'],
  [/(?<!\\)(?:\*\*|__|~~)(?=\S)/g, ''],
  [/([^\s\\])(?:\*\*|__|~~)/g, '$1'],
  [/(^|[\s(])[*_](?=[^\s*_])/gm, '$1'],
  [/([^\s*_\\])[*_](?=[\s).,;:!?]|$)/gm, '$1'],
  [/`([^`\n]+)`/g, '$1'],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
  [/\n{3,}/g, '\n\n'],
]

/**
 * The words of a markdown text without its commonest marks, for announcements, copies, and until the parser has arrived. An
 * approximation: what it does not know stays as written. Text above 16,000 characters is returned as it is.
 */
export function stripMarkdown(text: string): string {
  if (text.length > 16_000) return text
  return rules.reduce((words, [mark, replacement]) => words.replace(mark, replacement), text).trim()
}
