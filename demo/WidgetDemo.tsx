import { useRef } from 'react'
import { Button } from '../src/index.ts'
import { ChatWidget, type ChatWidgetApi, type ProactiveRule } from '../src/widget/index.ts'
import { LinePanel } from './LinePanel.tsx'
import { LookPanel } from './LookPanel.tsx'
import type { Sandbox } from './sandbox.ts'
import { Words } from './SayPanel.tsx'
import { Section } from './Section.tsx'
import { useSettings } from './settings.ts'
import { wires, type Wire } from './wires.ts'

const proactive: readonly ProactiveRule[] = [
  { id: 'card', after: 10_000, text: 'Is your new card on its way? I can look where it is.', author: { name: 'Ana', role: 'agent' } },
]

/** A page with the widget in its corner, as a newcomer would put it on his own. */
export function WidgetDemo({ sandbox }: { readonly sandbox: Sandbox }) {
  const [settings, set] = useSettings()
  const widget = useRef<ChatWidgetApi>(null)
  // An inbox is no widget.
  const name = settings.wire === 'chatbot-inbox' ? 'chatbot' : settings.wire
  const wire: Wire = wires[name]
  return (
    <div className="demo" {...(settings.theme === 'auto' ? {} : { 'data-theme': settings.theme })} dir={settings.direction} data-page="widget">
      <main className="demo-guide parlance">
        <header className="demo-title">
          <h1>The widget</h1>
          <p>
            It is in the corner of this page, as it would be on yours: the same chat, with a launcher, a preview and a window. <a href="./">Back to the panel</a>
          </p>
        </header>
        <Section title="On your page" hint="By one tag. In a React app it is <ChatWidget connection={…} />, as here.">
          <pre className="demo-code">
            <code>{'<script src="https://cdn.example.com/parlance/embed.js" async\n  data-protocol="captivate" data-api-key="YOUR-KEY"></script>'}</code>
          </pre>
        </Section>
        <Section title="Do" hint="What your page can do by its API. Put a message away, reload, open a second tab.">
          <Button size="small" variant="secondary" onClick={() => widget.current?.toggle()}>
            Open or close
          </Button>
          <Button size="small" variant="secondary" onClick={() => widget.current?.minimise()}>
            Minimise
          </Button>
          <Button size="small" variant="secondary" onClick={() => widget.current?.showProactive('card')}>
            Speak first
          </Button>
          <Button
            size="small"
            variant="secondary"
            onClick={() => {
              widget.current?.prefill('Where is my new card?')
              widget.current?.open()
            }}
          >
            Put words into the field
          </Button>
          <Button size="small" variant="secondary" onClick={() => widget.current?.clearSession()}>
            Forget the visitor
          </Button>
        </Section>
        <Words groups={wire.words} onSay={(word) => widget.current?.send(word)} />
        <LinePanel sandbox={sandbox} />
        <LookPanel settings={settings} onChange={set} />
      </main>
      <ChatWidget
        key={name}
        ref={widget}
        name={name}
        connection={() => wire.connect(sandbox)}
        title="Harbour Bank"
        theme={settings.theme}
        density={settings.density}
        proactive={proactive}
      />
    </div>
  )
}
