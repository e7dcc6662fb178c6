import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { ConversationRating } from '../../src/components/rating/index.ts'
import { LocaleProvider } from '../../src/i18n/index.ts'
import { german } from '../panel/locales.ts'
import { arabic } from '../transcript/arabic.ts'

const meta = {
  title: 'States/Rating',
  component: ConversationRating,
  args: { onRate: fn() },
} satisfies Meta<typeof ConversationRating>

export default meta
type Story = StoryObj<typeof meta>

export const Stars: Story = {}
export const StarsChosen: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('radio', { name: 'Good' }))
    await waitFor(() => expect(within(canvasElement).getByRole('textbox', { name: /Anything you would like to add/ })).toBeVisible())
  },
}
export const StarsChosenDark: Story = { ...StarsChosen, globals: { theme: 'dark' } }
export const StarsSent: Story = {
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('radio', { name: 'Good' }))
    await userEvent.type(canvas.getByRole('textbox'), 'Ana found it at once.')
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }))
    await expect(args.onRate).toHaveBeenCalledWith(4, 'Ana found it at once.')
    await expect(canvas.getByRole('group', { name: 'Thank you for telling us' })).toHaveFocus()
  },
}
export const Thumbs: Story = { args: { scale: 'thumbs' } }
export const ThumbsChosen: Story = {
  args: { scale: 'thumbs' },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('radio', { name: 'Good' }))
  },
}
export const ThumbsDark: Story = { ...ThumbsChosen, globals: { theme: 'dark' } }
export const ThumbsSent: Story = { args: { scale: 'thumbs', rating: { rating: 1, comment: 'I had to ask three times.' } } }
export const German: Story = {
  decorators: (Story) => (
    <LocaleProvider locale={german}>
      <Story />
    </LocaleProvider>
  ),
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('radio', { name: 'Teils, teils' }))
  },
}
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  decorators: (Story) => (
    <LocaleProvider locale={arabic}>
      <Story />
    </LocaleProvider>
  ),
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('radio', { name: 'جيدة' }))
  },
}
