import { Button, useConversation } from '../src/index.ts'
import { Section } from './Section.tsx'
import type { WordGroup } from './wires.ts'

/** The words that the sandbox's bot answers to. Typing them does the same. */
export function SayPanel({ groups }: { readonly groups: readonly WordGroup[] }) {
  const { send, status } = useConversation()
  return groups.map(({ title, hint, words }) => (
    <Section key={title} title={title} {...(hint === undefined ? {} : { hint })}>
      {words.map((word) => (
        <Button key={word} size="small" variant="secondary" aria-disabled={status === 'ended'} onClick={() => send({ text: word })}>
          {word}
        </Button>
      ))}
    </Section>
  ))
}
