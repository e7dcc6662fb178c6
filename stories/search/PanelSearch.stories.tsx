import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { ChatPanel } from '../../src/widget/index.ts'
import { ana, harbour, helpfulReply, joined, lostCard, lostCardEnding } from '../panel/bankConversation.ts'
import { arabic } from '../panel/locales.ts'
import { onStage, type StageSettings } from '../panel/Stage.tsx'
import type { StoryScript } from '../panel/storyChat.ts'
import { choices, markdown, morning, own, say, text } from '../transcript/samples.ts'
import { arabicSearch } from './searchWords.ts'

const script: StoryScript = {
  assistant: harbour,
  now: morning + 20 * 60_000,
  reply: helpfulReply,
  history: [...lostCard, ...lostCardEnding],
  then: ({ connection }) => connection.receive(joined(ana)),
}

const stage = (more: Partial<StageSettings> = {}) => ({ stage: { script, ...more } satisfies StageSettings })

/** The search in the header of the panel. Every place is lit; the one that is shown stands in the middle. */
const meta = {
  title: 'Search/In the panel',
  component: ChatPanel,
  args: { conversations: true, onMinimise: fn(), onClose: fn() },
  parameters: { layout: 'fullscreen', ...stage() },
  decorators: [onStage],
} satisfies Meta<typeof ChatPanel>

export default meta
type Story = StoryObj<typeof meta>

const look = (name: string, words: string, count: string, steps = 0): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name }))
    await userEvent.type(canvas.getByRole('searchbox', { name }), words)
    await waitFor(() => expect(canvas.getByRole('search')).toHaveTextContent(count))
    for (let step = 0; step < steps; step++) await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(CSS.highlights.has('parlance-found-current')).toBe(true))
  }

const card = look('Search this conversation', 'card', '1 of 9', 3)

/** Where there is no room for every button, the way to the search is in the menu. */
const cardFromMenu: NonNullable<Story['play']> = async (context) => {
  await userEvent.click(await within(context.canvasElement).findByRole('button', { name: 'More options' }))
  await card(context)
}

export const Found: Story = { play: card }
export const Dark: Story = { globals: { theme: 'dark' }, play: card }
export const Phone: Story = { parameters: stage({ size: 'phone' }), play: card }
export const PhoneDark: Story = { ...Phone, globals: { theme: 'dark' } }
export const Narrow320: Story = { parameters: stage({ size: 'narrow' }), play: cardFromMenu }
export const Offered320: Story = { parameters: stage({ size: 'narrow' }) }

export const Nothing: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Search this conversation' }))
    await userEvent.type(canvas.getByRole('searchbox'), 'zeppelin')
    await waitFor(() => expect(canvas.getByRole('search')).toHaveTextContent('No matches'))
  },
}

const arabicBot = { id: 'bot-1', name: 'مصرف المرفأ' }

/** The query has no tashkeel and no hamza, the words have both. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  parameters: stage({
    locale: { ...arabic, search: arabicSearch },
    script: {
      ...script,
      assistant: arabicBot,
      history: [
        say({ role: 'bot', ...arabicBot }, [text('صباح الخير يا روبن. كيف يمكنني مساعدتك اليوم؟'), choices('فقدت بطاقتي', 'فتح حساب')], 0),
        own('فقدت بطاقتي', 1),
        say({ role: 'bot', ...arabicBot }, [markdown('أوقفنا **البطاقة** المنتهية بالرقم 4417.\n\n1. تصلك بِطَاقَة جديدة خلال ثلاثة أيام\n2. يبقى رقمك السري كما هو')], 1.3),
        own('شكرًا، متى تصل البطاقة؟', 2),
      ],
      then: () => undefined,
    },
  }),
  play: look('البحث في هذه المحادثة', 'بطاق', '٥', 1),
}
