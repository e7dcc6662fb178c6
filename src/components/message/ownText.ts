import type { Message } from '../../model/index.ts'

/** What the visitor wrote in a message, as it was typed; empty where there are only files. */
export function ownText({ parts }: Message): string {
  return parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('\n')
}
