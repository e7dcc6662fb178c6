import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { Composer } from '../../src/components/composer/index.ts'
import { ConnectionBanner } from '../../src/components/connection/index.ts'
import { LocaleProvider } from '../../src/i18n/index.ts'
import type { ConnectionState, ConnectionStatus } from '../../src/model/index.ts'
import { arabic, german } from '../composer/locales.ts'
import { PanelFrame } from '../composer/PanelFrame.tsx'

const state = (status: ConnectionStatus, retryIn?: number): ConnectionState => ({
  status,
  since: Date.now(),
  attempt: 1,
  ...(retryIn === undefined ? {} : { retryAt: Date.now() + retryIn * 1000 }),
})

const meta = {
  title: 'Connection/ConnectionBanner',
  component: ConnectionBanner,
  args: { connection: state('connecting'), onRetry: fn() },
  render: (args) => (
    <PanelFrame top={<ConnectionBanner {...args} />}>
      <Composer onSend={() => true} />
    </PanelFrame>
  ),
} satisfies Meta<typeof ConnectionBanner>

export default meta
type Story = StoryObj<typeof meta>

export const Connecting: Story = {}

export const Ready: Story = { args: { connection: state('ready') } }

export const Reconnecting: Story = { args: { connection: state('reconnecting', 9), pendingCount: 0 } }

export const TryingNow: Story = { args: { connection: state('reconnecting', 0), pendingCount: 1 } }

export const Offline: Story = { args: { connection: state('offline'), pendingCount: 2 } }

export const Unreachable: Story = {
  args: { connection: state('unreachable'), pendingCount: 2 },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Try again' }))
    await expect(args.onRetry).toHaveBeenCalledOnce()
  },
}

export const Refused: Story = { args: { connection: state('refused') } }

export const Dark: Story = { args: { connection: state('unreachable'), pendingCount: 1 }, globals: { theme: 'dark' } }

export const RightToLeft: Story = {
  args: { connection: state('unreachable'), pendingCount: 2 },
  globals: { direction: 'rtl' },
  decorators: (Story) => (
    <LocaleProvider locale={arabic}>
      <Story />
    </LocaleProvider>
  ),
}

export const LongGermanWordsOnAPhone: Story = {
  args: { connection: state('reconnecting', 9), pendingCount: 3 },
  decorators: (Story) => (
    <LocaleProvider locale={german}>
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    </LocaleProvider>
  ),
}
