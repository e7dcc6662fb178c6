import { Button, useConversation } from '../src/index.ts'
import { Section } from './Section.tsx'

const content = ['text', 'markdown', 'html', 'buttons', 'links', 'card', 'cards', 'image', 'images', 'files', 'audio', 'table', 'pause', 'unknown', 'long', 'arabic', 'everything']
const people = ['agent', 'bye', 'noagent', 'action', 'error', 'big', 'help']

/** The words that the sandbox's bot answers to. Typing them does the same. */
export function SayPanel() {
  const { send, status } = useConversation()
  const say = (word: string) => (
    <Button key={word} size="small" variant="secondary" aria-disabled={status === 'ended'} onClick={() => send({ text: word })}>
      {word}
    </Button>
  )
  return (
    <>
      <Section title="Say" hint="Or type it, or ask for help.">
        {content.map(say)}
      </Section>
      <Section title="People and trouble">{people.map(say)}</Section>
    </>
  )
}
