import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent, within } from 'storybook/test'
import { NotificationList, type NotificationFacts, type NotificationListProps } from '../../src/components/notifications/index.ts'
import { LocaleProvider } from '../../src/i18n/index.ts'
import { arabicContent } from '../parts/storyLocales.ts'

const minute = 60_000
const now = Date.UTC(2026, 4, 4, 9, 30)

const notifications: readonly NotificationFacts[] = [
  { id: '1', type: 'info', title: 'Ana is back', message: 'She will answer from now on.', time: now - 12 * minute },
  { id: '2', type: 'success', title: 'Refund sent', message: 'It will be in your account in three days.', time: now - 8 * minute },
  { id: '3', type: 'warning', title: 'Answers take longer today', message: 'Many people write at the moment. We answer in the order in which you came.', time: now - 3 * minute },
  { id: '4', type: 'error', title: 'The export did not work', time: now },
]

const meta = {
  title: 'Notifications/NotificationList',
  component: NotificationList,
  args: { notifications, limit: 4, onDismiss: fn() },
} satisfies Meta<typeof NotificationList>

export default meta
type Story = StoryObj<typeof meta>

export const EveryType: Story = {}
export const MoreThanAreShown: Story = { args: { limit: 2 } }
export const WithoutTitle: Story = { args: { notifications: [{ id: '1', message: 'The office closes at six.' }] } }
export const Dark: Story = { globals: { theme: 'dark' } }

function Growing(props: NotificationListProps) {
  const [count, setCount] = useState(1)
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      <button type="button" onClick={() => setCount(count + 1)}>
        Another
      </button>
      <NotificationList {...props} notifications={notifications.slice(0, count)} />
    </div>
  )
}

/** A new one is spoken and does not take the focus; when one is put away the focus goes on to the next. */
export const Coming: Story = {
  args: { limit: 2 },
  render: (args) => <Growing {...args} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const another = canvas.getByRole('button', { name: 'Another' })
    await userEvent.click(another)
    await expect(canvas.getByRole('status')).toHaveTextContent('Done: Refund sent')
    await expect(another).toHaveFocus()
    await userEvent.click(canvas.getByRole('button', { name: 'Dismiss: Refund sent' }))
    await expect(canvas.getByRole('button', { name: 'Dismiss: Ana is back' })).toHaveFocus()
  },
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: {
    notifications: [
      { id: '1', type: 'success', title: 'أُرسل المبلغ', message: 'سيصل إلى حسابك خلال ثلاثة أيام.', time: now },
      { id: '2', type: 'warning', title: 'قد يتأخر الرد اليوم', message: 'عدد الرسائل كبير الآن.', time: now },
    ],
  },
  decorators: [(Story) => <LocaleProvider locale={arabicContent}>{Story()}</LocaleProvider>],
}
