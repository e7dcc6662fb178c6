import { useState } from 'react'
import { Button, useChatClient, useChatSelector } from '../src/index.ts'
import type { LongPast } from './longPast.ts'
import { controlSandbox, type Sandbox } from './sandbox.ts'
import { Section } from './Section.tsx'
import { useFrames } from './useFrames.ts'

/** How long the flow goes on. */
const seconds = 10

/** Makes the conversation as long, and as busy, as no conversation is. */
export function LengthPanel({ past, sandbox, control }: { readonly past: LongPast; readonly sandbox: Sandbox; readonly control: string }) {
  const client = useChatClient()
  const count = useChatSelector(({ messages }) => messages.length)
  const status = useChatSelector(({ conversation }) => conversation.status)
  const [isLong, setLong] = useState(past.isOn)
  const { perSecond, longest } = useFrames()
  const turn = (isOn: boolean) => {
    past.turn(isOn)
    setLong(isOn)
    if (isOn) client.request({ type: 'transcript.fetch' })
    else window.location.reload()
  }
  return (
    <Section title="A conversation of any length" hint="Scroll through it, find something in it, type in the middle of it: it should feel as if nothing had happened.">
      <Button className="demo-fault" size="small" variant="secondary" aria-pressed={isLong} aria-disabled={status !== 'active'} onClick={() => status === 'active' && turn(!isLong)}>
        Load 100,000 messages
      </Button>
      <Button
        size="small"
        variant="secondary"
        aria-disabled={status !== 'active'}
        title={`The sandbox says 1,000 messages a second for ${seconds} seconds, each in a frame of its own.`}
        onClick={() => status === 'active' && void controlSandbox(sandbox, control, { perSecond: 1_000, seconds })}
      >
        Send 1,000 a second
      </Button>
      <p className="demo-frames">
        {count === 1 ? '1 message' : `${count.toLocaleString('en')} messages`} · {perSecond} frames a second, the longest {longest} ms
      </p>
    </Section>
  )
}
