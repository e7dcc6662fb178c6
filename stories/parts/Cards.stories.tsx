import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { LocaleProvider } from '../../src/i18n/index.ts'
import type { Card } from '../../src/model/index.ts'
import { MessageCards } from '../../src/components/parts/index.ts'
import pictureAddress from './assets/picture.svg?no-inline'
import { InMessage, type InMessageProps } from './InMessage.tsx'
import { samplePictures } from './samplePictures.ts'
import { arabicContent } from './storyLocales.ts'

const chair: Card = {
  title: 'Lounge chair “Tind”',
  description: 'Oak legs, wool cover in five colours. Arrives assembled, and we take the box back.',
  imageUrl: samplePictures.chair,
  actions: [
    { action: 'reply', label: 'Is it in stock?', value: 'stock tind' },
    { action: 'link', label: 'View in the shop', url: 'https://example.com/tind' },
  ],
}
const lamp: Card = { ...chair, title: 'Floor lamp “Kveld”', description: 'Warm light, dimmable by foot.', imageUrl: samplePictures.lamp }
const plant: Card = { ...chair, title: 'Ficus, potted', description: 'Forgives a missed watering. Pot included.', imageUrl: samplePictures.plant }
const shelf: Card = { ...chair, title: 'Wall shelf “Lav”', description: 'Two boards of walnut, 120 cm, with hidden brackets for up to 40 kg each. Screws for brick and plaster are in the bag, and a template for the holes.', imageUrl: samplePictures.shelf }

const question = { kind: 'text' as const, format: 'plain' as const, text: 'These go well with what you bought last time.' }
const row = [question, { kind: 'cards' as const, cards: [chair, lamp, plant, shelf] }]

const meta = {
  title: 'Message content/Cards',
  component: InMessage,
  subcomponents: { MessageCards },
  args: { parts: row, onReply: fn() },
  render: (args) => <InMessage {...args} />,
} satisfies Meta<InMessageProps>

export default meta
type Story = StoryObj<typeof meta>

export const Carousel: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const list = canvas.getByRole('list', { name: '4 cards' })
    const next = canvas.getByRole('button', { name: 'Next card' })
    await expect(canvas.getByRole('button', { name: 'Previous card' })).toHaveAttribute('aria-disabled', 'true')
    await waitFor(() => expect(next).toHaveAttribute('aria-disabled', 'false'))
    await userEvent.click(next)
    await waitFor(() => expect(list.scrollLeft).toBeGreaterThan(100))
    list.focus()
    await userEvent.keyboard('{Home}')
    await waitFor(() => expect(list.scrollLeft).toBe(0))
  },
}

export const CarouselDark: Story = { globals: { theme: 'dark' } }

export const One: Story = { args: { parts: [question, { kind: 'cards', cards: [chair] }] } }

export const LeadsAway: Story = {
  args: { parts: [{ kind: 'cards', cards: [{ title: 'How we measure delivery times', description: 'And why we stopped promising hours.', imageUrl: samplePictures.mountains, url: 'https://blog.example.com/delivery' }] }] },
}

export const WordsOnly: Story = { args: { parts: [{ kind: 'cards', cards: [{ title: 'Order PX-20418', description: 'Paid. Ships tomorrow.', actions: chair.actions ?? [] }] }] } }

export const Chosen: Story = { args: { parts: [{ kind: 'cards', cards: [chair] }], actionState: 'chosen', chosenValue: 'stock tind' } }

export const PictureWaitsForClick: Story = {
  args: { policy: { images: 'ask' }, parts: [{ kind: 'cards', cards: [{ ...lamp, imageUrl: new URL(pictureAddress, location.href).href }] }] },
  play: async ({ canvasElement }) => {
    const picture = () => canvasElement.querySelector('.parlance-card img')
    await expect(picture()).toBeNull()
    await userEvent.click(within(canvasElement).getByRole('button', { name: /Show picture from/ }))
    await waitFor(() => expect(picture()).not.toBeNull())
  },
}

export const PictureAsks: Story = {
  args: { policy: { images: 'ask' }, parts: [{ kind: 'cards', cards: [{ ...lamp, imageUrl: 'https://pictures.example.com/lamp.png' }] }] },
}

export const TenCards: Story = {
  args: { parts: [{ kind: 'cards', cards: Array.from({ length: 10 }, (_, index) => ({ ...[chair, lamp, plant, shelf][index % 4], title: `Suggestion ${index + 1}` })) }] },
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: {
    parts: [
      {
        kind: 'cards',
        cards: ['كرسي استرخاء', 'مصباح أرضي', 'نبتة فيكس'].map((title, index) => ({
          title,
          description: 'يصل خلال يومين، والإرجاع مجاني لمدة ثلاثين يومًا.',
          imageUrl: [samplePictures.chair, samplePictures.lamp, samplePictures.plant][index] ?? '',
          actions: [
            { action: 'reply' as const, label: 'هل هو متوفر؟', value: title },
            { action: 'link' as const, label: 'عرض في المتجر', url: 'https://example.com' },
          ],
        })),
      },
    ],
  },
  decorators: [(Story) => <LocaleProvider locale={arabicContent}>{Story()}</LocaleProvider>],
}
