import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { MessageText } from '../../src/components/parts/index.ts'
import type { TextFormat } from '../../src/model/index.ts'
import pictureAddress from './assets/picture.svg?no-inline'
import { InMessage, type InMessageProps } from './InMessage.tsx'

const text = (format: TextFormat, words: string) => [{ kind: 'text' as const, format, text: words }]

const meta = {
  title: 'Message content/Text',
  component: InMessage,
  subcomponents: { MessageText },
  render: (args) => <InMessage {...args} />,
} satisfies Meta<InMessageProps>

export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {
  args: { parts: text('plain', 'Your parcel left our warehouse this morning.\nYou can follow it at https://example.com/track/8841 (no sign-in needed).') },
}

const guide = `## Before you return it
Most things can be sent back within **30 days**. You will need:

1. your order number, such as \`PX-20418\`
2. the original box, or *any* box that closes
   - no tape over the label, please
3. a few minutes

> Refunds arrive three to five days after the parcel does.

Read the [return policy](https://example.com/returns) or write to <help@example.com>.`

export const Markdown: Story = {
  args: { parts: text('markdown', guide) },
  play: async ({ canvasElement }) => {
    const link = await within(canvasElement).findByRole('link', { name: /return policy/ })
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow ugc')
  },
}

export const MarkdownDark: Story = { ...Markdown, globals: { theme: 'dark' } }

export const FromTheVisitor: Story = {
  args: { role: 'visitor', parts: text('markdown', 'I tried `npm start` and got **nothing**. Is https://status.example.com telling the truth?') },
}

export const Code: Story = {
  args: {
    parts: text(
      'markdown',
      'Put this into your page, right before the end of the body:\n\n```html\n<script type="module">\n  import { mountChatWidget } from "https://example.com/embed.js"\n  mountChatWidget({ name: "Nova", greeting: "How can we help you today?" })\n</script>\n```\n\nThen reload.',
    ),
  },
}

export const TableInside: Story = {
  args: {
    parts: text(
      'markdown',
      'Here is what changes:\n\n| Plan | Seats | Per month | Support hours | Data kept |\n|---|--:|--:|---|---|\n| Start | 3 | € 0 | Mon to Fri | 30 days |\n| Team | 25 | € 49 | every day | 1 year |\n| Company | 500 | € 390 | day and night | 7 years |',
    ),
  },
}

export const Html: Story = {
  args: {
    parts: text('html', 'Hello <b>Kim</b>,<br>thank you for waiting.<ul><li>Order <code>PX-20418</code> is paid</li><li>It ships <i>tomorrow</i></li></ul><a href="https://example.com/orders">See the order</a>'),
  },
}

export const PictureWaitsForClick: Story = {
  args: { parts: text('markdown', `Is this the lamp you mean?\n\n![A brass lamp](${new URL(pictureAddress, location.href).href})`) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const button = await canvas.findByRole('button', { name: /Show picture from localhost/ })
    await expect(canvas.queryByRole('img')).toBeNull()
    await userEvent.click(button)
    await waitFor(() => expect(canvas.getByRole('img', { name: 'A brass lamp' })).toBeVisible())
  },
}

export const PictureAsks: Story = {
  args: { parts: text('markdown', 'Is this the lamp you mean?\n\n![A brass lamp](https://pictures.example.com/lamp.png)') },
}

export const LinkThatPretends: Story = {
  args: { parts: text('markdown', 'Please sign in at [www.bank.example](https://login.evil.example/bank) within an hour.') },
}

export const VeryLong: Story = {
  args: { parts: text('plain', 'The quick brown fox jumps over the lazy dog, and then it does so again. '.repeat(400)) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const before = canvasElement.textContent.length
    await userEvent.click(canvas.getByRole('button', { name: 'Show more' }))
    await expect(canvasElement.textContent.length).toBeGreaterThan(before)
  },
}

export const LongWords: Story = {
  args: { parts: text('plain', 'Die Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft hat die Rechtsschutzversicherungsgesellschaftenangelegenheit geprüft.') },
}

export const StackedMarks: Story = {
  args: { parts: text('plain', `He comes: ${'Z̷̢̛a̴̧l̵g̶o̸'.split('').map((letter) => letter + '\u0301\u0302\u0303\u0304\u0305\u0306'.repeat(5)).join('')}, and the next line is still readable.`) },
}

export const Arabic: Story = {
  globals: { direction: 'rtl' },
  args: {
    parts: text(
      'markdown',
      'مرحبًا! طلبك رقم `PX-20418` في الطريق إليك:\n\n1. غادر المستودع **صباح اليوم**\n2. يصل غدًا بين الساعة 9 و12\n\n> يمكنك تتبّعه في أي وقت.\n\n[تتبّع الشحنة](https://example.com/track)',
    ),
  },
}

export const ArabicInEnglish: Story = {
  args: { parts: [...text('plain', 'The note on the parcel reads:'), ...text('plain', 'اتركه عند الجيران، الطابق 3 (من فضلك)!')] },
}
