import { Button, useConversation } from '../src/index.ts'
import { Section } from './Section.tsx'
import type { WordGroup } from './wires.ts'

interface WordsProps {
  readonly groups: readonly WordGroup[]
  readonly isOver?: boolean
  readonly onSay: (word: string) => void
}

/** Buttons that say what the sandbox's bot answers to. Typing it does the same. */
export function Words({ groups, isOver = false, onSay }: WordsProps) {
  return groups.map(({ title, hint, words }) => (
    <Section key={title} title={title} {...(hint === undefined ? {} : { hint })}>
      {words.map((word) => (
        <Button key={word} size="small" variant="secondary" aria-disabled={isOver} onClick={() => onSay(word)}>
          {word}
        </Button>
      ))}
    </Section>
  ))
}

/** The same for the chat beside them. */
export function SayPanel({ groups }: { readonly groups: readonly WordGroup[] }) {
  const { send, status } = useConversation()
  return <Words groups={groups} isOver={status === 'ended'} onSay={(text) => send({ text })} />
}
