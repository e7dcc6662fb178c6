import { useState } from 'react'
import { Button } from '../src/index.ts'
import { controlSandbox, superviseSandbox, type Sandbox } from './sandbox.ts'
import { Section } from './Section.tsx'

/** Breaks the line and the server, as networks and servers do. */
export function LinePanel({ sandbox }: { readonly sandbox: Sandbox }) {
  const [isKilled, setKilled] = useState(false)
  const faults: readonly [name: string, control: string, body?: object][] = [
    ['Cut the line', 'drop'],
    ['Go half-open', 'half-open', { direction: 'both' }],
    ['Heal', 'heal'],
    ['Answer 2 s late', 'delay', { ms: 2_000 }],
    ['Send all twice', 'duplicate', { copies: 2 }],
    ['Lose the next message', 'fail-next', { on: 'message', outcome: 'drop' }],
    ['Swallow the next answer', 'fail-next', { on: 'message', outcome: 'swallow' }],
    ['Send nonsense', 'malformed', { kind: 'bad-json' }],
    ['100 messages', 'burst', { count: 100 }],
    ['Forget the conversation', 'forget'],
    ['No more faults', 'clear'],
  ]
  return (
    <Section title="Break it" hint="Type on while it is broken: nothing is lost, nothing comes twice.">
      {faults.map(([name, control, body]) => (
        <Button key={name} size="small" variant="secondary" onClick={() => controlSandbox(sandbox, control, body)}>
          {name}
        </Button>
      ))}
      <Button
        size="small"
        variant="secondary"
        onClick={() => {
          setKilled(!isKilled)
          void superviseSandbox(isKilled ? 'start' : 'kill')
        }}
      >
        {isKilled ? 'Start the server' : 'Kill the server'}
      </Button>
      <Button size="small" variant="secondary" onClick={() => void superviseSandbox('restart?after=3000')}>
        Restart the server
      </Button>
    </Section>
  )
}
