import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { MessageTable } from '../../src/components/parts/index.ts'
import type { TablePart } from '../../src/model/index.ts'
import { InMessage, type InMessageProps } from './InMessage.tsx'

const prices: TablePart = {
  kind: 'table',
  caption: 'Your last orders',
  header: ['Order', 'Date', 'Total'],
  rows: [
    ['PX-20418', '12 Nov', '€ 249.00'],
    ['PX-20102', '3 Oct', '€ 38.50'],
    ['PX-19877', '29 Aug', '€ 1,120.00'],
  ],
}

const meta = {
  title: 'Message content/Table',
  component: InMessage,
  subcomponents: { MessageTable },
  args: { parts: [prices] },
  render: (args) => <InMessage {...args} />,
} satisfies Meta<InMessageProps>

export default meta
type Story = StoryObj<typeof meta>

export const Rows: Story = {}

export const Dark: Story = { globals: { theme: 'dark' } }

export const Wide: Story = {
  args: {
    parts: [
      {
        kind: 'table',
        header: ['Plan', 'Seats', 'Per month', 'Support hours', 'Data kept', 'Single sign-on'],
        rows: [
          ['Start', '3', '€ 0', 'Mon to Fri', '30 days', 'no'],
          ['Team', '25', '€ 49', 'every day', '1 year', 'yes'],
          ['Company', '500', '€ 390', 'day and night', '7 years', 'yes'],
        ],
      },
    ],
  },
  play: async ({ canvasElement }) => {
    const box = await within(canvasElement).findByRole('group', { name: 'Table' })
    await expect(box).toHaveAttribute('tabindex', '0')
  },
}

export const FromHtml: Story = {
  args: {
    parts: [
      { kind: 'table', html: '<table onclick="alert(1)"><caption>Opening hours</caption><tr><th>Day</th><th>Hours</th></tr><tr><td>Mon to Fri</td><td>9 to 18</td></tr><tr><td>Sat</td><td>10 to 14</td></tr></table>' },
    ],
  },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('table', { name: 'Opening hours' })).toBeVisible()
  },
}

export const ManyRows: Story = {
  args: { parts: [{ kind: 'table', header: ['Row', 'Value'], rows: Array.from({ length: 120 }, (_, index) => [String(index + 1), String(index ** 2)]) }] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Show 50 more rows' }))
    await expect(canvas.getByRole('cell', { name: '9801' })).toBeVisible()
  },
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { parts: [{ kind: 'table', caption: 'طلباتك الأخيرة', header: ['الطلب', 'التاريخ', 'المجموع'], rows: [['PX-20418', '12 نوفمبر', '249.00 €'], ['PX-20102', '3 أكتوبر', '38.50 €']] }] },
}
