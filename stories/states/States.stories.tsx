import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { Button } from '../../src/components/button/index.ts'
import { EmptyState, EndedState, ErrorState, LoadingState, QueueState, UnavailableState, WelcomeState } from '../../src/components/states/index.ts'
import { inFrame } from '../transcript/Frame.tsx'

const meta = {
  title: 'States/States',
  parameters: { layout: 'fullscreen' },
  decorators: [inFrame],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

export const Welcome: Story = {
  render: () => (
    <WelcomeState>
      <Button>Where is my order?</Button>
      <Button>Change a delivery</Button>
      <Button>Talk to someone</Button>
    </WelcomeState>
  ),
}
export const WelcomeDark: Story = { ...Welcome, globals: { theme: 'dark' } }
export const Empty: Story = { render: () => <EmptyState /> }
export const Loading: Story = { render: () => <LoadingState /> }
export const LoadingDark: Story = { ...Loading, globals: { theme: 'dark' } }
export const Queue: Story = { render: () => <QueueState queue={{ position: 3, waitSeconds: 240 }} /> }
export const QueueNext: Story = { render: () => <QueueState queue={{ position: 1 }} /> }
export const QueueUnknown: Story = { render: () => <QueueState /> }
export const Unavailable: Story = {
  render: () => (
    <UnavailableState>
      <Button variant="primary">Leave a message</Button>
    </UnavailableState>
  ),
}
export const UnavailableRetry: Story = {
  render: () => (
    <UnavailableState onRetry={fn()}>
      <Button>Call 0800 4417</Button>
    </UnavailableState>
  ),
}
export const UnavailableDark: Story = { ...Unavailable, globals: { theme: 'dark' } }

const startNew = fn()
export const Ended: Story = {
  render: () => <EndedState onStartNew={startNew} />,
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Start a new conversation' }))
    await expect(startNew).toHaveBeenCalled()
  },
}

const retry = fn()
export const Failed: Story = {
  render: () => <ErrorState onRetry={retry} />,
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Try again' }))
    await expect(retry).toHaveBeenCalled()
  },
}
export const FailedDark: Story = { ...Failed, globals: { theme: 'dark' } }
export const RightToLeft: Story = { ...Queue, globals: { direction: 'rtl' } }
export const Phone: Story = { ...Welcome, parameters: { frame: 'phone' } }
