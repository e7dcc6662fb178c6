import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent, within } from 'storybook/test'
import { KnowledgeSearch, type KnowledgeFindings, type KnowledgeQuestion, type KnowledgeSearchProps } from '../../src/components/knowledge/index.ts'
import { LocaleProvider } from '../../src/i18n/index.ts'
import { arabicContent, germanContent } from '../parts/storyLocales.ts'
import { arabicSources, categories, sources, tags } from './samples.ts'

const question: KnowledgeQuestion = { query: 'return a parcel' }
const answer: KnowledgeFindings = { query: 'return a parcel', items: sources, total: 42 }

const meta = {
  title: 'Knowledge/KnowledgeSearch',
  component: KnowledgeSearch,
  args: { status: 'answered', question, answer, ask: fn(), categories, tags },
} satisfies Meta<typeof KnowledgeSearch>

export default meta
type Story = StoryObj<typeof meta>

export const Idle: Story = { args: { status: 'idle', question: undefined, answer: undefined } }

export const Asking: Story = { args: { status: 'asking', answer: undefined } }

/** What was found before stays until there is more. */
export const AskingAgain: Story = { args: { status: 'asking' } }

export const Answered: Story = {}

export const NothingFound: Story = {
  args: { question: { query: 'flying carpets', category: 'Returns' }, answer: { query: 'flying carpets', items: [], total: 0 } },
}

export const Failed: Story = { args: { status: 'failed', answer: undefined } }

function Live(props: KnowledgeSearchProps) {
  const [asked, setAsked] = useState<KnowledgeQuestion>()
  const items = asked === undefined ? [] : sources.filter((source) => asked.category === undefined || source.category === asked.category)
  return (
    <KnowledgeSearch
      {...props}
      status={asked ? 'answered' : 'idle'}
      question={asked}
      answer={asked && { query: asked.query, items, total: items.length }}
      ask={setAsked}
    />
  )
}

/** Searches, and searches again where it is told to. */
export const Searching: Story = {
  render: (args) => <Live {...args} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.type(canvas.getByRole('searchbox', { name: 'What to look for' }), 'parcel{Enter}')
    await expect(canvas.getByRole('status')).toHaveTextContent('6 results')
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Category' }), 'Payments')
    await expect(canvas.getByRole('status')).toHaveTextContent('1 result')
  },
}

export const Dark: Story = { globals: { theme: 'dark' } }
export const DarkIdle: Story = { ...Idle, globals: { theme: 'dark' } }

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { question: { query: 'إرجاع' }, answer: { query: 'إرجاع', items: arabicSources, total: 3 }, categories: ['المرتجعات', 'المدفوعات'], tags: ['طرد', 'ملصق'] },
  decorators: [(Story) => <LocaleProvider locale={arabicContent}>{Story()}</LocaleProvider>],
}

export const GermanOnAPhone: Story = {
  args: { categories: ['Rücksendungen und Umtausch', 'Zahlungsabwicklung'], tags: ['Rücksendeetikett', 'Erstattung', 'Zollabfertigung'] },
  decorators: [
    (Story) => (
      <LocaleProvider locale={germanContent}>
        <div style={{ inlineSize: 288 }}>{Story()}</div>
      </LocaleProvider>
    ),
  ],
}
