import { useState } from 'react'
import { AnalysisResult, Button, ConversationSummaryCard, KnowledgeSearch, useChatSelector, useExchange } from '../src/index.ts'
import { itemAt } from '../src/core/index.ts'
import { aiAnalysis, conversationSummary, knowledgeSearch, type AnalysisType } from '../src/protocols/chatbot-backend/index.ts'
import { Section } from './Section.tsx'

const kinds: readonly AnalysisType[] = ['intent', 'sentiment', 'pii', 'language']

const categories = ['cards', 'payments', 'accounts', 'loans', 'security', 'app']

/** How far back words of the visitor's are looked for. */
const reach = 50

/** The last words of the visitor's. */
function useLastWords(): string | undefined {
  return useChatSelector(({ messages }) => {
    for (let index = messages.length - 1; index >= Math.max(0, messages.length - reach); index--) {
      const message = itemAt(messages, index)
      const [part] = message?.parts ?? []
      if (message?.author.role === 'visitor' && part?.kind === 'text') return part.text
    }
    return undefined
  })
}

/** What only the chatbot backend has: its knowledge base, its analyses and its summaries. */
export function InsightPanel() {
  const search = useExchange(knowledgeSearch)
  const analysis = useExchange(aiAnalysis)
  const summary = useExchange(conversationSummary)
  const words = useLastWords()
  const [typed, setTyped] = useState('')
  const message = typed.trim() || words
  return (
    <>
      <section className="demo-section">
        <h2>Knowledge</h2>
        <KnowledgeSearch {...search} categories={categories} />
      </section>
      <Section title="Analysis" hint={words === undefined ? 'Of words of yours.' : `Of “${words}”, or of other words.`}>
        <input className="demo-field" aria-label="Words to analyse" placeholder={words ?? 'My card was stolen and I am furious'} value={typed} onChange={(event) => setTyped(event.target.value)} />
        {kinds.map((analysisType) => (
          <Button key={analysisType} size="small" variant="secondary" aria-disabled={message === undefined} onClick={() => message && analysis.ask({ message, analysisType })}>
            {analysisType}
          </Button>
        ))}
        <AnalysisResult {...analysis} />
      </Section>
      <section className="demo-section">
        <ConversationSummaryCard {...summary} />
      </section>
    </>
  )
}
